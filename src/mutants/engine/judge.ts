import type { CaseResult, Verdict } from "../../../conformance/engine/model/result.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Cases, Harness, Interference, RunOrder } from "./harness.ts";
import { startHarness } from "./harness.ts";
import type { Behaviour, Mutant } from "./mutant.ts";
import { operatorNamed } from "./operators.ts";

/** What the suite made of a mutant. */
export interface Judgement {
  readonly id: string;
  /** The case that told it from the healthy mock; absent: it survived. */
  readonly killedBy?: string;
  /** `blocked`: its set-up step was answered wrongly. */
  readonly verdict?: "fail" | "blocked";
  readonly reason?: string;
  /** Where no case that decides a verdict killed it: the informational one that told it from the healthy mock. */
  readonly noticedBy?: string;
  /** The required cases that ran, in their order. */
  readonly ran: readonly string[];
  /** All that killed, when the run did not stop at the first. */
  readonly killers: readonly string[];
  /** Cases that ended in an error of the suite's own: a defect of the suite, and no kill. */
  readonly errors: readonly string[];
}

/** A harness in which one mutant at a time is alive. */
export interface Court {
  /** Runs the mutant's cases until one kills it; with `all`, every one. */
  judge(mutant: Mutant, all: boolean): Promise<Judgement>;
  /** Runs all cases against the healthy mock; those that did not pass. */
  acquit(order: RunOrder): Promise<readonly FalseAlarm[]>;
  close(): Promise<void>;
}

/** A case that did not pass though nothing is wrong. */
export interface FalseAlarm {
  readonly caseId: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Starts a court with its own mock. */
export async function openCourt(cases: Cases): Promise<Court> {
  const accused = new Accused();
  const harness = await startHarness(cases, accused);
  let runs = 0;
  return {
    async judge(mutant, all) {
      accused.become(mutant);
      try {
        return await runCases(harness, { mutant, all, run: `m${++runs}` });
      } finally {
        accused.become(undefined);
        harness.forget();
      }
    },
    async acquit(order) {
      const results = await harness.runAll(order);
      harness.forget();
      return results
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ id, verdict, reason }) => ({ caseId: id, verdict, reason }));
    },
    close: () => harness.close(),
  };
}

async function runCases(
  harness: Harness,
  { mutant, all, run }: { mutant: Mutant; all: boolean; run: string },
): Promise<Judgement> {
  const { ran, kills, errors } = await runUntilKilled(harness, mutant.cases, { all, run });
  const [first] = kills;
  const [noticed] = first
    ? []
    : (await runUntilKilled(harness, mutant.informational, { all: false, run })).kills;
  return {
    id: mutant.id,
    ...(first && { killedBy: first.id, verdict: first.verdict, reason: first.reason }),
    ...(noticed && { noticedBy: noticed.id }),
    ran,
    killers: kills.map(({ id }) => id),
    errors,
  };
}

type Kill = CaseResult & { readonly verdict: "fail" | "blocked" };

/** Runs cases until one kills; with `all`, every one. */
async function runUntilKilled(
  harness: Harness,
  cases: readonly string[],
  { all, run }: { all: boolean; run: string },
): Promise<{ readonly ran: string[]; readonly kills: Kill[]; readonly errors: string[] }> {
  const [ran, errors, kills]: [string[], string[], Kill[]] = [[], [], []];
  for (const id of cases) {
    const result = await harness.run(id, run);
    ran.push(id);
    if (result.verdict === "error") errors.push(`${id}: ${result.reason}`);
    if (isKill(result)) kills.push(result);
    if (kills.length > 0 && !all) break;
  }
  return { ran, kills, errors };
}

function isKill(result: CaseResult): result is Kill {
  return result.verdict === "fail" || result.verdict === "blocked";
}

/** The healthy mock, or one mutant of it. */
class Accused implements Interference {
  #mutant: Mutant | undefined;
  #behaviour: Behaviour | undefined;

  become(mutant: Mutant | undefined): void {
    this.#mutant = mutant;
    this.#behaviour = mutant && operatorNamed(mutant.operator).behave(mutant.detail, mutant);
  }

  readonly layer = (call: LayeredCall) => {
    const id = call.operation?.id;
    const concerned =
      this.#mutant?.api === call.mounted.service.name &&
      id !== undefined &&
      this.#mutant.operation.split(" ").includes(id);
    return concerned && this.#behaviour?.answer ? this.#behaviour.answer(call) : call.carryOut();
  };

  readonly runsJob = (api: string, kind: string): boolean =>
    this.#mutant?.api !== api || (this.#behaviour?.runsJob?.(kind) ?? true);
}
