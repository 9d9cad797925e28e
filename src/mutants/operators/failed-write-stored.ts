import type { LayeredCall, Passed } from "../../mock/core/service/layer.ts";
import { grantedRequest, succeeded, unchecked, unlessItBreaks } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";

interface FailedWriteStoredDetail {
  readonly because: "invalid" | "not allowed";
  /** Of refusals to those who may not. */
  readonly status?: number;
}

export const failedWriteStored = operator<FailedWriteStoredDetail>({
  name: "failed-write-stored",
  summary: "A write is refused, and done all the same.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET") return;
    const invalid = record.exchanges.filter(({ worksUnchecked }) => worksUnchecked);
    if (invalid.length > 0) yield { place: "invalid", detail: { because: "invalid" }, meets: invalid };
    const others = record.exchanges.filter(({ toOthers }) => toOthers === "granted");
    for (const status of new Set(others.map(({ reply }) => reply.status))) {
      const meets = others.filter(({ reply }) => reply.status === status);
      yield { place: `not allowed ${status}`, detail: { because: "not allowed", status }, meets };
    }
  },
  behave: ({ because, status }) => ({
    answer(call) {
      const refused = call.rehearse();
      if (refused.reply.status < 400 || (status ?? refused.reply.status) !== refused.reply.status)
        return call.carryOut();
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
