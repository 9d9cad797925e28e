import path from "node:path";
import { describe, expect, test } from "vitest";
import { certifyMerged, certifyShard } from "../../conformance/engine/certificate/certify.ts";
import type { Part, SuiteResult } from "../../conformance/engine/model/result.ts";
import { readResult } from "../../conformance/engine/report/read-result.ts";
import { keys, read, resign, runOptions, suite } from "../../conformance/engine/testing/certificates.ts";
import type { TestServer } from "../../conformance/engine/testing/server.ts";
import { healthy, serve } from "../../conformance/engine/testing/server.ts";
import { faultsOf } from "./forgery.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function shardOf(server: TestServer, index: number): Promise<SuiteResult> {
  const out = path.join(temporaryFolder(), `shard-${index}`);
  await certifyShard({ ...runOptions(server), run: `r${index}`, shard: { index, total: 2 }, out });
  return readResult(path.join(out, "result.json"));
}

async function signed(shards: readonly SuiteResult[]) {
  const dir = path.join(temporaryFolder(), "certificate");
  const printed: string[] = [];
  const { exitCode } = await certifyMerged(shards, {
    key: keys.privateKey,
    out: dir,
    suite,
    print: (line) => printed.push(line),
  });
  return { dir, exitCode, printed: printed.join("\n") };
}

async function bothOf(server: TestServer) {
  return [await shardOf(server, 1), await shardOf(server, 2)];
}

test("the shards of a run make one certificate, which holds", async () => {
  const { dir, exitCode } = await signed(await bothOf(await serve(healthy())));
  expect([exitCode, read(dir).verdict, read(dir).run]).toEqual([0, "conformant", "r1+r2"]);
  expect(await faultsOf(dir)).toEqual([]);
});

test("a certificate with a shard missing says that it is incomplete, and holds", async () => {
  const [first] = await bothOf(await serve(healthy()));
  const { dir, exitCode } = await signed(first ? [first] : []);
  expect([exitCode, read(dir).verdict]).toEqual([4, "incomplete"]);
  expect(await faultsOf(dir)).toEqual([]);
});

test("a shard without its evidence is not signed", async () => {
  const [first, second] = await bothOf(await serve(healthy()));
  const { setting, ...bare } = second ?? {};
  expect(setting).toBeDefined();
  await expect(signed([first, bare] as SuiteResult[])).rejects.toThrow(/a shard has no full evidence/);
});

test("shards of several targets are not one certificate", async () => {
  const shards = [await shardOf(await serve(healthy()), 1), await shardOf(await serve(healthy()), 2)];
  await expect(signed(shards)).rejects.toThrow(/the shards differ in their target/);
});

test("shards that each started a mock of their own are not one certificate either, and the cure is named", async () => {
  const own = async (index: number) => {
    const shard = await shardOf(await serve(healthy()), index);
    return { ...shard, target: { ...shard.target, startedForRun: true as const } };
  };
  await expect(signed([await own(1), await own(2)])).rejects.toThrow(/give every shard its --base-url$/);
});

describe("a certificate of shards is refused with", () => {
  const withParts = (change: (parts: readonly Part[]) => readonly Part[]) => (r: SuiteResult) => ({
    ...r,
    parts: change(r.parts ?? []),
  });

  test.each<readonly [string, (result: SuiteResult) => SuiteResult, RegExp]>([
    ["a part less", withParts((p) => p.slice(1)), /^case LIFE: no shard of the result holds it$/],
    [
      "a part twice",
      withParts((p) => [...p.slice(0, 1), ...p.slice(0, 1)]),
      /^the shards of the result do not belong together$/,
    ],
    [
      "parts in each other's place",
      withParts((p) => p.map((part, i) => ({ ...part, shard: { index: 2 - i, total: 2 } }))),
      /^case LIFE: the request .* of LIFE\/create is not in the evidence/,
    ],
    [
      "a part of another time",
      withParts((p) => p.map((part) => ({ ...part, startedAt: "2025-12-31T00:00:00.000Z" }))),
      /^a shard ran at another time than the result says$/,
    ],
    [
      "a part of another URL",
      withParts((p) => p.map((part) => ({ ...part, setting: { ...part.setting, baseUrl: "http://h" } }))),
      /^things is stated to be at .*, its requests went to http:\/\/h$/,
    ],
    [
      "a part of another run",
      withParts((p) => p.map((part) => ({ ...part, run: "r9" }))),
      /^the run is r1\+r2, its settings are of r9$/,
    ],
  ])("%s", async (_, forge, fault) => {
    const server = await serve(healthy());
    const [first, second] = await bothOf(server);
    // Another credential for each shard: what one was given is not what the other was.
    const other = JSON.parse(JSON.stringify(second).replaceAll("x9xx9x", "y9xx9x")) as SuiteResult;
    const { dir } = await signed(first ? [first, other] : []);
    const result = read(dir);
    expect(await faultsOf(dir)).toEqual([]);
    resign(dir, forge(result));
    expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(fault));
  });
});
