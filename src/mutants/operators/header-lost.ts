import type { Reply } from "../../mock/core/service/service.ts";
import { operator } from "../engine/mutant.ts";
import { tampering } from "../engine/tampering.ts";

interface HeaderLostDetail {
  readonly status: number;
  /** In lower case. */
  readonly header: string;
}

export const headerLost = operator<HeaderLostDetail>({
  name: "header-lost",
  summary: "A header that the contract declares is not sent.",
  measures: "contract",
  *places({ record, operation }) {
    for (const { status, headers } of operation.responses.values())
      for (const { name } of headers) {
        const header = name.toLowerCase();
        const meets = record.exchanges.filter(({ reply }) => reply.status === status && has(reply, header));
        if (meets.length > 0) yield { place: `${status} ${name}`, detail: { status, header }, meets };
      }
  },
  behave: ({ status, header }) =>
    tampering(status, (reply) => ({
      ...reply,
      headers: Object.fromEntries(
        Object.entries(reply.headers ?? {}).filter(([name]) => name.toLowerCase() !== header),
      ),
    })),
});

function has({ headers = {} }: Reply, header: string): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === header);
}
