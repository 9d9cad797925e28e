import { credentials } from "../../fixtures/quay/names.ts";
import { ownWorlds, seedWorld } from "../seed-world.ts";
import { defineService } from "../core/service/service.ts";
import { authenticate } from "./shared/authenticate.ts";
import { authorise } from "./shared/authorise.ts";
import { companions } from "./companions/service.ts";
import { contract } from "./contract.ts";
import { controls } from "./controls.ts";
import { envelope } from "./envelope.ts";
import { handlers } from "./handlers.ts";
import { jobs } from "./jobs.ts";
import { checksOf } from "./shared/order.ts";
import { outgoing } from "./notifications/outgoing.ts";
import { corsHeaders } from "./page.ts";
import { wordProblem } from "./problem.ts";
import { references } from "./references.ts";
import { normalisePath } from "./slashes.ts";
import type { QuayState } from "./state.ts";
import { tables } from "./state.ts";

export const service = defineService({
  title: "Red Hat Quay",
  mount: "/quay",
  outgoing,
  contract,
  tables,
  references,
  seed: (number) => seedWorld("quay", number),
  worlds: ownWorlds<QuayState>("quay", async () => {
    const { invariantFaults } = await import("./invariants.ts");
    return ({ state, nowMs }) => invariantFaults(state, nowMs);
  }),
  credentials,
  handlers,
  jobs,
  controls,
  checks: checksOf,
  authenticate,
  authorise,
  problem: wordProblem,
  envelope,
  headers: () => corsHeaders,
  normalisePath,
  companions,
  preflight: ({ operations }) => (operations.length > 0 ? { status: 200, headers: corsHeaders } : undefined),
});
