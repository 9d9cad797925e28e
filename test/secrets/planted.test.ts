import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isTelling } from "../../contracts/lib/secrets.ts";
import { certify, certifyMerged, certifyShard } from "../../conformance/engine/certificate/certify.ts";
import { check } from "../../conformance/engine/certificate/check.ts";
import { compareResults } from "../../conformance/engine/report/compare.ts";
import { compareText } from "../../conformance/engine/report/compare-text.ts";
import { reportFormats } from "../../conformance/engine/report/format-names.ts";
import { reports } from "../../conformance/engine/report/formats.ts";
import { compareHtml } from "../../conformance/engine/report/html/compare.ts";
import { readResult } from "../../conformance/engine/report/read-result.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { now } from "../../conformance/engine/testing/certificates.ts";
import { stillClock, stepsText, suiteOf } from "../../conformance/engine/testing/judge.ts";
import type { ServedCall, ServerReply } from "../../conformance/engine/testing/server.ts";
import { serve } from "../../conformance/engine/testing/server.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Secrets are planted wherever a secret can stand, come back in every spelling, and are looked for in all that is written. */

const suite = suiteOf(
  stepsText(
    `
      - stepId: create
        x-touchstone: { schema: { request: "off" } }
        operationId: createThing
        parameters:
          - { name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }
          - { name: private%5Ftoken, in: query, value: $inputs.userToken }
        requestBody: { payload: { name: "of {$inputs.userToken}", pin: $inputs.pin } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { token: $response.body#/token }
        onFailure: [{ name: on, type: goto, stepId: read }]
      - stepId: read
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.token }]
        successCriteria: [{ condition: $response.body#/token == $steps.create.outputs.token }]
`,
    `    inputs:
      type: object
      properties: { userToken: { type: string }, pin: { type: string, format: password } }
`,
  ),
);
const keys = generateKeyPairSync("ed25519");

interface Planted {
  /** An input whose name says that it is secret, one whose schema says it, and a token that the target makes. */
  readonly token: string;
  readonly pin: string;
  readonly made: string;
}

const everyCharacter = (text: string, write: (code: number) => string) =>
  Array.from(text, (c) => write(c.charCodeAt(0))).join("");
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const json = (text: string) => JSON.stringify(text).slice(1, -1);

/** Every spelling in which a server may give a text back. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  (text) => encodeURIComponent(text).replaceAll("%20", "+"),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  json,
  (text) => json(json(text)),
  (text) => Array.from(Buffer.from(text), (byte) => `%${hex(byte, 2)}`).join(""),
  (text) => everyCharacter(text, (code) => `\\u${hex(code, 4)}`),
  (text) => Buffer.from(text).toString("base64"),
  (text) => Buffer.from(`user:${text}`).toString("base64"),
  (text) => Buffer.from(`me:${text}:and more`).toString("base64url"),
];

/** Where else a target may write a token of its own, with the names that give it away. */
const places: readonly ((made: string) => {
  readonly body?: object;
  readonly headers?: Record<string, string>;
})[] = [
  (made) => ({ body: { access_token: made } }),
  (made) => ({ body: { deep: [{ "client-secret": [made, "of two"] }] } }),
  (made) => ({ body: { url: `https://$user:${encodeURIComponent(made)}@example.com/` } }),
  (made) => ({ body: { log: JSON.stringify({ password: made }) } }),
  (made) => ({ body: { next: `/things?page=2&private%5Ftoken=${encodeURIComponent(made)}` } }),
  (made) => ({ headers: { "Set-Cookie": `session=${encodeURIComponent(made)}; Path=/` } }),
  (made) => ({ headers: { "X-Vault-Token": encodeURIComponent(made) } }),
  (made) => ({ headers: { Location: `/things#access_token=${encodeURIComponent(made)}` } }),
];

/** Answers with all secrets in all spellings; a good one keeps to the contract, whose `name` is any text. */
function spilling({ token, pin, made }: Planted, place: (typeof places)[number], good: boolean) {
  const name = [token, pin, made].flatMap((secret) => spellings.map((spell) => spell(secret))).join(" ; ");
  const { body, headers } = place(made);
  return ({ method, url, body: sent }: ServedCall): ServerReply => ({
    status: method === "POST" ? 201 : 200,
    json: { id: "t1", name, state: "done", token: made, ...(good ? {} : { ...body, url, sent }) },
    headers: { Location: `/things/${encodeURIComponent(token)}`, ...headers },
  });
}

