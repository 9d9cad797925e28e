import type { Reply } from "../../mock/core/service/service.ts";
import { explain, only, succeeded, unchecked, unlessItBreaks } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import { isSuccess, violationsKey } from "../engine/recording.ts";

interface InvalidAcceptedDetail {
  /** See `violationsKey`. */
  readonly key: string;
  /** For where the mock refuses all the same, or cannot cope with what it was not to see. */
  readonly success: Reply;
}

export const invalidAccepted = operator<InvalidAcceptedDetail>({
  name: "invalid-accepted",
  summary: "A request that the contract forbids in one way is accepted.",
  measures: "contract",
  *places({ record }) {
    const success = record.exchanges.find(isSuccess)?.reply;
    if (!success) return;
    for (const key of record.refusable) {
      const meets = record.exchanges.filter(({ violations }) => violationsKey(violations) === key);
      yield { place: key, detail: { key, success }, meets };
    }
  },
  behave: ({ key, success }) => ({
    answer(call) {
      const { violations } = explain(call, "rehearse");
      if (violationsKey(violations) !== key) return call.carryOut();
      const mounted = unchecked(call.mounted, () => true);
      const done = unlessItBreaks(() => call.rehearse({ mounted }));
      // What lies behind the check may refuse as well: this implementation accepts.
      return done && succeeded(done) ? call.carryOut({ mounted }) : only(success);
    },
  }),
});
