import { isPattern, matchesPattern } from "./wildcard.ts";

/** One filter of a history: what a row has there, and what was asked for (any of the texts). */
export interface Filter<Row> {
  readonly wanted: readonly string[] | undefined;
  readonly of: (row: Row) => string | null;
  /** Whether `*` stands for any text. */
  readonly wildcards?: boolean;
}

/** Reference: one filter's values are alternatives, different filters are all applied. */
export function matchesAll<Row>(filters: readonly Filter<Row>[]): (row: Row) => boolean {
  const asked = filters.filter((filter) => filter.wanted !== undefined);
  return (row) => asked.every((filter) => matches(filter, row));
}

function matches<Row>({ wanted = [], of, wildcards = false }: Filter<Row>, row: Row): boolean {
  const text = of(row);
  if (text === null) return false;
  return wanted.some(
    (value) => value === text || (wildcards && isPattern(value) && matchesPattern(value, text)),
  );
}

/** The values that an index can be asked for; undefined when there are none, or one of them is a pattern. */
export function exactValues(wanted: readonly string[] | undefined): readonly string[] | undefined {
  return wanted?.some(isPattern) ? undefined : wanted;
}

/** Real server, `exclude_result`: rows without a result are left out as well. */
export function isExcluded(result: string | null, excluded: readonly string[] | undefined): boolean {
  return excluded !== undefined && (result === null || excluded.includes(result));
}

/** Real server, `complete` and `final`: `true` in any case; any other text is false. */
export function isTrueText(text: string): boolean {
  return text.toLowerCase() === "true";
}

/** Real clients send `1` and `0`; the words are taken too. */
export function flagTexts(flag: boolean): readonly string[] {
  return flag ? ["1", "true", "True"] : ["0", "false", "False"];
}
