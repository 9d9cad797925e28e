import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compileSchema } from "../model/schema.ts";
import type { CaseResult, SuiteResult } from "../model/result.ts";
import { documentText, stillClock, suiteOf } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import type { TestServer } from "../testing/server.ts";
import { decideSuite } from "../model/decide-suite.ts";
import { certify } from "./certify.ts";
import { check } from "./check.ts";
import { envelopeText, seal } from "./dsse.ts";
import { certificateFiles } from "./files.ts";
import { statements } from "./statement.ts";

const keys = generateKeyPairSync("ed25519");
const now = Date.UTC(2026, 0, 2);

/** A life of a thing, with a secret on the way and a step that is tried again, and a case that lists things. */
const suite = suiteOf(
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
const secret = "s3cr3t-of-the-user";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "touchstone-certificate-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

interface Certified {
  readonly dir: string;
  readonly exitCode: number;
  readonly printed: readonly string[];
  readonly result: SuiteResult;
}

async function certified(server: TestServer, waivers?: string): Promise<Certified> {
  const work = folder();
  const dir = path.join(work, "certificate");
  const target = path.join(work, "target.yaml");
  writeFileSync(target, `name: test server\nbaseUrl: ${server.url}\ninputs: { userToken: ${secret} }\n`);
  if (waivers !== undefined) writeFileSync(path.join(work, "waivers.yaml"), waivers);
  const printed: string[] = [];
  const { exitCode } = await certify({
    apis: ["things"],
    target,
    env: {},
    run: "r1",
    clock: stillClock(),
    suite,
    key: keys.privateKey,
    out: dir,
    ...(waivers === undefined ? {} : { waivers: path.join(work, "waivers.yaml") }),
    print: (line) => printed.push(line),
  });
  return { dir, exitCode, printed, result: read(dir) };
}

function read(dir: string): SuiteResult {
  return JSON.parse(readFileSync(path.join(dir, "result.json"), "utf8")) as SuiteResult;
}

/** A server whose list is no list. */
function wrongList() {
  const answer = healthy();
  return serve((call) =>
    call.method === "GET" && call.url === "/things" ? { status: 200, json: { no: "list" } } : answer(call),
  );
}

const faultsOf = async (dir: string, key: KeyObject = keys.publicKey) =>
  (await check(dir, { key, suite, now })).faults;

/** Writes a result with all that is made of it into a folder, signed with the right key. */
function resign(dir: string, result: SuiteResult): void {
  const files = certificateFiles(result, suite);
  for (const [name, text] of files) writeFileSync(path.join(dir, name), text);
  for (const [name, make] of Object.entries(statements))
    writeFileSync(
      path.join(dir, name),
      envelopeText(seal(JSON.stringify(make(result, files)), keys.privateKey)),
    );
}

/** The result with its cases changed, and everything that follows from cases put right. */
function withCases(result: SuiteResult, change: (result: CaseResult) => CaseResult | undefined): SuiteResult {
  const cases = result.cases.flatMap((c) => change(c) ?? []);
  const { verdict, exitCode, counts, line } = decideSuite(cases, result.selection);
  return { ...result, cases, verdict, exitCode, counts, verdictLine: line };
}

function passed(result: CaseResult): CaseResult {
  const steps = result.steps.map((s) => ({ ...s, verdict: "pass" as const, failures: [] }));
  return { ...result, verdict: "pass", reason: "", steps };
}

describe("a certificate of a conformant target", () => {
  test("holds, with every case judged again", async () => {
    const { dir, exitCode } = await certified(await serve(healthy()));
    const checked = await check(dir, { key: keys.publicKey, suite, now });
    expect(exitCode).toBe(0);
    expect(checked.faults).toEqual([]);
    expect(checked.result?.verdict).toBe("conformant");
    expect(checked.recomputed).toEqual({ cases: 2, exchanges: 5 });
  });

  test("holds no secret in any file", async () => {
    const { dir } = await certified(await serve(healthy()));
    for (const name of readdirSync(dir)) {
      const text = readFileSync(path.join(dir, name), "utf8");
      const payload = name.endsWith(".dsse.json")
        ? Buffer.from((JSON.parse(text) as { payload: string }).payload, "base64").toString("utf8")
        : text;
      expect(payload, name).not.toContain(secret);
      expect(payload, name).not.toContain("token-of-t");
    }
  });

  test("has a badge, a page and statements that say so", async () => {
    const { dir, result } = await certified(await serve(healthy()));
    expect(readFileSync(path.join(dir, "badge.svg"), "utf8")).toContain(
      'aria-label="Touchstone things (extended): conformant"',
    );
    expect(readFileSync(path.join(dir, "README.md"), "utf8")).toContain(`**${result.verdictLine}**`);
    const [testResult, own] = Object.values(statements).map((make) => make(result, new Map()));
    expect(testResult?.predicate).toMatchObject({
      result: "PASSED",
      passedTests: ["things/LIFE", "things/LIST"],
      failedTests: [],
      configuration: [{ digest: { sha256: result.suite.digest } }],
    });
    const valid = compileSchema("reports/conformance-predicate.schema.json", "reports/result.schema.json");
    valid(JSON.parse(JSON.stringify(own?.predicate)));
    expect(valid.errors).toBeNull();
  });

  test("is refused when any byte of it is another", async () => {
    const { dir } = await certified(await serve(healthy()));
    for (const name of readdirSync(dir)) {
      const file = path.join(dir, name);
      const whole = readFileSync(file);
      const step = Math.max(64, Math.floor(whole.length / 40));
      for (let at = 0; at < whole.length; at += step) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 1;
        writeFileSync(file, changed);
        expect(await faultsOf(dir), `${name} at ${at}`).not.toEqual([]);
      }
      writeFileSync(file, whole);
    }
    expect(await faultsOf(dir)).toEqual([]);
  });

  test("is refused with a file more or less, or by another key", async () => {
    const { dir } = await certified(await serve(healthy()));
    writeFileSync(path.join(dir, "extra.txt"), "hello");
    expect(await faultsOf(dir)).toContain("extra.txt is not signed: attestation.dsse.json does not name it");
    rmSync(path.join(dir, "extra.txt"));
    rmSync(path.join(dir, "badge.svg"));
    expect(await faultsOf(dir)).toContain("badge.svg is missing: conformance.dsse.json names it");
    const other = generateKeyPairSync("ed25519").publicKey;
    expect((await faultsOf(dir, other))[0]).toMatch(/^attestation.dsse.json: it is signed with key/);
  });

  test("is refused of a suite that has other cases by now", async () => {
    const { dir } = await certified(await serve(healthy()));
    const grown = { ...suite, scenarios: [...suite.scenarios].slice(1) };
    const { faults } = await check(dir, { key: keys.publicKey, suite: grown, now });
    expect(faults[0]).toContain("check it with the version that made it");
  });
});

