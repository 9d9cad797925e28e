import { describe, expect, test } from "vitest";
import { bulkTags, digests, repositories, tags } from "../../../fixtures/quay/names.ts";
import { toSeconds } from "../shared/dates.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const simple = `/repository/${repositories.simple}/tag`;
const list = async (quay: Quay, query = "", path = simple) =>
  (await quay.ask(`GET ${path}/${query}`)).body("TagPage");
const names = async (quay: Quay, query: string) => (await list(quay, query)).tags.map(({ name }) => name);
const kinds = async (quay: Quay, path: string = repositories.simple) =>
  (await quay.ask(`GET /repository/${path}/logs`)).body("LogPage").logs;

describe("listing tags", () => {
  test("shows the history, the latest start first", async () => {
    const quay = await startQuay();
    const { tags: rows, page, has_additional } = await list(quay);
    expect(rows.map(({ name }) => name)).toEqual([
      tags.expiring,
      tags.multi,
      tags.prod,
      tags.latest,
      tags.deleted,
      tags.latest,
    ]);
    expect([page, has_additional]).toEqual([1, false]);
    expect(rows.at(-1)).toMatchObject({ manifest_digest: digests.older, end_ts: rows[3]?.start_ts });
    expect(rows[3]).not.toHaveProperty("end_ts");
    expect(rows[1]).toMatchObject({ is_manifest_list: true, size: null });
  });

  test("shows only what stands, when asked; an end in the future stands", async () => {
    const quay = await startQuay();
    const active = [tags.expiring, tags.multi, tags.prod, tags.latest];
    expect(await names(quay, "?onlyActiveTags=true")).toEqual(active);
    expect(await names(quay, "?onlyActiveTags=banana")).toEqual(active);
    expect(await names(quay, "?onlyActiveTags=False")).toHaveLength(6);
  });

  test("filters by part, by name and by one tag", async () => {
    const quay = await startQuay();
    expect(await names(quay, "?filter_tag_name=like:te")).toEqual([tags.latest, tags.deleted, tags.latest]);
    expect(await names(quay, "?filter_tag_name=eq:prod")).toEqual([tags.prod]);
    expect(await names(quay, "?filter_tag_name=eq:pro")).toEqual([]);
    expect(await names(quay, "?filter_tag_name=no:prod")).toHaveLength(6);
    expect(await names(quay, "?specificTag=latest")).toEqual([tags.latest, tags.latest]);
    const refused = await quay.ask(`GET ${simple}/?filter_tag_name=random`);
    expect([refused.status, refused.error]).toEqual([
      400,
      "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.",
    ]);
  });

  test("pages by 50, and never by more than 100", async () => {
    const quay = await startQuay();
    const path = `/repository/${repositories.tagged}/tag`;
    const all = bulkTags + 1;
    const first = await list(quay, "", path);
    expect([first.tags.length, first.has_additional]).toEqual([50, true]);
    const wide = await list(quay, "?limit=1000", path);
    expect([wide.tags.length, wide.has_additional]).toEqual([100, true]);
    const last = await list(quay, "?limit=1000&page=2", path);
    expect([last.tags.length, last.page, last.has_additional]).toEqual([all - 100, 2, false]);
    expect((await list(quay, "?limit=0&page=-3", path)).tags).toHaveLength(1);
    const seen = [...wide.tags, ...last.tags].map(({ name }) => name);
    expect(new Set(seen).size).toBe(all);
    expect((await quay.ask(`GET ${path}/?limit=abc`)).status).toBe(400);
  });

  test("is for readers; a repository that does not exist is 404 only to its namespace's owner", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`GET ${simple}/`, { as: "nobody" })).status).toBe(401);
    expect((await quay.ask(`GET ${simple}/`, { as: "outsider" })).status).toBe(403);
    expect((await quay.ask(`GET /repository/${repositories.public}/tag/`, { as: "nobody" })).status).toBe(
      200,
    );
    expect((await quay.ask(`GET /repository/${repositories.unknown}/tag/`)).status).toBe(404);
    expect((await quay.ask(`GET /repository/${repositories.unknown}/tag/`, { as: "user" })).status).toBe(403);
  });
});

