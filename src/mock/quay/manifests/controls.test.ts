import { expect, test } from "vitest";
import { repositories, users } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const { simple } = repositories;
const push = (quay: Quay, body: object) =>
  quay.control("push", { repository: simple, tags: ["v1"], ...body });
const tags = async (quay: Quay, path: string) =>
  (await quay.ask(`GET /repository/${path}/tag/`)).body("TagPage").tags;
const bytes = async (quay: Quay, namespace: string) =>
  (await quay.ask(`GET /repository?namespace=${namespace}`))
    .body("RepositoryPage")
    .repositories.reduce((sum, { quota_report }) => sum + (quota_report?.quota_bytes ?? 0), 0);

test("a push makes a manifest, its tags and a log of who did it", async () => {
  const quay = await startQuay();
  const pushed = await push(quay, { tags: ["v1", "v2"], bytes: 500, by: users.public });
  const { digest } = pushed.json as { digest: string };
  expect((await tags(quay, simple)).slice(0, 2)).toMatchObject([
    { name: "v1", manifest_digest: digest, size: 500 },
    { name: "v2", manifest_digest: digest },
  ]);
  const manifest = (await quay.ask(`GET /repository/${simple}/manifest/${digest}`)).body("Manifest");
  expect(manifest.layers).toMatchObject([{ index: 0, compressed_size: 500 }]);
  const [log] = (await quay.ask(`GET /repository/${simple}/logs`)).body("LogPage").logs;
  expect(log).toMatchObject({ kind: "push_repo", performer: { name: "public" }, metadata: { tag: "v2" } });
});

test("the same content is stored once, and leaves the storage with its last tag", async () => {
  const quay = await startQuay();
  const before = await bytes(quay, users.devtable);
  const content = "same";
  await push(quay, { content, bytes: 700 });
  expect(await bytes(quay, users.devtable)).toBe(before + 700);
  await push(quay, { content, bytes: 700, tags: ["v2"] });
  expect(await bytes(quay, users.devtable)).toBe(before + 700);
  await quay.ask(`DELETE /repository/${simple}/tag/v1`);
  await quay.ask(`DELETE /repository/${simple}/tag/v2`);
  quay.pass(15 * 86_400);
  expect(await bytes(quay, users.devtable)).toBe(before);
});

test("a quota that rejects refuses what would exceed its share, and nothing is left", async () => {
  const quay = await startQuay();
  const created = await quay.ask("POST /repository", {
    as: "outsider",
    body: { repository: "own", visibility: "private", description: "" },
  });
  expect(created.status).toBe(201);
  const repository = `${users.randomuser}/own`;
  // 90 % of 6000 bytes.
  expect((await push(quay, { repository, bytes: 5401 })).status).toBe(400);
  const missing = (await quay.ask(`GET /repository/${repository}/tag/`, { as: "outsider" })).body("TagPage");
  expect(missing.tags).toEqual([]);
  const whole = { repository, bytes: 5400, content: "whole" };
  expect((await push(quay, whole)).status).toBe(200);
  expect((await push(quay, { ...whole, tags: ["again"] })).status).toBe(200);
  expect((await push(quay, { repository, bytes: 1, tags: ["v2"] })).status).toBe(400);
});

test.each([[repositories.readOnly], [repositories.mirrored], [repositories.unknown]])(
  "nothing is pushed to %s",
  async (repository) => {
    const quay = await startQuay();
    expect((await push(quay, { repository })).status).toBe(400);
  },
);
