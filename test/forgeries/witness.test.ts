import { generateKeyPairSync } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { certifyAsWitness } from "../../conformance/engine/certificate/certify-witness.ts";
import { check } from "../../conformance/engine/certificate/check.ts";
import { envelopeText, seal } from "../../conformance/engine/certificate/dsse.ts";
import { witnessFile, witnessStatement } from "../../conformance/engine/certificate/witness.ts";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import type { Certified } from "../../conformance/engine/testing/certificates.ts";
import {
  certified,
  keys,
  now,
  resign,
  runOptions,
  suite,
  wrongList,
} from "../../conformance/engine/testing/certificates.ts";
import type { TestServer } from "../../conformance/engine/testing/server.ts";
import { healthy, serve } from "../../conformance/engine/testing/server.ts";
import { copyOf, faultsOf, originalOf } from "./forgery.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const witness = generateKeyPairSync("ed25519");
const name = witnessFile(witness.publicKey);

interface Witnessing {
  readonly key?: typeof witness;
  readonly server: Pick<TestServer, "url">;
}

/** A witness runs the suite on a server and signs a certificate, or does not. */
async function bearWitness({ dir }: Pick<Certified, "dir">, { key = witness, server }: Witnessing) {
  const printed: string[] = [];
  const out = path.join(temporaryFolder(), "own");
  const exitCode = await certifyAsWitness({
    ...runOptions(server, (line) => printed.push(line)),
    run: "r2",
    certificate: dir,
    signer: keys.publicKey,
    key: key.privateKey,
    out,
    now,
  });
  return { exitCode, printed: printed.join("\n"), out };
}

/** A certificate whose every exchange was made up: consistently, so that no check of the folder alone can tell. */
function invented(dir: string, result: SuiteResult, url: string): void {
  const [from = ""] = Object.values(result.target.baseUrls);
  resign(dir, JSON.parse(JSON.stringify(result).replaceAll(from, url)) as SuiteResult);
}

describe("evidence that was made up as a whole", () => {
  test("is what a check alone cannot refuse", async () => {
    const { dir, result } = await certified(await serve(healthy()));
    invented(dir, result, "https://vendor.example");
    expect(await faultsOf(dir)).toEqual([]);
  });

  test("is refused when a witness is required", async () => {
    const { dir, result } = await certified(await serve(healthy()));
    invented(dir, result, "https://vendor.example");
    expect(await faultsOf(dir, witness.publicKey)).toEqual([expect.stringMatching(/^no witness holds key/)]);
  });

  test("is not witnessed: the server says something else", async () => {
    const { dir, result } = await certified(await serve(healthy()));
    const server = await wrongList();
    invented(dir, result, server.url);
    const { exitCode, printed } = await bearWitness({ dir }, { server });
    expect(exitCode).toBe(1);
    expect(printed).toContain('verdict is "conformant" in the certificate and "not conformant" here');
    expect(printed).toContain("case LIST is pass in the certificate and fail here\nnot witnessed");
    expect(await faultsOf(dir, witness.publicKey)).toEqual([expect.stringMatching(/^no witness holds key/)]);
  });
});

