import { axhubHoldOuts } from "../hold-outs/axhub/axhub.ts";
import { gitlabHoldOuts } from "../hold-outs/gitlab-agents/gitlab-agents.ts";
import type { HoldOut } from "./hold-out.ts";
import { carryOutWrongly } from "./hold-out.ts";
import { quayOrganizationHoldOuts } from "../hold-outs/quay/organizations.ts";
import { quayRepositoryHoldOuts } from "../hold-outs/quay/repositories.ts";
import { zuulHoldOuts } from "../hold-outs/zuul/zuul.ts";
import { operator } from "./mutant.ts";

interface Detail {
  readonly api: string;
  readonly name: string;
}

/** By API. Their states' types are erased as those of handlers are. */
export const holdOuts = {
  axhub: axhubHoldOuts,
  "gitlab-agents": gitlabHoldOuts,
  quay: [...quayRepositoryHoldOuts, ...quayOrganizationHoldOuts],
  zuul: zuulHoldOuts,
} as unknown as Readonly<Record<string, readonly HoldOut[]>>;

/** Its places are not in single operations: see `holdOutMutants`. */
export const holdOut = operator<Detail>({
  name: "hold-out",
  summary: "A mistake written by hand, without a look at the cases.",
  *places() {
    // None: a hold-out says itself which operations it changes.
  },
  behave({ api, name }) {
    const found = holdOuts[api]?.find((known) => known.name === name);
    if (!found) throw new Error(`there is no hold-out ${name} of ${api}`);
    return { answer: (call) => carryOutWrongly(call, found) };
  },
});
