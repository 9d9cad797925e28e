import type { SchemaObject } from "../../../contracts/lib/openapi.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";
import { withQuery } from "../engine/with-query.ts";

interface DefaultChangedDetail {
  readonly parameter: string;
  readonly value: string;
}

export const defaultChanged = operator<DefaultChangedDetail>({
  name: "default-changed",
  summary: "A parameter that is not sent has another value than its default.",
  measures: "behaviour",
  *places({ operation, record }) {
    for (const { name, in: place, schema } of operation.parameters) {
      const value = place === "query" ? otherDefault(schema) : undefined;
      if (value === undefined) continue;
      const meets = record.exchanges.filter(
        (exchange: Exchange) => isSuccess(exchange) && !Object.hasOwn(exchange.query, name),
      );
      yield { place: `query ${name} = ${value}`, detail: { parameter: name, value }, meets };
    }
  },
  behave: ({ parameter, value }) => ({
    answer: (call) =>
      call.carryOut({
        request: withQuery(call.request, (query) => {
          if (!query.has(parameter)) query.set(parameter, value);
        }),
      }),
  }),
});

/** Another value that the schema allows; undefined where there is no default, or no other value. */
function otherDefault(schema: SchemaObject): string | undefined {
  const { default: value, maximum } = schema;
  const values = schema["enum"];
  if (typeof value === "boolean") return String(!value);
  if (Array.isArray(values)) return values.filter((v) => v !== value && v !== null).map(String)[0];
  if (typeof value !== "number") return undefined;
  // A page of one, where the default is more: that shows with any list.
  if (value > 1) return "1";
  return String(typeof maximum === "number" ? Math.min(maximum, value + 1) : value + 1);
}
