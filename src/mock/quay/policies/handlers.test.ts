import { describe, expect, test } from "vitest";
import { policies } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const unlimited = { method: "number_of_tags", value: 1000 };

/** A place without a policy and where its log is, and one with a policy. */
const places = [
  {
    whose: "namespace",
    place: "/organization/sellnsmall",
    logs: "/organization/sellnsmall",
    about: { namespace: "sellnsmall" },
    taken: "/organization/buynlarge",
    known: policies.ofOrg,
  },
  {
    whose: "repository",
    place: "/repository/devtable/empty",
    logs: "/user",
    about: { namespace: "devtable", repo: "empty" },
    taken: "/repository/devtable/simple",
    known: policies.ofRepository,
  },
] as const;

const listed = async ({ ask }: Quay, place: string) =>
  (await ask(`GET ${place}/autoprunepolicy/`)).body("AutoPrunePolicyList").policies;

describe.each(places)("a policy of a $whose", ({ whose, place, logs, about, taken, known }) => {
  test("is made, got, replaced, deleted and logged", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    expect(await listed(quay, place)).toEqual([]);
    const made = await ask(`POST ${place}/autoprunepolicy/`, { body: unlimited });
    const { uuid } = made.body("AutoPrunePolicyUuid");
    expect([made.status, made.json]).toEqual([201, { uuid }]);
    expect(await listed(quay, place)).toEqual([{ uuid, ...unlimited }]);
    const path = `${place}/autoprunepolicy/${uuid}`;
    const age = { method: "creation_date", value: "2w" };
    const replaced = await ask(`PUT ${path}`, { body: age });
    expect([replaced.status, replaced.text]).toEqual([204, ""]);
    expect((await ask(`GET ${path}`)).json).toEqual({ uuid, ...age });
    const deleted = await ask(`DELETE ${path}`);
    expect([deleted.status, deleted.json]).toEqual([200, { uuid }]);
    for (const method of ["GET", "DELETE"]) expect((await ask(`${method} ${path}`)).status).toBe(404);
    const again = (await ask(`POST ${place}/autoprunepolicy/`, { body: unlimited })).body(
      "AutoPrunePolicyUuid",
    );
    expect(again.uuid).not.toBe(uuid);
    const entries = (await ask(`GET ${logs}/logs`)).body("LogPage").logs;
    expect(entries.slice(1).map(({ kind, metadata }) => [kind, metadata])).toMatchObject([
      [`delete_${whose}_autoprune_policy`, { policy_uuid: uuid, ...about }],
      [`update_${whose}_autoprune_policy`, { ...age, ...about }],
      [`create_${whose}_autoprune_policy`, { ...unlimited, ...about }],
    ]);
  });

  test("is the only one, whatever its values", async () => {
    const quay = await startQuay();
    const answer = await quay.ask(`POST ${taken}/autoprunepolicy/`, { body: { method: "odd", value: 0 } });
    const text = `Policy for this ${whose} already exists, delete existing to create new policy`;
    expect([answer.status, answer.error]).toEqual([400, text]);
    expect((await listed(quay, taken)).map(({ uuid }) => uuid)).toEqual([known]);
  });

  const badValue = "Invalid value given for method type";
  test.each<[body: object, error: string]>([
    [{ method: "odd", value: 1 }, "Invalid method provided"],
    [{ method: "number_of_tags", value: 0 }, badValue],
    [{ method: "number_of_tags", value: "10" }, badValue],
    [{ method: "creation_date", value: "7x" }, badValue],
    [{ method: "creation_date", value: 7 }, badValue],
    [{ method: "creation_date", value: "d" }, badValue],
    [{ value: 1 }, "'method' is a required property"],
    [{ method: "creation_date" }, "'value' is a required property"],
    [{ method: "creation_date", value: true }, "True is not of type 'integer', 'string'"],
  ])("is refused as %j", async (body, error) => {
    const quay = await startQuay();
    const answer = await quay.ask(`POST ${place}/autoprunepolicy/`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect(await listed(quay, place)).toEqual([]);
    const before = await listed(quay, taken);
    const change = await quay.ask(`PUT ${taken}/autoprunepolicy/${known}`, { body });
    expect([change.status, change.error]).toEqual([400, error]);
    expect(await listed(quay, taken)).toEqual(before);
  });

  test("of somebody else is 404, before its values are judged", async () => {
    const { ask } = await startQuay();
    const path = `${place}/autoprunepolicy/${policies.ofUser}`;
    expect((await ask(`GET ${path}`)).status).toBe(404);
    expect((await ask(`PUT ${path}`, { body: { method: "odd", value: 0 } })).status).toBe(404);
    expect((await ask(`DELETE ${path}`)).status).toBe(404);
  });
});

