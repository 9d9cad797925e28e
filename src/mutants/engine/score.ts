import type { Equivalent } from "./equivalent.ts";
import { isAbout } from "./equivalent.ts";
import type { Judgement } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { measures } from "./mutant.ts";
import type { Measure } from "./mutant.ts";
import { operatorNamed, operators } from "./operators.ts";

/** The kills of some group of mutants. Equivalent ones do not count, nor those that only informational cases notice. */
export interface Tally {
  readonly mutants: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly informational: number;
}

export interface Survivor {
  readonly mutant: Mutant;
  readonly judgement: Judgement;
  /** Why nothing may kill it; absent: something should have. */
  readonly reason?: string;
  /** The list that says so. */
  readonly file?: string;
}

export interface Score {
  readonly all: Tally;
  readonly byOperator: ReadonlyMap<string, Tally>;
  readonly byApi: ReadonlyMap<string, Tally>;
  /** By operator, then by API. */
  readonly table: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  /** Without the equivalent ones. */
  readonly survivors: readonly Survivor[];
  readonly equivalents: readonly Survivor[];
  /** Noticed by cases that decide no verdict, and by no other. */
  readonly informational: readonly Survivor[];
  /** By what the operators measure: of each API, and of all (`all`). */
  readonly byMeasure: ReadonlyMap<Measure, ReadonlyMap<string, Tally>>;
  /** What keeps the run from being good. */
  readonly faults: readonly string[];
}

export interface Scoring {
  readonly mutants: readonly Mutant[];
  readonly judgements: readonly Judgement[];
  readonly equivalents: readonly Equivalent[];
  /** Percent of all that must be killed. */
  readonly min: number;
  /** All mutants were judged: an entry that is about none of them is a fault. */
  readonly complete: boolean;
}

/** Percent that must be killed of each operator and of each API. */
export const minOfGroup = 90;

/** Percent of each API's mutants of behaviour that must be killed. */
export const minOfBehaviour = 99;

/** Counts what was killed and says what is wrong with it. */
export function scoreOf({ mutants, judgements, equivalents, min, complete }: Scoring): Score {
  const byId = new Map(judgements.map((j) => [j.id, j]));
  const judged = mutants.flatMap((mutant): Survivor[] => {
    const judgement = byId.get(mutant.id);
    if (!judgement) return [];
    const entry = equivalents.find((e) => isAbout(e, mutant));
    return [{ mutant, judgement, ...(entry && { reason: entry.reason, file: entry.file }) }];
  });
  const byOperator = grouped(
    [...judged].sort((a, b) => rankOf(a.mutant) - rankOf(b.mutant)),
    ({ mutant }) => mutant.operator,
  );
  const byApi = grouped(judged, ({ mutant }) => mutant.api);
  const tallies = (groups: ReadonlyMap<string, readonly Survivor[]>) => mapped(groups, tallyOf);
  const measureOf = ({ mutant }: Survivor): Measure => operatorNamed(mutant.operator).measures;
  const byMeasure = (measure: Measure): ReadonlyMap<string, Tally> => {
    const group = judged.filter((one) => measureOf(one) === measure);
    return new Map([...tallies(grouped(group, ({ mutant }) => mutant.api)), ["all", tallyOf(group)]]);
  };
  const alive = judged.filter(({ judgement }) => isAlive(judgement));
  const score = {
    all: tallyOf(judged),
    byOperator: tallies(byOperator),
    byApi: tallies(byApi),
    table: mapped(byOperator, (group) => tallies(grouped(group, ({ mutant }) => mutant.api))),
    survivors: alive.filter(({ reason }) => reason === undefined),
    equivalents: alive.filter(({ reason }) => reason !== undefined),
    informational: judged.filter(({ judgement }) => judgement.noticedBy !== undefined),
    byMeasure: new Map(measures.map((measure) => [measure, byMeasure(measure)])),
  };
  const explains = (entry: Equivalent) => alive.some(({ mutant }) => isAbout(entry, mutant));
  const unused = complete ? equivalents.filter((entry) => !explains(entry)) : [];
  const faults = [
    ...unused.map(({ file, mutants: pattern }) => `${file}: ${pattern} is about no mutant that survives`),
    ...judged
      .filter(({ reason, judgement }) => reason !== undefined && judgement.killedBy !== undefined)
      .map(
        ({ mutant, judgement, file = "" }) =>
          `${file}: ${mutant.id} is killed by ${judgement.killedBy ?? ""}`,
      ),
    ...below("all", score.all, min),
    ...[...score.byOperator].flatMap(([name, tally]) => below(`operator ${name}`, tally, minOfGroup)),
    ...[...score.byApi].flatMap(([name, tally]) => below(`API ${name}`, tally, minOfGroup)),
    ...[...(score.byMeasure.get("behaviour") ?? [])].flatMap(([name, tally]) =>
      below(`behaviour of ${name}`, tally, minOfBehaviour),
    ),
    ...judged.flatMap(({ mutant, judgement }) =>
      judgement.errors.map((error) => `the suite's own error with ${mutant.id}: ${error}`),
    ),
  ];
  return { ...score, faults };
}

/** The place of a mutant's operator in the reports. */
function rankOf({ operator }: Mutant): number {
  return operators.findIndex(({ name }) => name === operator);
}

/** How many of a group count. */
export function countable({ mutants, equivalent, informational }: Tally): number {
  return mutants - equivalent - informational;
}

/** Percent killed of those that count. Of none, all. */
export function rate(tally: Tally): number {
  return countable(tally) === 0 ? 100 : (100 * tally.killed) / countable(tally);
}

/** No case told it from the healthy mock. */
function isAlive({ killedBy, noticedBy }: Judgement): boolean {
  return killedBy === undefined && noticedBy === undefined;
}

function below(group: string, tally: Tally, min: number): string[] {
  const reached = rate(tally);
  return reached < min ? [`${group}: ${reached.toFixed(1)} % killed, ${min} % are wanted`] : [];
}

function tallyOf(judged: readonly Survivor[]): Tally {
  const killed = judged.filter(({ judgement }) => judgement.killedBy !== undefined).length;
  const equivalent = judged.filter(
    ({ judgement, reason }) => isAlive(judgement) && reason !== undefined,
  ).length;
  const informational = judged.filter(({ judgement }) => judgement.noticedBy !== undefined).length;
  return { mutants: judged.length, killed, equivalent, informational };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function mapped<T, U>(groups: ReadonlyMap<string, T>, change: (group: T) => U): Map<string, U> {
  return new Map([...groups].map(([key, group]) => [key, change(group)]));
}
