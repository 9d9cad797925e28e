import { operator } from "../engine/mutant.ts";
import { tampering } from "../engine/tampering.ts";
import { statusesOf } from "./success-status.ts";

interface ErrorStatusDetail {
  readonly from: number;
  readonly to: number;
}

export const errorStatus = operator<ErrorStatusDetail>({
  name: "error-status",
  summary: "A refusal has another status of refusal, one that the operation declares where there is one.",
  measures: "behaviour",
  *places({ record, operation }) {
    const declared = [...operation.responses.keys()].filter((status) => status >= 400).sort((a, b) => a - b);
    for (const from of statusesOf(record, ({ reply }) => reply.status >= 400)) {
      const others = declared.filter((status) => status !== from);
      const to = others.find((status) => status > from) ?? others[0] ?? (from === 400 ? 422 : 400);
      yield {
        place: `${from} as ${to}`,
        detail: { from, to },
        meets: record.exchanges.filter(({ reply }) => reply.status === from),
      };
    }
  },
  behave: ({ from, to }) => tampering(from, (reply) => ({ ...reply, status: to })),
});
