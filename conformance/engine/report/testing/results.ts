import type { CaseResult, SuiteResult, Waiver } from "../../model/result.ts";
import { verdicts } from "../../model/result.ts";
import { decideSuite } from "../../model/decide-suite.ts";

/** A case with this verdict whose texts hold what breaks careless reports. */
export function caseWith(verdict: CaseResult["verdict"], changes: Partial<CaseResult> = {}): CaseResult {
  const nasty = `<b>&"'\u0000\u001b[31m|\`x\` ]]> ${verdict}`;
  const bad = verdict === "fail" || verdict === "error" || verdict === "blocked";
  return {
    id: verdict,
    api: "things",
    file: "conformance/suites/things/scenarios/x.arazzo.yaml",
    line: 7,
    summary: nasty,
    level: "core",
    required: true,
    requirements: ["THI-R-001"],
    verdict,
    reason: verdict === "pass" ? "" : nasty,
    warnings: [],
    durationMs: 1500,
    steps: [
      {
        id: "s",
        workflow: verdict,
        operation: "things createThing",
        verdict: bad ? "fail" : "pass",
        requirements: [],
        statuses: [200],
        failures: bad
          ? [
              {
                kind: "contract",
                message: nasty,
                where: "body",
                pointer: "/name",
                expected: "a",
                got: nasty,
                requirements: ["THI-R-002"],
              },
            ]
          : [],
        ...(bad
          ? {
              exchange: {
                request: { method: "POST", url: "http://h/things", headers: { a: "it's" }, body: '{"n":1}' },
              },
            }
          : {}),
      },
    ],
    ...changes,
  };
}

/** A result of these cases, decided as a run's is. */
export function resultWith(cases: readonly CaseResult[], changes: Partial<SuiteResult> = {}): SuiteResult {
  const selection = changes.selection ?? { apis: ["things"], level: "extended", requiredLeftOut: 0 };
  const { verdict, exitCode, counts, line, without } = decideSuite(cases, selection);
  return {
    schemaVersion: 2,
    verdict,
    exitCode,
    verdictLine: line,
    target: { name: "test server", baseUrls: { things: "http://h" } },
    selection,
    suite: { digest: "0".repeat(64), expected: cases.length },
    ...(without.length > 0 ? { without } : {}),
    waivers: cases.flatMap(({ waiver }) => (waiver ? [{ ...waiver, used: true }] : [])),
    startedAt: "2026-01-01T00:00:00.000Z",
    durationMs: 2000,
    run: "r1",
    counts,
    cases,
    ...changes,
  };
}
/** One case of each verdict. */
export const every = resultWith(verdicts.map((v) => caseWith(v)));

export const waiver: Waiver = {
  case: "fail",
  requirement: "THI-R-002",
  reason: "the next release mends it",
  issue: "https://tracker.example/77",
  owner: "the things team",
  expiry: "2027-01-31",
};