describe("a witness", () => {
  test("who found the same makes the certificate hold also where one is required, and has a certificate of its own", async () => {
    const server = await serve(healthy());
    const signed = await certified(server);
    const { exitCode, out } = await bearWitness(signed, { server });
    expect(exitCode).toBe(0);
    expect(await faultsOf(signed.dir, witness.publicKey)).toEqual([]);
    expect(await faultsOf(signed.dir)).toEqual([]);
    const own = await check(out, { key: witness.publicKey, suite, now });
    expect([own.faults, own.result?.run]).toEqual([[], "r2"]);
  });

  test("may witness that a target is not conformant", async () => {
    const server = await wrongList();
    const signed = await certified(server);
    expect((await bearWitness(signed, { server })).exitCode).toBe(1);
    expect(await faultsOf(signed.dir, witness.publicKey)).toEqual([]);
  });

  test("does not sign what does not hold", async () => {
    const server = await serve(healthy());
    const signed = await certified(server);
    writeFileSync(path.join(signed.dir, "badge.svg"), "<svg/>");
    const { exitCode, printed } = await bearWitness(signed, { server });
    expect([exitCode, printed]).toEqual([1, expect.stringContaining("does not hold: nothing was run")]);
  });

  test("of another URL does not sign", async () => {
    const signed = await certified(await serve(healthy()));
    const { exitCode, printed } = await bearWitness(signed, { server: await serve(healthy()) });
    expect([exitCode, printed]).toEqual([1, expect.stringContaining("target is ")]);
  });

  test("is not the signer", async () => {
    const server = await serve(healthy());
    const signed = await certified(server);
    await expect(bearWitness(signed, { key: keys, server })).rejects.toThrow(/a witness is somebody else/);
    expect(await faultsOf(signed.dir, keys.publicKey)).toEqual([
      "the witness is the signer: a witness is somebody else, with another key",
    ]);
  });
});

describe("a witness's statement is refused when", () => {
  /** A certificate, and the same run as its witness's, to be changed and signed with the witness's key. */
  async function forged(change: (result: SuiteResult) => SuiteResult): Promise<readonly string[]> {
    const certificate = originalOf(await certified(await serve(healthy())));
    const dir = copyOf(certificate);
    const statement = witnessStatement(certificate.files, change({ ...certificate.result, run: "r2" }));
    writeFileSync(path.join(dir, name), envelopeText(seal(JSON.stringify(statement), witness.privateKey)));
    return faultsOf(dir, witness.publicKey);
  }

  test.each<readonly [string, (result: SuiteResult) => SuiteResult, RegExp]>([
    ["its verdict is another", (r) => ({ ...r, verdict: "conditional" }), /its verdict is "conditional"/],
    [
      "its target is elsewhere",
      (r) => ({ ...r, target: { ...r.target, baseUrls: { things: "http://h" } } }),
      /its target is \{"baseUrls":\{"things":"http:\/\/h"\}\}/,
    ],
    ["a case came out otherwise", (r) => ({ ...r, cases: r.cases.slice(1) }), /its cases is/],
    ["its suite is another", (r) => ({ ...r, suite: { ...r.suite, expected: 1 } }), /its suite is/],
    ["its run is the signer's", (r) => ({ ...r, run: "r1" }), /its run is the signer's own, r1/],
    [
      "its run is yet to come",
      (r) => ({ ...r, startedAt: "2031-01-01T00:00:00.000Z" }),
      /its run is at no time that has been/,
    ],
    [
      "it has no verdict that there is",
      (r) => ({ ...r, verdict: "perfect" }) as unknown as SuiteResult,
      /predicate.verdict must be equal to one of the allowed values/,
    ],
  ])("%s", async (_, change, fault) => {
    expect(await forged((r) => r)).toEqual([]);
    expect(await forged(change)).toContainEqual(expect.stringMatching(fault));
  });

  test("it is of another certificate of the same target", async () => {
    const server = await serve(healthy());
    const [first, second] = [await certified(server), await certified(await serve(healthy()))];
    await bearWitness(first, { server });
    writeFileSync(path.join(second.dir, name), readFileSync(path.join(first.dir, name)));
    expect(await faultsOf(second.dir, witness.publicKey)).toContainEqual(
      expect.stringMatching(/result.json is not what the witness saw$/),
    );
  });

  test("it was signed by somebody else under the witness's name", async () => {
    const server = await serve(healthy());
    const signed = await certified(server);
    const other = generateKeyPairSync("ed25519");
    await bearWitness(signed, { key: other, server });
    renameSync(path.join(signed.dir, witnessFile(other.publicKey)), path.join(signed.dir, name));
    expect(await faultsOf(signed.dir, witness.publicKey)).toEqual([
      expect.stringMatching(/: it is signed with key/),
    ]);
  });
});
