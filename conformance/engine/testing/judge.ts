import type { CaseResult, SuiteResult } from "../model/result.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { runSuite } from "../run/run-suite.ts";
import type { Clock } from "../run/clock.ts";
import type { Suite } from "../model/suite.ts";
import { readSuite } from "../model/suite.ts";
import { problemLine } from "../model/suite-problems.ts";
import type { Target } from "../model/target.ts";
import type { TestServer } from "./server.ts";
import { library } from "./things-contract.ts";

const head = `
arazzo: 1.0.1
info: { title: test, version: 1.0.0 }
x-touchstone: { api: things }
sourceDescriptions:
  - { name: things, url: ../../../contracts/things/openapi.yaml, type: openapi }
`;

/** A scenario document about the `things` contract: its workflows, and components when there are any. */
export function documentText(body: string): string {
  return `${head.trimStart()}${body}`;
}

/** One workflow with these steps, as a document. */
export function stepsText(steps: string, workflow = ""): string {
  return documentText(`workflows:
  - workflowId: W
    x-touchstone: { level: core, requirements: [THI-R-001] }
${workflow}    steps:
${steps}`);
}

/** The problems of a document, as they are printed. */
export function problemsOf(text: string): string[] {
  return readSuite(["things"], [{ api: "things", file: "x.arazzo.yaml", text }], library).problems.map(
    problemLine,
  );
}

/** A suite of one document, which must be free of problems. */
export function suiteOf(text: string): Suite {
  const { suite, problems } = readSuite(
    ["things"],
    [{ api: "things", file: "x.arazzo.yaml", text }],
    library,
  );
  if (problems.length > 0) throw new Error(problems.map(problemLine).join("\n"));
  return suite;
}

export function targetOf({ url }: Pick<TestServer, "url">, changes: Partial<Target> = {}): Target {
  return {
    name: "test server",
    baseUrl: url,
    apis: {},
    headers: {},
    inputs: {},
    secrets: [],
    concurrency: 1,
    timeoutMs: 5000,
    shared: false,
    wait: undefined,
    endWorld: undefined,
    releases: {},
    ...changes,
  };
}

/** A clock that stands still and remembers how long it was asked to sleep. */
export function stillClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.UTC(2026, 0, 1),
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
}

export interface JudgeOptions {
  readonly target?: Partial<Target>;
  readonly options?: Partial<RunOptions>;
}

/** Runs a document's cases against a server. */
export async function judge(
  text: string,
  server: Pick<TestServer, "url">,
  { target = {}, options = {} }: JudgeOptions = {},
): Promise<SuiteResult> {
  return runSuite({
    suite: suiteOf(text),
    target: targetOf(server, target),
    options: { run: "r1", clock: stillClock(), ...options },
  });
}

/** The case `id` of a result, `W` when there is only the one. */
export function caseOf(result: SuiteResult, id = "W"): CaseResult {
  const found = result.cases.find((c) => c.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

/** `stepId verdict` of each step, in the order of the result. */
export function stepVerdicts({ steps }: CaseResult): string[] {
  return steps.map((s) => `${s.id} ${s.verdict}`);
}
