import { loadContract } from "../../../contracts/lib/contract.ts";
import { credentials } from "../../fixtures/{{api}}/names.ts";
import { defineService } from "../core/service/service.ts";
import { ownWorlds, seedWorld } from "../seed-world.ts";
import { authenticate } from "./authenticate.ts";
import { things } from "./handlers/things.ts";
import { tables } from "./state.ts";
import type { Handlers } from "./types.ts";
import { envelope, wordProblem } from "./wording.ts";

const handlers: Handlers<"things"> = { ...things };

export const service = defineService({
  title: "{{title}}",
  mount: "/{{api}}",
  contract: loadContract("{{api}}"),
  tables,
  seed: (number) => seedWorld("{{api}}", number),
  worlds: ownWorlds("{{api}}", async () => (await import("./invariants.ts")).invariantFaults),
  credentials,
  handlers,
  jobs: {},
  checks: () => ["authenticate", "path", "query", "header", "body"],
  authenticate,
  problem: wordProblem,
  envelope,
});
