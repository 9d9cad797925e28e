import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Criterion } from "../arazzo/document.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import { asksForAnswer, usesControls } from "./controlled.ts";
import type { Pair } from "./documented-statuses.ts";
import { documentedStatuses } from "./documented-statuses.ts";
import type { SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";

export interface OperationCoverage {
  readonly total: number;
  readonly withoutPositive: readonly string[];
  readonly withoutNegative: readonly string[];
  /** Operations without any positive answer that a client can cause. */
  readonly excused: readonly Reasoned[];
}

export interface StatusCoverage {
  /** Declared (operation, status) pairs, less the excused ones. */
  readonly reachable: number;
  readonly reached: number;
  readonly unreached: readonly Pair[];
  /** The contract says that no client can cause them. */
  readonly excused: readonly (Pair & Reasoned)[];
  /** Excused, and yet a client caused them: the reason does not hold. Only with a result. */
  readonly stale: readonly (Pair & Reasoned)[];
  /** The pairs that the reference document names; those that the target was told to answer count as reached. */
  readonly documented: { readonly total: number; readonly reached: number };
}

export interface Reasoned {
  readonly operation: string;
  readonly reason: string;
}

/** Which declared statuses of one API the scenarios expect, or a run met when there is one. */
export function statusCoverage(
  suite: Suite,
  api: string,
  result: SuiteResult | undefined,
): { readonly operations: OperationCoverage; readonly statuses: StatusCoverage } {
  const contract = suite.library.contract(api)?.contract;
  const operations = contract?.operations ?? [];
  const { caused, told } = result
    ? metStatuses(suite, result, api)
    : { caused: expected(suite, api), told: none };
  const wasCaused = ({ operation, status }: Pair) => caused.get(operation)?.has(status) === true;
  const wasTold = ({ operation, status }: Pair) => told.get(operation)?.has(status) === true;
  const pairs = operations.flatMap((o) =>
    [...o.responses.keys()].map((status) => ({ operation: o.id, status })),
  );
  const excused = operations.flatMap(excusedOf);
  const isExcused = (p: Pair) => excused.some((e) => e.operation === p.operation && e.status === p.status);
  const reachable = pairs.filter((p) => !isExcused(p));
  const unreached = reachable.filter((p) => !wasCaused(p));
  const documented = contract ? documentedStatuses(contract) : [];
  const has = (o: Operation, fits: (status: number) => boolean) => [...(caused.get(o.id) ?? [])].some(fits);
  const hopeless = operations.flatMap((o) => withoutPositiveAnswer(o));
  const isHopeless = (o: Operation) => hopeless.some((e) => e.operation === o.id);
  return {
    operations: {
      total: operations.length,
      withoutPositive: operations.filter((o) => !isHopeless(o) && !has(o, (s) => s < 400)).map((o) => o.id),
      withoutNegative: operations.filter((o) => !has(o, (s) => s >= 400)).map((o) => o.id),
      excused: hopeless,
    },
    statuses: {
      reachable: reachable.length,
      reached: reachable.length - unreached.length,
      unreached,
      excused,
      stale: result ? excused.filter(wasCaused) : [],
      documented: {
        total: documented.length,
        reached: documented.filter((p) => wasCaused(p) || wasTold(p)).length,
      },
    },
  };
}

type Statuses = ReadonlyMap<string, ReadonlySet<number>>;
const none: Statuses = new Map();

/** The contract's `x-unreachable` of one operation. */
function excusedOf({ id, responses, extensions }: Operation): (Pair & Reasoned)[] {
  // YAML boundary: the contract's own extension, status to reason.
  const reasons = (extensions["x-unreachable"] ?? {}) as Readonly<Record<string, string>>;
  return [...responses.keys()].flatMap((status) => {
    const reason = reasons[String(status)];
    return reason === undefined ? [] : [{ operation: id, status, reason }];
  });
}

/** Told when no status below 400 is declared, or every such status is excused. */
function withoutPositiveAnswer(operation: Operation): Reasoned[] {
  const positive = [...operation.responses.keys()].filter((status) => status < 400);
  if (positive.length === 0) return [{ operation: operation.id, reason: "the contract declares none" }];
  const [first, ...others] = excusedOf(operation).filter(({ status }) => status < 400);
  if (!first || others.length + 1 < positive.length) return [];
  return [{ operation: operation.id, reason: first.reason }];
}

/** The statuses that each operation's steps say they expect. */
function expected(suite: Suite, api: string): Statuses {
  const steps = suite.scenarios.flatMap((s) => s.steps);
  return collect(
    steps.flatMap((step) =>
      step.call.kind === "operation" && step.call.source === api && step.method === undefined
        ? expectations(step).map((status) => ({ operation: operationId(step), status }))
        : [],
    ),
  );
}

/**
 * The statuses that the run met, in steps that passed: an accident of a failing target proves nothing. What a target
 * was told to answer (a `Prefer` header, a case that uses its controls) is apart from what a client caused.
 */
function metStatuses(suite: Suite, result: SuiteResult, api: string): { caused: Statuses; told: Statuses } {
  const scenarios = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const met = result.cases.flatMap((c) =>
    c.steps.flatMap((step) => {
      const [source, operation] = (step.operation ?? "").split(" ");
      if (source !== api || operation === undefined || step.verdict !== "pass") return [];
      const used = [c.id, step.workflow].flatMap((id) => scenarios.get(`${c.api} ${id}`) ?? []);
      const told = used.some(
        (s) => usesControls(s) || s.steps.some((t) => t.id === step.id && asksForAnswer(t)),
      );
      return step.statuses.map((status) => ({ operation, status, told }));
    }),
  );
  return { caused: collect(met.filter((m) => !m.told)), told: collect(met.filter((m) => m.told)) };
}

function operationId({ call }: ScenarioStep): string {
  return call.kind === "operation" ? call.operation.id : "";
}

function collect(pairs: readonly Pair[]): Statuses {
  const found = new Map<string, Set<number>>();
  for (const { operation, status } of pairs)
    found.set(operation, (found.get(operation) ?? new Set()).add(status));
  return found;
}

/** Reads the usual ways to expect a status: `$statusCode == 201`, alternatives of it, and a regex on `$statusCode`. */
function expectations({ criteria, call }: ScenarioStep): number[] {
  const declared = call.kind === "operation" ? [...call.operation.responses.keys()] : [];
  return criteria.flatMap((criterion) => statusesOf(criterion, declared));
}

function statusesOf({ condition, context, type }: Criterion, declared: readonly number[]): number[] {
  if (type === "regex" && context === "$statusCode") {
    const pattern = new RegExp(condition, "u");
    return declared.filter((status) => pattern.test(String(status)));
  }
  return [...condition.matchAll(/\$statusCode\s*==\s*'?(\d{3})\b/g)].map((m) => Number(m[1]));
}
