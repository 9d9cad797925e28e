import { operator } from "../engine/mutant.ts";
import type { OperationRecord } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";
import { tampering } from "../engine/tampering.ts";

interface SuccessStatusDetail {
  readonly from: number;
  readonly to: number;
}

export const successStatus = operator<SuccessStatusDetail>({
  name: "success-status",
  summary: "A success has another status of success.",
  measures: "behaviour",
  *places({ record, operation }) {
    for (const from of statusesOf(record, isSuccess)) {
      const declared = [...operation.responses.keys()].filter((s) => s !== from && s >= 200 && s < 300);
      for (const to of new Set([...declared, neighbour(from)]))
        yield {
          place: `${from} as ${to}`,
          detail: { from, to },
          meets: record.exchanges.filter(({ reply }) => reply.status === from),
        };
    }
  },
  behave: ({ from, to }) => tampering(from, (reply) => ({ ...reply, status: to })),
});

/** The statuses of the recorded replies of some kind, lowest first. */
export function statusesOf(
  { exchanges }: OperationRecord,
  kind: (exchange: OperationRecord["exchanges"][number]) => boolean,
): number[] {
  return [...new Set(exchanges.filter(kind).map(({ reply }) => reply.status))].sort((a, b) => a - b);
}

/** The status that a careless implementation would take. */
function neighbour(status: number): number {
  return status === 200 ? 201 : 200;
}
