import type { Scenario } from "../arazzo/scenario.ts";
import type { Target } from "../model/target.ts";
import { hasOwnWorlds } from "../model/target.ts";

/** Cases that may run side by side, `lanes` of them at a time. */
export interface Batch {
  readonly cases: readonly Scenario[];
  readonly lanes: number;
}

/** Isolated cases run last and alone, unless the target gives every case a world of its own. */
export async function batches(
  chosen: readonly Scenario[],
  target: Target,
  { concurrency, seed }: { readonly concurrency?: number; readonly seed?: number },
): Promise<Batch[]> {
  const ordered = seed === undefined ? chosen : await shuffled(chosen, seed);
  const lanes = target.shared ? 1 : (concurrency ?? target.concurrency);
  if (hasOwnWorlds(target)) return [{ cases: ordered, lanes }];
  const alone = ordered.filter((s) => s.steps.some((step) => step.isolated));
  return [
    { cases: ordered.filter((s) => !alone.includes(s)), lanes },
    { cases: alone, lanes: 1 },
  ];
}

/** Runs `run` on each item, `lanes` of them at a time. */
export async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The items in another order, any of them as likely as any other; the same seed gives the same order. */
async function shuffled<T>(items: readonly T[], seed: number): Promise<T[]> {
  // Only runs that are shuffled pay for the library.
  const { SimpleFaker } = await import("@faker-js/faker");
  const faker = new SimpleFaker();
  faker.seed(seed);
  return faker.helpers.shuffle(items);
}
