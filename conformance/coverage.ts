import type { Criterion } from "./arazzo/document.ts";
import type { Scenario, ScenarioStep } from "./arazzo/scenario.ts";
import type { Requirement } from "./library.ts";
import type { SuiteResult } from "./result.ts";
import type { Suite } from "./suite.ts";

/** What the scenarios of one API prove, and what nothing proves. */
export interface ApiCoverage {
  readonly api: string;
  readonly cases: number;
  readonly requirements: {
    readonly testable: number;
    readonly cited: number;
    /** Testable, and no scenario cites them. */
    readonly uncited: readonly Requirement[];
    readonly untestable: readonly Requirement[];
    /** Cited by a case that passed; only with a result. */
    readonly proven?: number;
  };
  readonly operations: {
    readonly total: number;
    readonly withoutPositive: readonly string[];
    readonly withoutNegative: readonly string[];
  };
  readonly statuses: {
    /** Declared (operation, status) pairs, less the excused ones. */
    readonly reachable: number;
    readonly reached: number;
    readonly unreached: readonly Pair[];
    /** The contract says that no client can cause them. */
    readonly excused: readonly (Pair & { readonly reason: string })[];
  };
}

export interface Pair {
  readonly operation: string;
  readonly status: number;
}

/** Compares requirements and contract with the scenarios, and with what a run really met when there is one. */
export function coverage(suite: Suite, result?: SuiteResult): ApiCoverage[] {
  return suite.apis.map((api) => {
    const scenarios = suite.scenarios.filter((s) => s.api === api);
    return {
      api,
      cases: scenarios.length,
      requirements: requirementCoverage(suite.library.requirements(api), scenarios, result),
      ...operationCoverage(suite, api, result),
    };
  });
}

function requirementCoverage(
  all: readonly Requirement[],
  scenarios: readonly Scenario[],
  result: SuiteResult | undefined,
): ApiCoverage["requirements"] {
  const cited = new Set(scenarios.flatMap((s) => s.requirements));
  const testable = all.filter((r) => r.testable);
  const passed = new Set(result?.cases.filter((c) => c.verdict === "pass").flatMap((c) => c.requirements));
  return {
    testable: testable.length,
    cited: testable.filter((r) => cited.has(r.id)).length,
    uncited: testable.filter((r) => !cited.has(r.id)),
    untestable: all.filter((r) => !r.testable),
    ...(result ? { proven: testable.filter((r) => passed.has(r.id)).length } : {}),
  };
}

function operationCoverage(
  suite: Suite,
  api: string,
  result: SuiteResult | undefined,
): Pick<ApiCoverage, "operations" | "statuses"> {
  const operations = suite.library.contract(api)?.contract.operations ?? [];
  const met = result ? metStatuses(result, api) : expectedStatuses(suite, api);
  const statuses = (id: string) => [...(met.get(id) ?? [])];
  const pairs = operations.flatMap((o) =>
    [...o.responses.keys()].map((status) => ({ operation: o.id, status })),
  );
  const reasons = new Map(operations.map((o) => [o.id, unreachable(o.extensions)]));
  const excused = pairs.flatMap((pair) => {
    const reason = reasons.get(pair.operation)?.[String(pair.status)];
    return reason === undefined ? [] : [{ ...pair, reason }];
  });
  const reachable = pairs.filter(
    (p) => !excused.some((e) => e.operation === p.operation && e.status === p.status),
  );
  const unreached = reachable.filter((p) => !statuses(p.operation).includes(p.status));
  return {
    operations: {
      total: operations.length,
      withoutPositive: operations.filter((o) => !statuses(o.id).some((s) => s < 400)).map((o) => o.id),
      withoutNegative: operations.filter((o) => !statuses(o.id).some((s) => s >= 400)).map((o) => o.id),
    },
    statuses: {
      reachable: reachable.length,
      reached: reachable.length - unreached.length,
      unreached,
      excused,
    },
  };
}

/** The statuses that each operation's steps say they expect. */
function expectedStatuses(suite: Suite, api: string): Map<string, Set<number>> {
  const steps = suite.scenarios.flatMap((s) => s.steps);
  return collect(
    steps.flatMap((step) =>
      step.call.kind === "operation" && step.call.source === api
        ? expectations(step).map((status) => ({ operation: operationId(step), status }))
        : [],
    ),
  );
}

function operationId({ call }: ScenarioStep): string {
  return call.kind === "operation" ? call.operation.id : "";
}

/** The statuses that the run met, in steps that passed: an accident of a failing target proves nothing. */
function metStatuses(result: SuiteResult, api: string): Map<string, Set<number>> {
  return collect(
    result.cases.flatMap((c) =>
      c.steps.flatMap((step) => {
        const [source, operation] = (step.operation ?? "").split(" ");
        if (source !== api || operation === undefined || step.verdict !== "pass") return [];
        return step.statuses.map((status) => ({ operation, status }));
      }),
    ),
  );
}

function collect(pairs: readonly Pair[]): Map<string, Set<number>> {
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

/** The contract's `x-unreachable` of one operation: status to reason. */
function unreachable(extensions: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const reasons = extensions["x-unreachable"];
  // YAML boundary: the contract's own extension.
  return (reasons ?? {}) as Readonly<Record<string, string>>;
}
