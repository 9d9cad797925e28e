import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";
import { kindOf } from "../engine/parameter-kind.ts";
import { withQuery } from "../engine/with-query.ts";

interface PageOffByOneDetail {
  readonly parameter: string;
  readonly by: number;
}

export const pageOffByOne = operator<PageOffByOneDetail>({
  name: "page-off-by-one",
  summary: "A page has one item too many, or begins one too late.",
  measures: "behaviour",
  *places({ operation, record }) {
    for (const { name, in: place, schema } of operation.parameters) {
      if (place !== "query" || schema.type !== "integer" || kindOf({ name }) !== "page") continue;
      const meets = record.exchanges.filter((exchange) => isSuccess(exchange) && isNumber(exchange, name));
      yield { place: `query ${name} + 1`, detail: { parameter: name, by: 1 }, meets };
    }
  },
  behave: ({ parameter, by }) => ({
    answer: (call) =>
      call.carryOut({
        request: withQuery(call.request, (query) => {
          const value = query.get(parameter);
          if (value !== null && /^\d+$/.test(value)) query.set(parameter, String(Number(value) + by));
        }),
      }),
  }),
});

function isNumber({ query }: Exchange, name: string): boolean {
  const value = query[name];
  return typeof value === "string" && /^\d+$/.test(value);
}