describe("changing a tag", () => {
  test("creates one, moves it, and keeps the row that ended", async () => {
    const quay = await startQuay();
    const point = (manifest_digest: string) => quay.ask(`PUT ${simple}/new`, { body: { manifest_digest } });
    const created = await point(digests.latest);
    expect([created.status, created.json]).toEqual([201, "Updated"]);
    quay.pass(60);
    expect((await point(digests.production)).status).toBe(201);

    const [now, before] = (await list(quay, "?specificTag=new")).tags;
    expect(now).toMatchObject({ manifest_digest: digests.production, reversion: false });
    expect(now).not.toHaveProperty("end_ts");
    expect(before).toMatchObject({ manifest_digest: digests.latest, end_ts: now?.start_ts });

    const [moved, made] = await kinds(quay);
    expect(moved).toMatchObject({
      kind: "move_tag",
      performer: { name: "devtable" },
      metadata: {
        username: "devtable",
        repo: "simple",
        namespace: "devtable",
        tag: "new",
        manifest_digest: digests.production,
        original_manifest_digest: digests.latest,
      },
    });
    expect(made).toMatchObject({ kind: "create_tag", metadata: { original_manifest_digest: null } });
  });

  test("an end is kept within an hour and 104 weeks; null takes it away", async () => {
    const quay = await startQuay();
    await quay.ask(`PUT ${simple}/new`, { body: { manifest_digest: digests.latest } });
    const read = async () => (await list(quay, "?specificTag=new")).tags[0];
    const start = (await read())?.start_ts ?? 0;
    const set = (expiration: unknown) => quay.ask(`PUT ${simple}/new`, { body: { expiration } });
    const inHalfAnHour = toSeconds(quay.now()) + 1800;

    expect((await set(inHalfAnHour)).status).toBe(201);
    expect((await read())?.end_ts).toBe(start + 3600);
    await set(start + 10 * 365 * 86_400);
    expect((await read())?.end_ts).toBe(start + 104 * 7 * 86_400);
    await set(null);
    expect(await read()).not.toHaveProperty("end_ts");
    expect((await set(toSeconds(quay.now()) - 1)).status).toBe(400);
    expect((await set("tomorrow")).error).toBe("'tomorrow' is not of type 'number', 'null'");
    const changes = (await kinds(quay)).filter(({ kind }) => kind === "change_tag_expiration");
    expect(changes).toHaveLength(3);
    expect(changes[0]?.metadata).toMatchObject({ expiration_date: null, tag: "new" });
  });

  test("a tag whose end comes is gone, and its row stays", async () => {
    const quay = await startQuay();
    await quay.ask(`PUT ${simple}/${tags.prod}`, { body: { expiration: toSeconds(quay.now()) + 7200 } });
    expect(await names(quay, "?onlyActiveTags=true")).toContain(tags.prod);
    quay.pass(7201);
    expect(await names(quay, "?onlyActiveTags=true")).not.toContain(tags.prod);
    expect(await names(quay, "")).toContain(tags.prod);
    expect((await quay.ask(`DELETE ${simple}/${tags.prod}`)).status).toBe(404);
  });

  test.each([
    ["a bad name", "-bad", { manifest_digest: digests.latest }, 400],
    ["an unknown manifest", "new", { manifest_digest: digests.unknown }, 404],
    ["no manifest", "new", { manifest_digest: null }, 404],
    ["an end of a tag that is not there", "new", { expiration: 4_000_000_000 }, 404],
    ["an end of a deleted tag", tags.deleted, { expiration: 4_000_000_000 }, 404],
  ])("is refused for %s, and leaves nothing", async (_, name, body, status) => {
    const quay = await startQuay();
    const before = await list(quay);
    expect((await quay.ask(`PUT ${simple}/${name}`, { body })).status).toBe(status);
    expect(await list(quay)).toEqual(before);
  });

  test("of the empty object nothing happens", async () => {
    const quay = await startQuay();
    const before = await list(quay);
    expect((await quay.ask(`PUT ${simple}/nothing`, { body: {} })).status).toBe(201);
    expect(await list(quay)).toEqual(before);
  });

  test("a refused part undoes the other", async () => {
    const quay = await startQuay();
    const before = await list(quay);
    const body = { expiration: toSeconds(quay.now()) + 7200, manifest_digest: digests.unknown };
    expect((await quay.ask(`PUT ${simple}/${tags.prod}`, { body })).status).toBe(404);
    expect(await list(quay)).toEqual(before);
  });
});

