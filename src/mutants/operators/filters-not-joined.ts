import { operator } from "../engine/mutant.ts";
import { isFilter } from "../engine/parameter-kind.ts";
import { withQuery } from "../engine/with-query.ts";

interface FiltersNotJoinedDetail {
  readonly counts: string;
  readonly ignored: string;
}

/** Filters that are sent together are joined by AND: where one makes the other void, they are not. */
export const filtersNotJoined = operator<FiltersNotJoinedDetail>({
  name: "filters-not-joined",
  summary: "Of two filters that are sent together only one counts.",
  measures: "behaviour",
  *places({ operation, record }) {
    const filters = operation.parameters.filter(isFilter);
    for (const { name: counts } of filters)
      for (const { name: ignored } of filters) {
        const meets = record.exchanges.filter(
          ({ query, joinedFilters }) => Object.hasOwn(query, counts) && joinedFilters.includes(ignored),
        );
        if (counts !== ignored && meets.length > 0)
          yield { place: `query ${counts} without ${ignored}`, detail: { counts, ignored }, meets };
      }
  },
  behave: ({ counts, ignored }) => ({
    answer: (call) =>
      call.carryOut({
        request: withQuery(call.request, (query) => {
          if (query.has(counts)) query.delete(ignored);
        }),
      }),
  }),
});
