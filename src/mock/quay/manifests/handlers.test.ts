import { describe, expect, test } from "vitest";
import { digests, labels, repositories } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const simple = `/repository/${repositories.simple}/manifest`;
const ofLatest = `${simple}/${digests.latest}/labels`;
const label = { key: "team", value: "blue", media_type: "text/plain" };
const add = (quay: Quay, body: object, path = ofLatest) => quay.ask(`POST ${path}`, { body });
const idsOf = async (quay: Quay, query = "") =>
  (await quay.ask(`GET ${ofLatest}${query}`)).body("LabelList").labels.map(({ id }) => id);

describe("a manifest", () => {
  test("has its layers from the base on", async () => {
    const quay = await startQuay();
    const read = (await quay.ask(`GET ${simple}/${digests.latest}`)).body("Manifest");
    expect(read).toMatchObject({ digest: digests.latest, is_manifest_list: false });
    expect(read.layers?.map(({ index }) => index)).toEqual([0, 1]);
    const sum = (read.layers ?? []).reduce((total, { compressed_size }) => total + (compressed_size ?? 0), 0);
    expect(read.layers_compressed_size).toBe(sum);
    expect(JSON.parse(read.manifest_data)).toMatchObject({ schemaVersion: 2 });
  });

  test("that is a list has none", async () => {
    const quay = await startQuay();
    const read = (await quay.ask(`GET ${simple}/${digests.list}`)).body("Manifest");
    expect(read).toMatchObject({ is_manifest_list: true, layers: null, layers_compressed_size: 0 });
  });

  test("is found by its digest only, in its own repository", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`GET ${simple}/${digests.unknown}`)).status).toBe(404);
    expect((await quay.ask(`GET ${simple}/latest`)).status).toBe(404);
    const elsewhere = `/repository/${repositories.shared}/manifest/${digests.latest}`;
    expect((await quay.ask(`GET ${elsewhere}`)).status).toBe(404);
    expect((await quay.ask(`GET ${simple}/${digests.latest}`, { as: "outsider" })).status).toBe(403);
    expect((await quay.ask(`GET ${simple}/${digests.latest}`, { as: "nobody" })).status).toBe(401);
  });
});

describe("labels", () => {
  test("stand in the order in which they were added, and are found by the begin of their key", async () => {
    const quay = await startQuay();
    const { ofManifest, ofApi, internal, json } = labels;
    expect(await idsOf(quay)).toEqual([ofManifest, ofApi, internal, json]);
    expect(await idsOf(quay, "?filter=foo")).toEqual([ofManifest, ofApi]);
    expect(await idsOf(quay, "?filter=oo")).toEqual([]);
  });

  test("one is added, read without a wrapper, and deleted once", async () => {
    const quay = await startQuay();
    const created = await add(quay, label);
    const made = created.body("LabelAnswer").label;
    expect(created.status).toBe(201);
    expect(made).toMatchObject({ ...label, source_type: "api" });
    const path = `${ofLatest}/${made.id}`;
    expect(created.headers.get("location")).toBe(`/api/v1${path}`);
    expect((await quay.ask(`GET ${path}`)).json).toEqual(made);
    expect((await idsOf(quay)).at(-1)).toBe(made.id);

    expect((await quay.ask(`DELETE ${path}`)).status).toBe(204);
    expect(await idsOf(quay)).not.toContain(made.id);
    expect((await quay.ask(`DELETE ${path}`)).status).toBe(404);

    const logs = (await quay.ask(`GET /repository/${repositories.simple}/logs`)).body("LogPage").logs;
    const metadata = { id: made.id, key: "team", value: "blue", manifest_digest: digests.latest };
    const place = { namespace: "devtable", repo: "simple" };
    expect(logs.slice(0, 2)).toMatchObject([
      { kind: "manifest_label_delete", metadata: { ...metadata, ...place } },
      { kind: "manifest_label_add", metadata: { ...metadata, ...place, media_type: "text/plain" } },
    ]);
    expect(logs[0]?.metadata).not.toHaveProperty("media_type");
  });

  test("the same key and value may stand twice", async () => {
    const quay = await startQuay();
    const ids = [await add(quay, label), await add(quay, label)].map(
      (made) => made.body("LabelAnswer").label.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ['{"a": 1}', "application/json"],
    ["[1]", "application/json"],
    ["12", "text/plain"],
    ["{", "text/plain"],
  ])("the media type of %s is guessed", async (value, media_type) => {
    const quay = await startQuay();
    const made = (await add(quay, { key: "data", value, media_type: null })).body("LabelAnswer").label;
    expect(made.media_type).toBe(media_type);
  });

  test.each([
    ["without media_type", { key: "a", value: "b" }, "'media_type' is a required property"],
    ["of a reserved key", { ...label, key: "quay.x" }, "Label has a reserved prefix"],
    ["of a reserved key, even internal", { ...label, key: "internals" }, "Label has a reserved prefix"],
    ["of an empty key", { ...label, key: "" }, /^Label is of an invalid format or missing please use/],
    ["of a key in capitals", { ...label, key: "Hello" }, /^Label is of an invalid format or missing/],
    ["of a key with two dots", { ...label, key: "a..b" }, /^Label is of an invalid format or missing/],
    ["of a long key", { ...label, key: "a".repeat(256) }, /^Label is of an invalid format or missing/],
  ])("one %s is refused", async (_, body, text) => {
    const quay = await startQuay();
    const before = await idsOf(quay);
    const refused = await add(quay, body);
    expect(refused.status).toBe(400);
    expect(refused.error).toMatch(text);
    expect(await idsOf(quay)).toEqual(before);
  });

  test("the reserved prefix is told before an unknown manifest, the format after it", async () => {
    const quay = await startQuay();
    const unknown = `${simple}/${digests.unknown}/labels`;
    expect((await add(quay, { ...label, key: "quay.x" }, unknown)).status).toBe(400);
    expect((await add(quay, { ...label, key: "Hello" }, unknown)).status).toBe(404);
  });

  test.each([["ofManifest"], ["internal"]] as const)("%s cannot be deleted", async (name) => {
    const quay = await startQuay();
    const refused = await quay.ask(`DELETE ${ofLatest}/${labels[name]}`);
    expect([refused.status, refused.error]).toEqual([400, "Cannot delete immutable label"]);
    expect(await idsOf(quay)).toContain(labels[name]);
  });

  test("of another manifest is not found", async () => {
    const quay = await startQuay();
    const path = `${simple}/${digests.older}/labels/${labels.ofApi}`;
    expect((await quay.ask(`GET ${path}`)).status).toBe(404);
    expect((await quay.ask(`DELETE ${path}`)).status).toBe(404);
  });

  test("are written by writers, and not in a mirror", async () => {
    const quay = await startQuay();
    const of = (path: string) => `/repository/${path}/manifest/${digests.common}/labels`;
    const ask = (as: "reader" | "writer") => quay.ask(`POST ${of(repositories.shared)}`, { as, body: label });
    expect((await ask("reader")).status).toBe(403);
    expect((await ask("writer")).status).toBe(201);
    const mirrored = await add(quay, {}, of(repositories.mirrored));
    expect([mirrored.status, mirrored.error]).toEqual([
      503,
      "Repository is in read only or mirror mode: RepositoryState.MIRROR",
    ]);
  });
});
