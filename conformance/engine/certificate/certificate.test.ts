import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compileSchema } from "../model/schema.ts";
import {
  certified,
  keys,
  now,
  passed,
  resign,
  runOptions,
  secret,
  suite,
  waiverFile,
  withCases,
  wrongList,
} from "../testing/certificates.ts";
import { healthy, serve } from "../testing/server.ts";
import { certify } from "./certify.ts";
import { check } from "./check.ts";
import { statements } from "./statement.ts";

const faultsOf = async (dir: string, key: KeyObject = keys.publicKey) =>
  (await check(dir, { key, suite, now })).faults;

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

  test("holds what the requests to one API bring besides, but no secret of it", async () => {
    const server = await serve(healthy());
    const options = runOptions(server);
    const headers = "headers: { X-Team: blue, X-Gate-Token: s3cr3t-of-the-gate }";
    appendFileSync(options.target, `apis: { things: { baseUrl: "{baseUrl}", ${headers} } }\n`);
    const dir = path.join(path.dirname(options.target), "certificate");
    await certify({ ...options, key: keys.privateKey, out: dir });
    expect(await faultsOf(dir)).toEqual([]);
    for (const { headers: sent } of server.calls)
      expect(sent).toMatchObject({ "x-team": "blue", "x-gate-token": "s3cr3t-of-the-gate" });
    for (const name of ["result.json", "evidence.har"])
      expect(readFileSync(path.join(dir, name), "utf8")).not.toContain("s3cr3t-of-the-gate");
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
});

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
