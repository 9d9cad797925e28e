import { writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "../../../conformance/engine/model/files.ts";
import { caseUse } from "./case-use.ts";
import type { Choice } from "./choose.ts";
import { choose } from "./choose.ts";
import { enumerate, holdOutMutants } from "./enumerate.ts";
import type { Equivalent } from "./equivalent.ts";
import { readEquivalents } from "./equivalent.ts";
import type { Cases } from "./harness.ts";
import { judgeAll } from "./pool.ts";
import { record } from "./record.ts";
import { jsonReport } from "../report/json.ts";
import { consoleReport, markdownReport } from "../report/text.ts";
import { scoreOf } from "./score.ts";

export interface MutantsOptions extends Choice, Cases {
  /** Processes at a time. */
  readonly jobs: number;
  /** Percent of all mutants that must be killed. */
  readonly min: number;
  /** The mistakes that were written by hand, instead of those that the operators make. */
  readonly holdOuts: boolean;
  /** Run every case of every mutant. */
  readonly matrix: boolean;
  /** The folder for `mutants.json` and `mutants.md`; none are written without it. */
  readonly reportDir?: string | undefined;
  readonly equivalents?: readonly Equivalent[];
  readonly print: (line: string) => void;
}

/** Thrown when the caller's wishes leave no mutant. */
export class NothingToJudge extends Error {
  override readonly name = "NothingToJudge";
}

/** Judges the suite by its mutants. True when every gate holds. Throws NothingToJudge, or UnhealthyMock. */
export async function runMutants(options: MutantsOptions): Promise<boolean> {
  if (options.reportDir !== undefined) makeFolder(options.reportDir);
  const { apis, derived, jobs, min, matrix, print } = options;
  const equivalents = options.equivalents ?? readEquivalents(apis);
  const { mutants, chosen, caseIds } = await prepare(options);
  if (chosen.length === 0) throw new NothingToJudge(`none of the ${mutants.length} mutants is such a one`);
  print(`${chosen.length} of ${mutants.length} mutants, on ${jobs} ${jobs === 1 ? "process" : "processes"}`);
  const progress = progressPrinter(chosen.length, print);
  const judgements = await judgeAll({ cases: { apis, derived }, jobs }, chosen, {
    all: matrix,
    onJudged: progress,
  });
  const complete = chosen.length === mutants.length && !options.holdOuts;
  const score = scoreOf({ mutants: chosen, judgements, equivalents, min, complete });
  const use = caseUse(judgements, caseIds);
  print(consoleReport(score, use));
  const { reportDir } = options;
  if (reportDir !== undefined) {
    writeFileSync(
      path.join(reportDir, "mutants.json"),
      jsonReport({ apis, score, use, mutants: chosen, judgements }),
    );
    writeFileSync(path.join(reportDir, "mutants.md"), markdownReport(score, use));
    print(`report: ${path.join(reportDir, "mutants.json")}, ${path.join(reportDir, "mutants.md")}`);
  }
  return score.faults.length === 0;
}

async function prepare({ apis, derived, holdOuts, print, ...choice }: MutantsOptions) {
  print(`recording a healthy run of ${apis.join(", ")}`);
  const { recording, services, caseIds } = await record({ apis, derived });
  const mutants = (holdOuts ? holdOutMutants : enumerate)(services, recording);
  return { mutants, chosen: choose(mutants, choice), caseIds };
}

/** A line for every twentieth part. */
function progressPrinter(
  total: number,
  print: (line: string) => void,
): (judgement: { killedBy?: string }) => void {
  let done = 0;
  let killed = 0;
  return ({ killedBy }) => {
    done++;
    if (killedBy !== undefined) killed++;
    if (done === total || done % Math.max(1, Math.ceil(total / 20)) === 0)
      print(`${done}/${total} judged, ${killed} killed`);
  };
}
