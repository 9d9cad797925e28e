import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { imageOf, listOf } from "./image.ts";

const sha256 = (content: string | Buffer): string =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;

test("an image names its blobs by what they hold, and its configuration describes each layer", () => {
  const { blobs, manifest } = imageOf({ layers: ["base", "top"], labels: { maintainer: "ann" } });
  expect(blobs.map(({ digest, bytes }) => digest === sha256(bytes))).toEqual([true, true, true]);
  const [, , config] = blobs;
  const read = JSON.parse(config?.bytes.toString() ?? "") as {
    history: unknown[];
    rootfs: { diff_ids: string[] };
  };
  expect(read.history).toHaveLength(2);
  expect(read.rootfs.diff_ids).toEqual(blobs.slice(0, 2).map(({ bytes }) => sha256(gunzipSync(bytes))));
  expect(read).toMatchObject({ config: { Labels: { maintainer: "ann" } } });
  expect(manifest.digest).toBe(sha256(manifest.text));
  expect(JSON.parse(manifest.text)).toMatchObject({ config: { digest: config?.digest }, layers: [{}, {}] });
});

test("the same words give the same digests, others give others", () => {
  const digest = (layer: string): string => imageOf({ layers: [layer] }).manifest.digest;
  expect(digest("a")).toBe(digest("a"));
  expect(digest("a")).not.toBe(digest("b"));
});

test("a layer is a compressed archive whose header sums up", () => {
  const [layer] = imageOf({ layers: ["hello"] }).blobs;
  const bytes = gunzipSync(layer?.bytes ?? "");
  const header = Buffer.from(bytes.subarray(0, 512));
  const told = Number.parseInt(header.toString("latin1", 148, 154), 8);
  header.fill(" ", 148, 156);
  expect(header.reduce((sum, byte) => sum + byte, 0)).toBe(told);
  expect(bytes.toString("latin1", 512, 517)).toBe("hello");
  expect(bytes.length % 512).toBe(0);
});

test("a list holds the manifests that it is of", () => {
  const parts = [imageOf({ layers: ["a"] }).manifest, imageOf({ layers: ["b"] }).manifest];
  const list = JSON.parse(listOf(parts).text) as { manifests: { digest: string }[] };
  expect(list.manifests.map(({ digest }) => digest)).toEqual(parts.map(({ digest }) => digest));
});
