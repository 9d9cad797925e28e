import type { Selection } from "../model/result.ts";

const mostNamed = 5;

/** What a caller chose of the suite besides its level, part by part; nothing where it is the whole. */
export function selectionText(selection: Selection, quoted: (value: string) => string): readonly string[] {
  const { grep, cases, rerun, derived, shard } = selection;
  return [
    ...(grep === undefined ? [] : [`only cases with ${quoted(grep)}`]),
    ...(rerun ? ["only cases that did not pass before"] : cases ? [`only ${named(cases, quoted)}`] : []),
    ...(derived === undefined ? [] : [derived ? "only derived cases" : "without derived cases"]),
    ...(shard ? [`shard ${shard.index} of ${shard.total}`] : []),
  ];
}

function named(cases: readonly string[], quoted: (value: string) => string): string {
  const rest = cases.length - mostNamed;
  return `${cases.slice(0, mostNamed).map(quoted).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
