import { writeFileSync } from "node:fs";
import path from "node:path";
import type { KeyObject } from "node:crypto";
import { check } from "../../conformance/engine/certificate/check.ts";
import { readFolder } from "../../conformance/engine/certificate/check.ts";
import type { CaseResult, ExchangeRecord, SuiteResult } from "../../conformance/engine/model/result.ts";
import { keys, now, suite } from "../../conformance/engine/testing/certificates.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A certificate that was made once, to be put into many folders. */
export interface Original {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly result: SuiteResult;
}

export function originalOf({
  dir,
  result,
}: {
  readonly dir: string;
  readonly result: SuiteResult;
}): Original {
  return { files: readFolder(dir), result };
}

/** A folder with the files of a certificate. */
export function copyOf({ files }: Original): string {
  const copy = temporaryFolder();
  for (const [name, content] of files) writeFileSync(path.join(copy, name), content);
  return copy;
}

/** What a check by the right key says. */
export async function faultsOf(dir: string, witness?: KeyObject): Promise<readonly string[]> {
  const { faults } = await check(dir, {
    key: keys.publicKey,
    suite,
    now,
    ...(witness ? { witness } : {}),
  });
  return faults;
}

type Step = CaseResult["steps"][number];

/** A case with each of its steps changed. */
export function withSteps(change: (step: Step) => Step, id?: string): (of: CaseResult) => CaseResult {
  return (of) => (id === undefined || of.id === id ? { ...of, steps: of.steps.map(change) } : of);
}

/** A step with each of its exchanges changed. */
export function withExchanges(
  change: (exchange: ExchangeRecord) => ExchangeRecord,
  id?: string,
): (step: Step) => Step {
  return (step) => {
    if (id !== undefined && step.id !== id) return step;
    return {
      ...step,
      ...(step.exchange ? { exchange: change(step.exchange) } : {}),
      ...(step.earlier ? { earlier: step.earlier.map(change) } : {}),
    };
  };
}

export function withRequest(
  changes: Partial<ExchangeRecord["request"]>,
): (of: ExchangeRecord) => ExchangeRecord {
  return (of) => ({ ...of, request: { ...of.request, ...changes } });
}

/** The same exchange, sent so many milliseconds later. */
export function later(ms: number): (of: ExchangeRecord) => ExchangeRecord {
  return ({ sent, ...of }) =>
    sent ? { ...of, sent: { ...sent, at: new Date(Date.parse(sent.at) + ms).toISOString() } } : of;
}
