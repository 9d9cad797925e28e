import type { Mock } from "../../src/mock/app.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import type { Answer } from "./answers.ts";
import { allOf, isSame, isUnavailable, show } from "./answers.ts";
import type { Fleet } from "./fleet.ts";
import type { Asked } from "./linearizable.ts";
import { explain } from "./linearizable.ts";
import type { Sent } from "./session-model.ts";
import { sessionModel } from "./session-model.ts";
import type { Step, Told } from "./steps.ts";
import { nextSnapshot, nextStep, note } from "./steps.ts";
import type { Met } from "./walk.ts";

/** Steps that each client sends before all of them wait for each other. */
const stepsOfRound = 3;

interface Crowd {
  readonly fleet: Pick<Fleet, "ask">;
  readonly alone: Mock;
  readonly session: string;
  /** Each sends its next step when its last one is answered: so many are under way at once in the one session. */
  readonly clients: number;
}

type History = Asked<Sent, Answer>[];

/**
 * Sends random steps of many clients to one session at the same time until `goesOn` says no, and looks after each round for an
 * order in which one process alone gives all of these answers, and holds in the end what the session and its snapshots hold:
 * the next round goes on from that. `met.different` tells of a round that no order explains.
 */
export async function crowd(parts: Crowd, seed: number, goesOn: (rounds: number) => boolean): Promise<Met> {
  const { alone, session, clients } = parts;
  const met: Met = { steps: 0, writes: 0, lost: 0, done: 0, different: [] };
  const model = sessionModel(alone, session);
  const told: Told = { session, agents: [], deployments: [], snapshots: [] };
  const dices = Array.from({ length: clients }, (_, client) => new Dice(seed * 1000 + client));
  const clock = { now: 0 };
  for (let round = 0; goesOn(round); round++) {
    const history: History = [];
    const ask = async (id: string, step: Step): Promise<boolean> => {
      const invoked = ++clock.now;
      const answer = await parts.fleet.ask(session, id, step);
      const output = answer && !isUnavailable(answer) ? answer : undefined;
      history.push({ input: { id, step }, invoked, returned: ++clock.now, output });
      if (output) note(told, step, output.status, output.text);
      return output !== undefined;
    };
    const walks = dices.map(async (dice, client) => {
      for (let n = 0; n < stepsOfRound; n++)
        await ask(`${session}-${round}-${client}-${n}`, stepOf(dice, told));
    });
    await Promise.all(walks);
    for (const step of [...allOf, ...snapshotsOf(told)])
      while (!(await ask(`${session}-${round}-all`, step)));
    const verdict = await explain(history, model, isSame);
    count(met, history, verdict.order);
    if (verdict.isLinearizable) continue;
    const { order, next, isProven } = verdict;
    const open = next.flatMap((at) => (history[at] ? [tell(history[at])] : []));
    const words = isProven ? "no order explains" : "no order was found that explains";
    met.different.push(
      `${session}, round ${round}: ${words} more than ${order.length} of ${history.length} answers; next:\n${open.join("\n")}`,
    );
    return met;
  }
  return met;
}

/** Reads that tell what its own snapshots hold. */
function snapshotsOf({ snapshots }: Told): Step[] {
  return [...new Set(snapshots)].map((name) => ({ method: "GET", path: `/__admin/snapshots/${name}` }));
}

/** Often all that the session holds, which tells at once in which order the others were carried out, and often snapshots. */
function stepOf(dice: Dice, told: Told): Step {
  const [world] = allOf;
  const often = dice.roll(8);
  if (often < 2 && world) return world;
  return often < 4 ? nextSnapshot(dice, told) : nextStep(dice, told);
}

function count(met: Met, history: History, order: readonly number[]): void {
  met.steps += history.length;
  met.lost += history.filter(({ output }) => !output).length;
  met.done += order.filter((at) => !history[at]?.output).length;
  met.writes += history.filter(({ input, output }) => input.step.method !== "GET" && isDone(output)).length;
}

function isDone(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.status < 300;
}

function tell({ input, invoked, returned, output }: History[number]): string {
  return `  ${invoked} to ${returned} ${JSON.stringify(input.step)}: ${output ? show(output) : "lost"}`;
}
