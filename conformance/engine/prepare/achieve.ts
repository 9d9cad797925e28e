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
}

/**
 * Performs one act after the other for as long as there is one whose needs are met and that gives something which is not
 * there yet; of several the first in their order, so that of two ways to the same value the first is tried first. What is
 * there already is never replaced.
 */
export async function achieve(
  acts: readonly Act[],
  given: Values,
  { tell, stop }: Watching = {},
): Promise<Achieved> {
  const values: Record<string, unknown> = { ...given };
  const by = new Map<string, "found" | "made">();
  const done: Act[] = [];
  const failed = new Map<Act, string>();
  for (;;) {
    const act = acts.find((a) => !done.includes(a) && !failed.has(a) && isUseful(a, values));
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
        by.set(name, performed.made ? "made" : "found");
      }
  }
}

function isUseful({ needs, gives }: Act, values: Values): boolean {
  return (
    needs.every((name) => values[name] !== undefined) && gives.some((name) => values[name] === undefined)
  );
}