describe("deleting and restoring", () => {
  test("a deleted tag is in the history, can be restored, and once only be deleted", async () => {
    const quay = await startQuay();
    const path = `${simple}/${tags.prod}`;
    quay.pass(5);
    expect((await quay.ask(`DELETE ${path}`)).status).toBe(204);
    expect(await names(quay, "?onlyActiveTags=true")).not.toContain(tags.prod);
    expect((await list(quay, "?specificTag=prod")).tags).toMatchObject([
      { end_ts: toSeconds(quay.now()), manifest_digest: digests.production },
    ]);
    expect((await quay.ask(`DELETE ${path}`)).status).toBe(404);

    const body = { manifest_digest: digests.production };
    const restored = await quay.ask(`POST ${path}/restore`, { body });
    expect([restored.status, restored.json]).toEqual([200, {}]);
    expect((await list(quay, "?specificTag=prod")).tags).toMatchObject([
      { reversion: true, manifest_digest: digests.production },
      { reversion: false },
    ]);
    expect((await kinds(quay)).slice(0, 2)).toMatchObject([
      { kind: "revert_tag", metadata: { username: "devtable", repo: "simple", tag: "prod", ...body } },
      { kind: "delete_tag", metadata: { username: "devtable", namespace: "devtable", tag: "prod" } },
    ]);
  });

  test("a tag goes back to a manifest of its history", async () => {
    const quay = await startQuay();
    await quay.ask(`POST ${simple}/latest/restore`, { body: { manifest_digest: digests.older } });
    const { tags: rows } = await list(quay, "?specificTag=latest&onlyActiveTags=true");
    expect(rows).toMatchObject([{ manifest_digest: digests.older, reversion: true }]);
  });

  test("after the namespace's time an ended tag leaves the history, and its manifest goes", async () => {
    const quay = await startQuay();
    await quay.ask(`DELETE ${simple}/${tags.prod}`);
    await quay.ask(`DELETE ${simple}/${tags.multi}`);
    const restore = () =>
      quay.ask(`POST ${simple}/prod/restore`, { body: { manifest_digest: digests.production } });
    quay.pass(13 * 86_400);
    expect(await names(quay, "?specificTag=prod")).toEqual(["prod"]);
    quay.pass(2 * 86_400);
    expect(await names(quay, "?specificTag=prod")).toEqual([]);
    expect((await restore()).status).toBe(404);
    const { simple: path } = repositories;
    expect((await quay.ask(`GET /repository/${path}/manifest/${digests.production}`)).status).toBe(404);
    expect((await quay.ask(`GET /repository/${path}/manifest/${digests.latest}`)).status).toBe(200);
  });

  test("restoring needs a manifest that there is", async () => {
    const quay = await startQuay();
    const missing = await quay.ask(`POST ${simple}/prod/restore`, { body: {} });
    expect([missing.status, missing.error]).toEqual([400, "Missing manifest_digest"]);
    const body = { manifest_digest: digests.unknown };
    expect((await quay.ask(`POST ${simple}/prod/restore`, { body })).status).toBe(404);
  });

  test("needs the right to write, and an ordinary repository", async () => {
    const quay = await startQuay();
    const { ofOrg, readOnly, mirrored } = repositories;
    expect((await quay.ask(`DELETE /repository/${ofOrg}/tag/latest`, { as: "reader" })).status).toBe(403);
    expect((await quay.ask(`DELETE /repository/${ofOrg}/tag/latest`, { as: "writer" })).status).toBe(204);
    const guarded = await quay.ask(`DELETE /repository/${readOnly}/tag/latest`);
    expect([guarded.status, guarded.error]).toEqual([
      503,
      "Repository is in read only or mirror mode: RepositoryState.READ_ONLY",
    ]);
    const early = await quay.ask(`PUT /repository/${mirrored}/tag/latest`, { body: { expiration: "x" } });
    expect([early.status, early.error]).toEqual([
      503,
      "Repository is in read only or mirror mode: RepositoryState.MIRROR",
    ]);
  });
});
