import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { certify } from "../certificate/certify.ts";
import { envelopeText, seal } from "../certificate/dsse.ts";
import { certificateFiles } from "../certificate/files.ts";
import { statements } from "../certificate/statement.ts";
import { decideSuite } from "../model/decide-suite.ts";
import type { CaseResult, SuiteResult } from "../model/result.ts";
import type { Clock } from "../run/clock.ts";
import { documentText, suiteOf } from "./judge.ts";
import { healthy, serve } from "./server.ts";
import type { TestServer } from "./server.ts";

/** Of the signer of every certificate here. */
export const keys = generateKeyPairSync("ed25519");
const start = Date.UTC(2026, 0, 1);
/** A day after the runs. */
export const now = Date.UTC(2026, 0, 2);

/** A life of a thing, with a secret on the way and a step that is tried again, and a case that lists things. */
export const suite = suiteOf(
  documentText(`workflows:
  - workflowId: LIFE
    x-touchstone: { level: core, requirements: [THI-R-001] }
    inputs: { type: object, required: [userToken], properties: { userToken: { type: string } } }
    parameters: [{ name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }]
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: "of {$inputs.userToken}" } }
        successCriteria:
          - { condition: $statusCode == 201 }
          - { context: $response.body#/name, condition: "^of {$inputs.userToken}$", type: regex }
        outputs: { id: $response.body#/id, token: $response.body#/token }
      - stepId: wait
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria:
          - { condition: $response.body#/state == 'done' }
          - { condition: $response.body#/token == $steps.create.outputs.token }
        onFailure: [{ name: again, type: retry, retryAfter: 1, retryLimit: 3 }]
      - stepId: remove
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
  - workflowId: LIST
    x-touchstone: { level: core, requirements: [THI-R-002] }
    steps:
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);
export const secret = "s3cr3t-of-the-user";

export interface Certified {
  readonly dir: string;
  readonly exitCode: number;
  readonly printed: readonly string[];
  readonly result: SuiteResult;
}

/** What a run against a server takes, but for the key and the folder. */
export function runOptions(
  { url }: Pick<TestServer, "url">,
  print: (line: string) => void = () => undefined,
) {
  const target = path.join(temporaryFolder(), "target.yaml");
  writeFileSync(target, `name: test server\nbaseUrl: ${url}\ninputs: { userToken: ${secret} }\n`);
  return { apis: ["things"], target, env: {}, run: "r1", clock: tickingClock(), suite, print };
}

export async function certified(server: TestServer, waivers?: string): Promise<Certified> {
  const work = temporaryFolder();
  const dir = path.join(work, "certificate");
  if (waivers !== undefined) writeFileSync(path.join(work, "waivers.yaml"), waivers);
  const printed: string[] = [];
  const { exitCode } = await certify({
    ...runOptions(server, (line) => printed.push(line)),
    key: keys.privateKey,
    out: dir,
    ...(waivers === undefined ? {} : { waivers: path.join(work, "waivers.yaml") }),
  });
  return { dir, exitCode, printed, result: read(dir) };
}

export function read(dir: string): SuiteResult {
  return JSON.parse(readFileSync(path.join(dir, "result.json"), "utf8")) as SuiteResult;
}

/** A server whose list is no list. */
export function wrongList() {
  const answer = healthy();
  return serve((call) =>
    call.method === "GET" && call.url === "/things" ? { status: 200, json: { no: "list" } } : answer(call),
  );
}

/** Writes a result with all that is made of it into a folder, signed with the right key. */
export function resign(dir: string, result: SuiteResult): void {
  const files = certificateFiles(result, suite);
  for (const [name, text] of files) writeFileSync(path.join(dir, name), text);
  for (const [name, make] of Object.entries(statements))
    writeFileSync(
      path.join(dir, name),
      envelopeText(seal(JSON.stringify(make(result, files)), keys.privateKey)),
    );
}

/** The result with its cases changed, and everything that follows from cases put right. */
export function withCases(
  result: SuiteResult,
  change: (result: CaseResult) => CaseResult | undefined,
): SuiteResult {
  const cases = result.cases.flatMap((c) => change(c) ?? []);
  const { verdict, exitCode, counts, line, without } = decideSuite(cases, result.selection);
  const lacking = without.length > 0 ? { without } : {};
  return { ...result, cases, verdict, exitCode, counts, verdictLine: line, ...lacking };
}

export function passed(result: CaseResult): CaseResult {
  const steps = result.steps.map((s) => ({ ...s, verdict: "pass" as const, failures: [] }));
  return { ...result, verdict: "pass", reason: "", steps };
}

/** A clock that goes on by a millisecond whenever it is looked at. */
function tickingClock(): Clock {
  let time = start;
  return { now: () => time++, sleep: () => Promise.resolve() };
}

export const waiver = {
  case: "LIST",
  requirement: "THI-R-002",
  reason: "the list is being rewritten",
  issue: "#12",
  owner: "things team",
  expiry: "2026-01-31",
};
export const waiverFile = (changes: Partial<typeof waiver> = {}) =>
  `waivers:\n  - ${JSON.stringify({ ...waiver, ...changes })}\n`;

export function twisted(exchange: NonNullable<CaseResult["steps"][number]["exchange"]>): typeof exchange {
  return { ...exchange, request: { ...exchange.request, url: `${exchange.request.url}?other` } };
}