describe("the own policy", () => {
  const own = "/user/autoprunepolicy";
  test("is got, replaced, deleted and made anew", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    expect((await ask(`GET ${own}/${policies.ofUser}`)).json).toEqual({
      uuid: policies.ofUser,
      method: "number_of_tags",
      value: 10,
    });
    expect((await ask(`POST ${own}/`, { body: unlimited })).error).toMatch(
      /^Policy for this namespace already/,
    );
    expect((await ask(`PUT ${own}/${policies.ofUser}`, { body: unlimited })).status).toBe(204);
    expect(await listed(quay, "/user")).toEqual([{ uuid: policies.ofUser, ...unlimited }]);
    expect((await ask(`DELETE ${own}/${policies.ofUser}`)).json).toEqual({ uuid: policies.ofUser });
    expect((await ask(`POST ${own}/`, { body: unlimited })).status).toBe(201);
  });

  test("wants user:admin", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${own}/`, { as: "orgAdminScope" })).status).toBe(403);
    expect((await ask(`POST ${own}/`, { as: "userRead", body: {} })).status).toBe(403);
  });
});

describe("rights", () => {
  test("organizations judge the body first, repositories the caller", async () => {
    const { ask } = await startQuay();
    const org = "/organization/buynlarge/autoprunepolicy/";
    const repository = "/repository/buynlarge/orgrepo/autoprunepolicy/";
    expect((await ask(`POST ${org}`, { as: "member", body: {} })).status).toBe(400);
    expect((await ask(`POST ${org}`, { as: "member", body: unlimited })).status).toBe(403);
    expect((await ask(`POST ${repository}`, { as: "writer", body: {} })).status).toBe(403);
    expect((await ask(`POST ${repository}`, { as: "repoAdmin", body: {} })).status).toBe(400);
    expect((await ask(`GET ${org}`, { as: "nobody" })).status).toBe(401);
    expect((await ask("GET /organization/nosuchorg/autoprunepolicy/")).status).toBe(403);
  });

  test("a repository that does not exist is 404 in the own namespace", async () => {
    const { ask } = await startQuay();
    const path = "/repository/devtable/nosuchrepo/autoprunepolicy/";
    expect((await ask(`GET ${path}`)).status).toBe(404);
    expect((await ask(`POST ${path}`, { body: unlimited })).status).toBe(404);
  });

  test("a policy is found by way of a namesake of its repository, and only got so", async () => {
    const { ask } = await startQuay();
    const body = { namespace: "buynlarge", repository: "simple", visibility: "private", description: "" };
    await ask("POST /repository", { body });
    const path = `/repository/buynlarge/simple/autoprunepolicy/${policies.ofRepository}`;
    expect((await ask(`GET ${path}`)).json).toMatchObject({ uuid: policies.ofRepository, value: 50 });
    expect((await ask(`DELETE ${path}`)).status).toBe(404);
  });
});

describe("the worker", () => {
  const tagsOf = async ({ ask }: Quay, path: string) =>
    (await ask(`GET /repository/${path}/tag/?onlyActiveTags=true`))
      .body("TagPage")
      .tags.map(({ name }) => name);

  test("keeps the newest tags of each repository, and logs what it ends", async () => {
    const quay = await startQuay();
    await quay.ask("POST /repository/devtable/empty/autoprunepolicy/", {
      body: { method: "number_of_tags", value: 2 },
    });
    for (const tag of ["one", "two", "three"]) {
      await quay.control("push", { repository: "devtable/empty", tags: [tag] });
      quay.pass(1);
    }
    expect(await quay.control("autoPrune", { of: "devtable/empty" })).toMatchObject({ json: { pruned: 1 } });
    expect(await tagsOf(quay, "devtable/empty")).toEqual(["three", "two"]);
    const [entry] = (await quay.ask("GET /repository/devtable/empty/logs")).body("LogPage").logs;
    expect(entry).toMatchObject({
      kind: "autoprune_tag_delete",
      metadata: { performer: "autoprune worker", namespace: "devtable", repo: "empty", tag: "one" },
    });
    expect(entry).not.toHaveProperty("performer");
  });

  test("ends the tags of a namespace that are too old", async () => {
    const quay = await startQuay();
    await quay.ask("POST /organization/sellnsmall/autoprunepolicy/", {
      body: { method: "creation_date", value: "1h" },
    });
    const body = { namespace: "sellnsmall", repository: "shop", visibility: "private", description: "" };
    await quay.ask("POST /repository", { body });
    await quay.control("push", { repository: "sellnsmall/shop", tags: ["old"] });
    quay.pass(3000);
    await quay.control("push", { repository: "sellnsmall/shop", tags: ["new"] });
    quay.pass(601);
    expect(await quay.control("autoPrune", { of: "sellnsmall" })).toMatchObject({ json: { pruned: 1 } });
    expect(await tagsOf(quay, "sellnsmall/shop")).toEqual(["new"]);
  });

  test("has nothing to do without a policy", async () => {
    const { control } = await startQuay();
    const answer = await control("autoPrune", { of: "sellnsmall" });
    expect(answer).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining("sellnsmall has no auto-prune policy") as string },
    });
  });
});