/** Everything that any command writes about such a target. */
async function outputsOf(planted: Planted, place: (typeof places)[number], good: boolean) {
  const { url } = await serve(spilling(planted, place, good));
  const work = temporaryFolder();
  const target = path.join(work, "target.yaml");
  writeFileSync(
    target,
    JSON.stringify({ name: "t", baseUrl: url, inputs: { userToken: planted.token, pin: planted.pin } }),
  );
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const options = {
    apis: ["things"],
    target,
    env: {},
    run: "r1",
    clock: stillClock(),
    suite,
    print,
    verbose: true,
  };
  const verified = await Promise.all(
    (["failed", "all", "full"] as const).map((evidence) => verify({ ...options, evidence })),
  );
  const results = verified.flatMap(({ result }) => result ?? []);
  const [first] = results;
  if (!first) throw new Error("nothing ran");
  const comparison = compareResults([first, first], (api) => suite.library.requirements(api));
  const out = path.join(work, "certificate");
  await certify({ ...options, key: keys.privateKey, out });
  const shard = path.join(work, "shard");
  await certifyShard({ ...options, shard: { index: 1, total: 1 }, out: shard });
  const merged = path.join(work, "merged");
  await certifyMerged([readResult(path.join(shard, "result.json"))], {
    key: keys.privateKey,
    out: merged,
    suite,
    print,
  });
  if (good) {
    const { faults } = await check(out, { key: keys.publicKey, suite, now });
    expect(faults).toEqual([]);
    printed.push(...faults);
  }
  return [
    ...results.flatMap((result) => reportFormats.map((format) => reports[format].write(result, suite))),
    compareHtml(comparison),
    compareText(comparison),
    ...[out, shard, merged].flatMap(filesOf),
    printed.join("\n"),
  ];
}

/** The files of a folder, and what signed envelopes hold. */
function filesOf(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const text = readFileSync(path.join(dir, name), "utf8");
    if (!name.endsWith(".dsse.json")) return [text];
    return [text, Buffer.from((JSON.parse(text) as { payload: string }).payload, "base64").toString("utf8")];
  });
}

/** The text around each secret that stands in an output. */
function leaksOf(output: string, secrets: Planted): string[] {
  return Object.values(secrets).flatMap((value: string) => [
    ...spellings.flatMap((spell, i) => {
      const at = output.indexOf(spell(value));
      return at < 0 ? [] : [`spelling ${i}: ${output.slice(Math.max(0, at - 40), at + 60)}`];
    }),
    ...(inBase64(output, value) ? [`Base64 of ${value}`] : []),
  ]);
}

/** Base64 of anything that holds the secret, wherever it begins. */
function inBase64(text: string, secret: string): boolean {
  return [...text.matchAll(/[\w+/-]{8,}={0,2}/g)].some(([run]) =>
    [0, 1, 2, 3].some((from) => Buffer.from(run.slice(from), "base64").includes(secret)),
  );
}

const secret = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ0123456789")), minLength: 14, maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...Array.from("+/=&\"'\\<>%ü -_.~")), maxLength: 3 }),
    fc.nat(10),
  )
  .map(([letters, others, at]) => `Q7${letters.slice(0, at)}${others}${letters.slice(at)}`)
  .filter((text) => isTelling(text) && text.trim() === text);
const planted = fc
  .record({ token: secret, pin: secret, made: secret })
  .filter(({ token, pin, made }) => new Set([token, pin, made]).size === 3);

test.each([true, false])(
  "no planted secret stands in any output of any command (a good server: %s)",
  async (good) => {
    await fc.assert(
      fc.asyncProperty(planted, fc.constantFrom(...places), async (secrets, place) => {
        const outputs = await outputsOf(secrets, place, good);
        expect(outputs.length).toBeGreaterThan(3 * reportFormats.length);
        expect(
          outputs.flatMap((output, i) => leaksOf(output, secrets).map((leak) => `output ${i}: ${leak}`)),
        ).toEqual([]);
      }),
      { numRuns: 6, seed: 2026 },
    );
  },
);
