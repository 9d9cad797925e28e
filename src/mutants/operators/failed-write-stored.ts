import type { LayeredCall, Passed } from "../../mock/core/service/layer.ts";
import { grantedRequest, succeeded, unchecked, unlessItBreaks } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";

interface FailedWriteStoredDetail {
  readonly because: "invalid" | "not allowed";
}

export const failedWriteStored = operator<FailedWriteStoredDetail>({
  name: "failed-write-stored",
  summary: "A write is refused, and done all the same.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET") return;
    for (const because of ["invalid", "not allowed"] as const) {
      const meets = record.exchanges.filter(because === "invalid" ? isInvalid : isNotAllowed);
      if (meets.length > 0) yield { place: because, detail: { because }, meets };
    }
  },
  behave: ({ because }) => ({
    answer(call) {
      const refused = call.rehearse();
      if (refused.reply.status < 400) return call.carryOut();
      const passed = workable(call, because);
      const done = passed && unlessItBreaks(() => call.rehearse(passed));
      return done && succeeded(done)
        ? { reply: refused.reply, changes: call.carryOut(passed).changes }
        : call.carryOut();
    },
  }),
});

/** The request as it must be passed on to be done. */
function workable(call: LayeredCall, because: FailedWriteStoredDetail["because"]): Passed | undefined {
  if (because === "invalid") return { mounted: unchecked(call.mounted, () => true) };
  const request = grantedRequest(call);
  return request && { request };
}

function isInvalid({ worksUnchecked }: Exchange): boolean {
  return worksUnchecked;
}

function isNotAllowed({ toOthers }: Exchange): boolean {
  return toOthers === "granted";
}
