import { createHash } from "node:crypto";
import { tool } from "../report/tool.ts";
import type { CaseResult, SuiteResult } from "../model/result.ts";
import { isWaived } from "../model/result.ts";
import { countVerdicts } from "../model/decide-suite.ts";

/** The files of a certificate by name: their text. */
export type Files = ReadonlyMap<string, string>;

/** An in-toto statement, version 1, about the files of a certificate. */
export interface Statement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: string;
  readonly predicate: object;
}

/** The envelopes of a certificate: the file of each, and the statement that it holds. */
export const statements: Readonly<Record<string, (result: SuiteResult, files: Files) => Statement>> = {
  "attestation.dsse.json": testResult,
  "conformance.dsse.json": conformance,
};

/** The in-toto predicate `test-result`, version 0.1. It has no place for what did not run. */
function testResult(result: SuiteResult, files: Files): Statement {
  const { cases, suite, selection } = result;
  const warned = cases.filter((c) => isWaived(c) || (!c.required && c.verdict === "fail"));
  const failed = cases.filter((c) => c.required && !isWaived(c) && didNotDoWell(c));
  return statement(files, "https://in-toto.io/attestation/test-result/v0.1", {
    // Whoever looks for PASSED alone gets what is whole.
    result: result.without && result.verdict === "conformant" ? "WARNED" : outcomes[result.verdict],
    configuration: [
      {
        name: `${tool.name} suite`,
        digest: { sha256: suite.digest },
        annotations: { version: tool.version, level: selection.level, apis: selection.apis.join(",") },
      },
    ],
    passedTests: cases.filter((c) => c.verdict === "pass").map(nameOf),
    warnedTests: warned.map(nameOf),
    failedTests: failed.map(nameOf),
  });
}

const outcomes: Readonly<Record<SuiteResult["verdict"], "PASSED" | "WARNED" | "FAILED">> = {
  conformant: "PASSED",
  conditional: "WARNED",
  passed: "FAILED", // of a selection, which shows nothing of the whole
  incomplete: "FAILED",
  "not conformant": "FAILED",
  error: "FAILED",
};

export const conformanceType = "urn:x-touchstone:conformance:v1";

/** What `test-result` cannot say; `reports/conformance-predicate.schema.json` describes it. */
function conformance(result: SuiteResult, files: Files): Statement {
  const { cases, verdict, verdictLine, target, selection, suite, startedAt, durationMs, run, counts } =
    result;
  const { without } = result;
  return statement(files, conformanceType, {
    tool,
    verdict,
    verdictLine,
    target,
    selection,
    suite,
    ...(without ? { without } : {}),
    startedAt,
    durationMs,
    run,
    counts,
    requiredCounts: countVerdicts(cases.filter((c) => c.required)),
    unproven: cases
      .filter((c) => c.verdict !== "pass" && c.verdict !== "fail")
      .map((c) => ({ case: nameOf(c), required: c.required, verdict: c.verdict, reason: c.reason })),
    waivers: result.waivers,
    exchanges: exchangeCount(cases),
  });
}

/** How many exchanges the result keeps. */
export function exchangeCount(cases: readonly CaseResult[]): number {
  const steps = cases.flatMap((c) => c.steps);
  return steps.reduce((sum, s) => sum + (s.earlier?.length ?? 0) + (s.exchange ? 1 : 0), 0);
}

export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The digests of a statement's subjects by their names; undefined when it is no statement about files. */
export function subjectsOf(payload: string): Map<string, string> | undefined {
  try {
    // JSON boundary: anything else than names with digests ends in the catch.
    const { subject } = JSON.parse(payload) as { subject: { name: string; digest: { sha256: string } }[] };
    return new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  } catch {
    return undefined;
  }
}

function statement(files: Files, predicateType: string, predicate: object): Statement {
  const names = [...files.keys()].sort();
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: names.map((name) => ({ name, digest: { sha256: sha256(files.get(name) ?? "") } })),
    predicateType,
    predicate,
  };
}

function didNotDoWell({ verdict }: CaseResult): boolean {
  return verdict === "fail" || verdict === "error" || verdict === "blocked";
}

function nameOf({ api, id }: CaseResult): string {
  return `${api}/${id}`;
}
