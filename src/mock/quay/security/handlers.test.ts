import { expect, test } from "vitest";
import { digests, repositories } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const of = (digest: string, path: string = repositories.simple) =>
  `/repository/${path}/manifest/${digest}/security`;
const report = async (quay: Quay, digest: string) =>
  (await quay.ask(`GET ${of(digest)}`)).body("SecurityReport");

test("a scanned manifest has its features with their vulnerabilities, whatever the query says", async () => {
  const quay = await startQuay();
  const scanned = await report(quay, digests.latest);
  const features = scanned.data?.Layer.Features ?? [];
  expect(scanned.data?.Layer).toMatchObject({ Name: digests.latest, IndexedByVersion: 4 });
  expect(features.map(({ Name }) => Name)).toEqual(["openssl", "zlib"]);
  expect(features[0]?.Vulnerabilities[0]).toMatchObject({
    Name: "CVE-2022-0778",
    Severity: "High",
    Metadata: { NVD: { CVSSv3: { Score: 7.5 } } },
  });
  const unscored = features[0]?.Vulnerabilities[1]?.Metadata.NVD.CVSSv3;
  expect(unscored).toEqual({ Vectors: "", Score: "" });
  const without = (await quay.ask(`GET ${of(digests.latest)}?vulnerabilities=false`)).json;
  expect(without).toEqual(scanned);
});

test.each([
  ["production", "queued"],
  ["list", "unsupported"],
  ["failed", "failed"],
  ["older", "manifest_layer_too_large"],
] as const)("the manifest %s is %s, without data", async (name, status) => {
  const quay = await startQuay();
  expect(await report(quay, digests[name])).toEqual({ status, data: null });
});

test("an unknown manifest is 404, and outsiders hear nothing", async () => {
  const quay = await startQuay();
  expect((await quay.ask(`GET ${of(digests.unknown)}`)).status).toBe(404);
  expect((await quay.ask(`GET ${of(digests.latest)}`, { as: "outsider" })).status).toBe(403);
  expect((await quay.ask(`GET ${of(digests.latest)}`, { as: "nobody" })).status).toBe(401);
});

test("what is pushed waits for the scanner, which comes by itself or tells what it found", async () => {
  const quay = await startQuay();
  const push = async (content: string) => {
    const pushed = await quay.control("push", { repository: repositories.simple, tags: ["new"], content });
    return (pushed.json as { digest: string }).digest;
  };
  const first = await push("one");
  expect(await report(quay, first)).toEqual({ status: "queued", data: null });
  quay.pass(11);
  expect(await report(quay, first)).toMatchObject({ status: "scanned", data: { Layer: { Features: [] } } });

  const second = await push("two");
  const told = { repository: repositories.simple, digest: second, status: "failed" };
  expect((await quay.control("reportScan", told)).status).toBe(200);
  quay.pass(11);
  expect(await report(quay, second)).toEqual({ status: "failed", data: null });
  expect((await quay.control("reportScan", { ...told, digest: digests.unknown })).status).toBe(400);
});
