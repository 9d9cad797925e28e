import type { operations as table } from "../../../../contracts/quay/companions.operations.gen.ts";
import type { operations } from "../../../../contracts/quay/companions.types.gen.ts";
import { loadCompanions } from "../../../../contracts/lib/contract.ts";
import type { AllHandlers } from "../../core/service/operation.ts";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Check } from "../../core/service/service.ts";
import { defineCompanions } from "../../core/service/service.ts";
import { wordProblem } from "../problem.ts";
import { authorise } from "../shared/authorise.ts";
import { checksOf } from "../shared/order.ts";
import { accounts } from "./accounts.ts";
import { authenticate } from "./authenticate.ts";
import { configuration } from "./configuration.ts";
import { envelope, refusals } from "./refusals.ts";
import { installation } from "./installation.ts";
import { organizations } from "./organizations.ts";
import { registry } from "./registry.ts";
import { repositories } from "./repositories.ts";
import { signIn } from "./sign-in.ts";
import { tables } from "../state.ts";
import type { Calling } from "./types.ts";

const handlers: AllHandlers<operations, typeof table, Calling, typeof refusals> = {
  ...accounts,
  ...configuration,
  ...installation,
  ...organizations,
  ...registry,
  ...repositories,
  ...signIn,
};
const ungated: readonly Check[] = ["authenticate", "path", "query", "body"];

/** What Quay serves beside the API of the guide: its registry, and calls of its web interface. */
export const companions = defineCompanions({
  contract: loadCompanions("quay"),
  tables,
  handlers,
  checks: (operation) => (hasGate(operation) ? checksOf(operation) : ungated),
  authenticate,
  authorise(call) {
    if (hasGate(call.operation)) authorise(call);
  },
  envelope,
  problem: wordProblem,
});

/** What has one is a call like the API's; the registry and the sign-in judge by themselves. */
function hasGate({ extensions }: Operation): boolean {
  return extensions["x-gate"] !== undefined;
}
