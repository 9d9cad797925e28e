import type { ParameterKind } from "../engine/parameter-kind.ts";
import { kindOf } from "../engine/parameter-kind.ts";
import type { AnyOperator } from "../engine/mutant.ts";
import { operator } from "../engine/mutant.ts";
import { withQuery } from "../engine/with-query.ts";

interface QueryIgnoredDetail {
  readonly parameter: string;
}

export const filterIgnored = queryIgnored("filter-ignored", "A filter of a list is ignored.", "filter");
export const sortIgnored = queryIgnored("sort-ignored", "A parameter of the order is ignored.", "sort");
export const pageIgnored = queryIgnored("page-ignored", "A parameter of the page is ignored.", "page");

/** Answers as if the parameter had not been sent. */
function queryIgnored(name: string, summary: string, kind: ParameterKind): AnyOperator {
  return operator<QueryIgnoredDetail>({
    name,
    summary,
    measures: "behaviour",
    *places({ operation, record }) {
      for (const parameter of operation.parameters) {
        if (parameter.in !== "query" || parameter.required || kindOf(parameter) !== kind) continue;
        // Refused ones too: a range that is turned round is none without its end.
        const meets = record.exchanges.filter(
          ({ query, violations }) => violations.length === 0 && Object.hasOwn(query, parameter.name),
        );
        yield { place: `query ${parameter.name}`, detail: { parameter: parameter.name }, meets };
      }
    },
    behave: ({ parameter }) => ({
      answer: (call) =>
        call.carryOut({ request: withQuery(call.request, (query) => query.delete(parameter)) }),
    }),
  });
}
