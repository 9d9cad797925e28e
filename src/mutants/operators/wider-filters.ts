import { operator } from "../engine/mutant.ts";
import { isFilter } from "../engine/parameter-kind.ts";
import { either, loosened, loosenessNames } from "../engine/wider-lists.ts";
import type { Looseness } from "../engine/wider-lists.ts";

interface FilterLooseDetail {
  readonly filter: string;
  readonly how: Looseness;
}

/** Only where the healthy mock finds nothing with such a value: what a search finds by a part of it is not careless. */
export const filterLoose = operator<FilterLooseDetail>({
  name: "filter-loose",
  summary: "A filter takes what only begins or ends with its value, or is written in other letters.",
  measures: "behaviour",
  *places({ operation, record: { exchanges } }) {
    for (const { name: filter } of operation.parameters.filter(isFilter))
      for (const how of loosenessNames) {
        const key = `${filter} ${how}`;
        if (!exchanges.some(({ loosenable }) => loosenable.includes(key))) continue;
        const meets = exchanges.filter(({ looseFilters }) => looseFilters.includes(key));
        yield { place: `query ${filter} by ${how}`, detail: { filter, how }, meets };
      }
  },
  behave: ({ filter, how }) => ({
    answer(call) {
      const { reply, changes } = call.carryOut();
      return { reply: loosened(call, reply, filter, how), changes };
    },
  }),
});

interface FiltersEitherDetail {
  readonly filters: readonly [string, string];
}

export const filtersEither = operator<FiltersEitherDetail>({
  name: "filters-either",
  summary: "Of two filters that are sent together either is enough.",
  measures: "behaviour",
  *places({ operation, record }) {
    const names = operation.parameters.filter(isFilter).map(({ name }) => name);
    for (const [i, one] of names.entries())
      for (const other of names.slice(i + 1)) {
        const meets = record.exchanges.filter(({ eitherFilters }) =>
          eitherFilters.includes(`${one} ${other}`),
        );
        if (meets.length > 0)
          yield { place: `query ${one} or ${other}`, detail: { filters: [one, other] }, meets };
      }
  },
  behave: ({ filters }) => ({
    answer(call) {
      const { reply, changes } = call.carryOut();
      return { reply: either(call, reply, filters), changes };
    },
  }),
});
