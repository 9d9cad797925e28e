import { operator } from "../engine/mutant.ts";
import { tampering } from "../engine/tampering.ts";
import { statusesOf } from "./success-status.ts";

interface ErrorShapeDetail {
  readonly status: number;
}

const fault = { fault: { reason: "refused" } };

export const errorShape = operator<ErrorShapeDetail>({
  name: "error-shape",
  summary: "A refusal has a body of another shape than the API's errors.",
  measures: "contract",
  *places({ record }) {
    for (const status of statusesOf(record, ({ reply }) => reply.status >= 400)) {
      const meets = record.exchanges.filter(
        ({ reply }) => reply.status === status && reply.body !== undefined,
      );
      if (meets.length > 0) yield { place: String(status), detail: { status }, meets };
    }
  },
  behave: ({ status }) =>
    tampering(status, (reply) => (reply.body === undefined ? reply : { ...reply, body: fault })),
});
