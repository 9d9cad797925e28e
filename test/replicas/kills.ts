import type { Mock } from "../../src/mock/app.ts";
import { crowd } from "./crowd.ts";
import type { Fleet } from "./fleet.ts";
import type { Met } from "./walk.ts";
import { walkAll } from "./walk.ts";

/** Answers of the fleet between two kills, at least. */
const between = 60;

/**
 * Random steps in 64 sessions, each compared with those of a process alone, while one replica after the other is killed and
 * started again; beside them `crowds` sessions of six clients each, whose answers must have an order that explains them.
 * `inFlight`: the writes that were under way in the killed one, by kill.
 */
export async function walkUnderKills(
  { fleet, alone }: { readonly fleet: Fleet; readonly alone: Mock },
  { kills, crowds }: { readonly kills: number; readonly crowds: number },
): Promise<{ readonly met: Met; readonly crowded: readonly Met[]; readonly inFlight: readonly number[] }> {
  const inFlight: number[] = [];
  let isOver = false;
  const killing = (async () => {
    for (let n = 0; n < kills; n++) {
      await fleet.whenAnswered(fleet.answered + between);
      inFlight.push(await fleet.kill(n));
    }
    await fleet.whenAnswered(fleet.answered + between);
  })().finally(() => (isOver = true));
  const goesOn = (): boolean => !isOver;
  const crowding = Array.from({ length: crowds }, (_, seed) =>
    crowd({ fleet, alone, session: `crowd-${seed}`, clients: 6 }, seed, goesOn),
  );
  const met = await walkAll({ fleet, alone, sessions: 64 }, goesOn);
  await killing;
  return { met, crowded: await Promise.all(crowding), inFlight };
}
