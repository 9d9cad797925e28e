import { loadCompanions } from "../../../../contracts/lib/contract.ts";
import { defineCompanions } from "../../core/service/service.ts";
import { tables } from "../state.ts";
import { handlers } from "./handlers.ts";
import { envelope, wordProblem } from "./refusals.ts";

/** What Zuul's web interface asks for beside the API: the server of logs, which asks nobody who he is. */
export const companions = defineCompanions({
  contract: loadCompanions("zuul"),
  tables,
  handlers,
  checks: () => ["path"],
  authenticate: () => ({ claims: undefined, admin: false }),
  envelope,
  problem: wordProblem,
});