describe("a certificate of a target that is not conformant", () => {
  test("is written, says so and exits with 1", async () => {
    const { dir, exitCode, result } = await certified(await wrongList());
    expect({ exitCode, verdict: result.verdict }).toEqual({ exitCode: 1, verdict: "not conformant" });
    expect(readFileSync(path.join(dir, "badge.svg"), "utf8")).toContain("not conformant");
    expect(await faultsOf(dir)).toEqual([]);
  });

  test("is refused when its failure was turned into a pass, though signed with the right key", async () => {
    const { dir, result } = await certified(await wrongList());
    resign(dir, withCases(result, passed));
    expect((await check(dir, { key: keys.publicKey, suite, now })).result?.verdict).toBe("conformant");
    expect(await faultsOf(dir)).toEqual([
      expect.stringMatching(
        /^case LIST: the verdict is fail \(LIST\/list: response body: must be array\), not pass$/,
      ),
    ]);
  });

  test.each<[string, (result: SuiteResult) => SuiteResult, RegExp]>([
    [
      "the case is gone",
      (r) => withCases(r, (c) => (c.id === "LIST" ? undefined : c)),
      /^case LIST is not in the result$/,
    ],
    [
      "the case is called not applicable",
      (r) => withCases(r, (c) => ({ ...passed(c), verdict: c.id === "LIST" ? "not-applicable" : c.verdict })),
      /^case LIST: the verdict is fail/,
    ],
    [
      "the case is called not required",
      (r) => withCases(r, (c) => ({ ...c, required: c.id !== "LIST" })),
      /^case LIST: required is false$/,
    ],
    [
      "only the verdict says otherwise",
      (r) => ({ ...r, verdict: "conformant", exitCode: 0 }),
      /^the verdict that follows from the cases is not conformant, not conformant$/,
    ],
    [
      "the answer is another step's",
      (r) =>
        withCases(r, (c) => ({
          ...passed(c),
          steps: passed(c).steps.map((s) => (s.exchange ? { ...s, exchange: twisted(s.exchange) } : s)),
        })),
      /^case LI\w+: the request .* of LI\w+\/\w+ is not in the evidence/,
    ],
    [
      "an attempt is gone",
      (r) =>
        withCases(r, (c) => ({ ...c, steps: c.steps.map((s) => (s.earlier ? { ...s, earlier: [] } : s)) })),
      /^case LIFE: step wait comes out otherwise$/,
    ],
    [
      "a waiver excuses it after the fact",
      (r) => withCases(r, (c) => (c.id === "LIST" ? { ...c, waiver } : c)),
      /^case LIST: its waiver is not what the waivers of the result give it$/,
    ],
  ])("is refused when %s", async (_, change, fault) => {
    const { dir, result } = await certified(await wrongList());
    resign(dir, change(result));
    expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(fault));
  });
});

const waiver = {
  case: "LIST",
  requirement: "THI-R-002",
  reason: "the list is being rewritten",
  issue: "#12",
  owner: "things team",
  expiry: "2026-01-31",
};
const waiverFile = (changes: Partial<typeof waiver> = {}) =>
  `waivers:\n  - ${JSON.stringify({ ...waiver, ...changes })}\n`;

describe("a certificate with waivers", () => {
  test("is conditional, shows them, and holds", async () => {
    const { dir, exitCode, result } = await certified(await wrongList(), waiverFile());
    expect({ exitCode, verdict: result.verdict }).toEqual({ exitCode: 0, verdict: "conditional" });
    expect(readFileSync(path.join(dir, "README.md"), "utf8")).toContain("the list is being rewritten");
    expect(readFileSync(path.join(dir, "badge.svg"), "utf8")).toContain("conditional");
    expect(await faultsOf(dir)).toEqual([]);
  });

  test("is refused when the waiver had expired on the day of the run", async () => {
    const { dir, result } = await certified(await wrongList(), waiverFile());
    const expiry = "2025-12-31";
    const expired = withCases(result, (c) => (c.waiver ? { ...c, waiver: { ...c.waiver, expiry } } : c));
    resign(dir, { ...expired, waivers: result.waivers.map((w) => ({ ...w, expiry })) });
    expect(await faultsOf(dir)).toContain("waiver of LIST: it expired on 2025-12-31");
  });

  test("is not signed when a waiver is not used", async () => {
    const work = certified(await serve(healthy()), waiverFile());
    await expect(work).rejects.toThrow(/ENOENT.*result.json/);
  });
});

function twisted(exchange: NonNullable<CaseResult["steps"][number]["exchange"]>): typeof exchange {
  return { ...exchange, request: { ...exchange.request, url: `${exchange.request.url}?other` } };
}
