import type { Mock } from "../../src/mock/app.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import type { Answer } from "./answers.ts";
import { allOf, askAlone, isSame, isUnavailable, show } from "./answers.ts";
import type { Fleet } from "./fleet.ts";
import type { Step, Told } from "./steps.ts";
import { nextStep, note } from "./steps.ts";

/** What walks have met. */
export interface Met {
  steps: number;
  /** Those that were not refused, of those that write. */
  writes: number;
  /** Answers that were lost on their way, or in whose place came that the store cannot be reached. */
  lost: number;
  /** Of these, steps that turned out to have been done. */
  done: number;
  readonly different: string[];
}

interface Walk {
  readonly session: string;
  readonly fleet: Fleet;
  /** One process alone, which does the same. */
  readonly alone: Mock;
  readonly met: Met;
}

/** Walks at the same time, each in a session of its own, until `goesOn` says no. */
export async function walkAll(
  { fleet, alone, sessions }: Pick<Walk, "fleet" | "alone"> & { readonly sessions: number },
  goesOn: (steps: number) => boolean,
): Promise<Met> {
  const met: Met = { steps: 0, writes: 0, lost: 0, done: 0, different: [] };
  const walks = Array.from({ length: sessions }, (_, seed) =>
    walk({ session: `walk-${seed}`, fleet, alone, met }, seed, goesOn),
  );
  await Promise.all(walks);
  return met;
}

/** Walks through a session by random steps, each sent to the fleet and to the process alone, whose answers are compared. */
async function walk(parts: Walk, seed: number, goesOn: (steps: number) => boolean): Promise<void> {
  const { session, alone, met } = parts;
  const dice = new Dice(seed);
  const told: Told = { session, agents: [], deployments: [], snapshots: [] };
  for (let n = 0; goesOn(n); n++) {
    const step = nextStep(dice, told);
    const id = `${session}-${n}`;
    const before = captured(parts);
    const expected = await askAlone(alone, session, id, step);
    const answer = await askUntilKnown(parts, { step, id, before });
    met.steps++;
    if (step.method !== "GET" && expected.status < 300) met.writes++;
    if (answer !== undefined && !isSame(answer, expected))
      met.different.push(`${session} ${n} ${JSON.stringify(step)}: ${show(answer)} is not ${show(expected)}`);
    note(told, step, expected.status, expected.text);
  }
  const [kept, wanted] = [await everything(parts, "fleet"), await everything(parts, "alone")];
  if (kept !== wanted) met.different.push(`${session} ${firstDifference(kept, wanted)}`);
}

/** Asks the fleet, again where an answer is lost and the step was not done; undefined: it was done, unanswered. */
async function askUntilKnown(
  parts: Walk,
  { step, id, before }: { readonly step: Step; readonly id: string; readonly before: () => Promise<string> },
): Promise<Answer | undefined> {
  const { session, fleet, met } = parts;
  for (;;) {
    const answer = await fleet.ask(session, id, step);
    if (answer && !isUnavailable(answer)) return answer;
    met.lost++;
    const [kept, after, undone] = [
      await everything(parts, "fleet"),
      await everything(parts, "alone"),
      await before(),
    ];
    if (kept === after && kept !== undone) {
      met.done++;
      return undefined;
    }
    if (kept !== undone) {
      met.different.push(`${session} ${id} ${JSON.stringify(step)} is half done: ${kept.slice(0, 500)}`);
      return undefined;
    }
  }
}

/** All that a session holds, by the fleet or by the process alone. */
async function everything({ session, fleet, alone }: Walk, who: "fleet" | "alone"): Promise<string> {
  const texts: string[] = [];
  for (const step of allOf) {
    let answer = who === "alone" ? await askAlone(alone, session, "all", step) : undefined;
    while (!answer || isUnavailable(answer)) answer = await fleet.ask(session, "all", step);
    texts.push(answer.text);
  }
  return texts.join("\n");
}

/** What the process alone holds now, told when somebody wants to know. */
function captured(parts: Walk): () => Promise<string> {
  const { sessions } = parts.alone.engine;
  const now = sessions.get(parts.session);
  const [content, faults, violations] = [now.capture(), structuredClone(now.faults), [...now.violations]];
  return async () => {
    const then = sessions.get(`${parts.session}-before`);
    then.restore(content);
    then.putFaults(faults, now.counts);
    then.violations.splice(0, Infinity, ...violations);
    return everything({ ...parts, session: then.id }, "alone");
  };
}

function firstDifference(kept: string, wanted: string): string {
  const at = kept.split("").findIndex((letter, i) => letter !== wanted[i]);
  const near = (text: string): string => text.slice(Math.max(0, at - 60), at + 100);
  return `holds …${near(kept)}…, not …${near(wanted)}…`;
}
