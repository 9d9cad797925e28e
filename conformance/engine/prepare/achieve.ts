import type { Values } from "../arazzo/evaluate.ts";
import type { Act } from "./act.ts";

export interface Achieved {
  /** What was given, and what acts have added to it. */
  readonly values: Values;
  /** By the name of a value that was added: whether an act found or made it. */
  readonly by: ReadonlyMap<string, "found" | "made">;
  /** The acts that did well, in their order. */
  readonly done: readonly Act[];
  /** Why the others that were tried did not. */
  readonly failed: ReadonlyMap<Act, string>;
}

export interface Watching {
  /** Told before each act, with its number. */
  readonly tell?: (act: Act, number: number) => void;
  /** Nothing more is begun once it is aborted. */
  readonly stop?: AbortSignal | undefined;
  /** The values that it is all about; others are only worth an act when they lead to one of them. Absent: all values are. */
  readonly sought?: ReadonlySet<string>;
}

/**
 * Performs one act after the other for as long as there is one whose needs are met and that gives something which is not
 * there yet and leads to what is sought; of several the first in their order, so that of two ways to the same value the first is tried first. What is
 * there already is never replaced.
 */
export async function achieve(
  acts: readonly Act[],
  given: Values,
  { tell, stop, sought }: Watching = {},
): Promise<Achieved> {
  const values: Record<string, unknown> = { ...given };
  const by = new Map<string, "found" | "made">();
  const done: Act[] = [];
  const failed = new Map<Act, string>();
  // To wait for what another act has begun is part of making it.
  const continues = ({ needs }: Act): boolean =>
    needs.some((name) => by.get(name) === "made" && sought?.has(name) === false);
  for (;;) {
    const untried = acts.filter((a) => !done.includes(a) && !failed.has(a));
    const wanted = wantedNames(untried, values, sought);
    const act = untried.find((a) => isReady(a, values) && a.gives.some((name) => wanted.has(name)));
    if (!act || stop?.aborted === true) return { values, by, done, failed };
    tell?.(act, done.length + failed.size + 1);
    const performed = await act.perform(values);
    if (!performed.ok) {
      failed.set(act, performed.reason);
      continue;
    }
    done.push(act);
    for (const name of act.gives)
      if (values[name] === undefined && performed.values[name] !== undefined) {
        values[name] = performed.values[name];
        by.set(name, performed.made || continues(act) ? "made" : "found");
      }
  }
}

function isReady({ needs }: Act, values: Values): boolean {
  return needs.every((name) => values[name] !== undefined);
}

/** What is missing and sought, or leads there: what an act needs that gives something wanted. What no act needs is wanted. */
function wantedNames(
  acts: readonly Act[],
  values: Values,
  sought: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const missing = (names: readonly string[]) => names.filter((name) => values[name] === undefined);
  const needed = new Set(acts.flatMap(({ needs }) => needs));
  const wanted = new Set(
    acts
      .flatMap(({ gives }) => missing(gives))
      .filter((name) => sought?.has(name) !== false || !needed.has(name)),
  );
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    for (const { needs, gives } of acts)
      if (gives.some((name) => wanted.has(name))) for (const name of missing(needs)) wanted.add(name);
  }
  return wanted;
}
