import { describe, expect, test } from "vitest";
import { prototypes as ids } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const path = "/organization/buynlarge/prototypes";
const toReaders = { role: "read", delegate: { name: "readers", kind: "team" } };
const toFresh = { name: "freshuser", kind: "user" };

async function idsOf({ ask }: Quay): Promise<unknown[]> {
  const { prototypes } = (await ask(`GET ${path}`)).json as { prototypes: { id: string }[] };
  return prototypes.map(({ id }) => id);
}

/** Makes a repository and answers who has which role on it, by name. */
async function rolesOfNew({ ask }: Quay, name: string, as: "superuser" | "creator" = "superuser") {
  const repository = { namespace: "buynlarge", repository: name, visibility: "private", description: "" };
  expect((await ask("POST /repository", { as, body: repository })).status).toBe(201);
  return rolesOf({ ask }, name);
}

async function rolesOf({ ask }: Pick<Quay, "ask">, name: string) {
  const roles: Record<string, unknown> = {};
  for (const kind of ["user", "team"]) {
    const answer = await ask(`GET /repository/buynlarge/${name}/permissions/${kind}/`);
    const { permissions } = answer.json as { permissions: Record<string, { role: unknown }> };
    for (const [who, { role }] of Object.entries(permissions)) roles[who] = role;
  }
  return roles;
}

test("default permissions are listed with users and teams", async () => {
  const { ask } = await startQuay();
  const { prototypes } = (await ask(`GET ${path}`)).json as { prototypes: unknown[] };
  expect(prototypes.slice(0, 2)).toMatchObject([
    {
      id: ids.userReads,
      role: "read",
      activating_user: { name: "devtable", kind: "user", is_robot: false, is_org_member: true },
      delegate: { name: "public", kind: "user" },
    },
    { id: ids.teamReads, delegate: { name: "readers", kind: "team" } },
  ]);
});

test("one is made (twice, when asked twice), changed, deleted and logged", async () => {
  const quay = await startQuay();
  const { ask } = quay;
  const before = await idsOf(quay);
  const body = { role: "read", delegate: { name: "buynlarge+coolrobot", kind: "user" } };
  const made = await ask(`POST ${path}`, { body });
  expect([made.status, made.json]).toMatchObject([
    200,
    { role: "read", activating_user: null, delegate: { is_robot: true, is_org_member: true, kind: "user" } },
  ]);
  const again = (await ask(`POST ${path}`, { body })).body("Prototype");
  const { id } = made.body("Prototype");
  expect(await idsOf(quay)).toEqual([...before, id, again.id]);
  const changed = await ask(`PUT ${path}/${id}`, { body: { role: "admin" } });
  expect([changed.status, changed.json]).toMatchObject([200, { id, role: "admin" }]);
  expect((await ask(`DELETE ${path}/${id}`)).status).toBe(204);
  expect((await ask(`DELETE ${path}/${id}`)).status).toBe(404);
  expect(await idsOf(quay)).toEqual([...before, again.id]);
  const { logs } = (await ask("GET /organization/buynlarge/logs")).body("LogPage");
  const about = {
    prototypeid: id,
    username: "devtable",
    activating_username: null,
    delegate_user: "buynlarge+coolrobot",
  };
  expect(logs.map(({ kind, metadata }) => [kind, metadata])).toMatchObject([
    ["delete_prototype_permission", { ...about, role: "admin" }],
    ["modify_prototype_permission", { ...about, role: "admin", original_role: "read" }],
    ["create_prototype_permission", { prototypeid: again.id }],
    ["create_prototype_permission", { ...about, role: "read" }],
  ]);
});

describe("new repositories", () => {
  test("start with what is for everybody's and for their creator's", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    await ask(`POST ${path}`, { body: { role: "read", delegate: toFresh } });
    const own = { role: "write", activating_user: { name: "creator" }, delegate: toFresh };
    await ask(`POST ${path}`, { body: own });
    expect(await rolesOfNew(quay, "of-devtable")).toEqual({
      devtable: "admin",
      freshuser: "read",
      public: "read",
      readers: "read",
    });
    expect(await rolesOfNew(quay, "of-creator", "creator")).toEqual({ creator: "admin", freshuser: "write" });
  });

  test("pass over what is for their creator", async () => {
    const quay = await startQuay();
    await quay.ask(`POST ${path}`, { body: { role: "read", delegate: { name: "creator", kind: "user" } } });
    expect(await rolesOfNew(quay, "of-creator", "creator")).toEqual({ creator: "admin" });
  });

  test("that exist already stay as they are", async () => {
    const quay = await startQuay();
    const before = await rolesOf(quay, "orgrepo");
    await quay.ask(`POST ${path}`, { body: { role: "admin", delegate: toFresh } });
    await quay.ask(`PUT ${path}/${ids.teamReads}`, { body: { role: "admin" } });
    await quay.ask(`DELETE ${path}/${ids.userReads}`);
    expect(await rolesOf(quay, "orgrepo")).toEqual(before);
  });
});

describe("one is refused", () => {
  test.each<[what: string, body: object, error: string]>([
    [
      "for an unknown creator",
      { ...toReaders, activating_user: { name: "nosuchuser" } },
      "Unknown activating user",
    ],
    [
      "for an unknown user",
      { role: "read", delegate: { name: "nosuchuser", kind: "user" } },
      "Missing delegate user or team",
    ],
    [
      "for an organization",
      { role: "read", delegate: { name: "buynlarge", kind: "user" } },
      "Missing delegate user or team",
    ],
    [
      "for an unknown team",
      { role: "read", delegate: { name: "nosuchteam", kind: "team" } },
      "('Team does not exist: %s/%s', 'buynlarge', 'nosuchteam')",
    ],
    ["of another role", { ...toReaders, role: "owner" }, "'owner' is not one of ['read', 'write', 'admin']"],
    ["without a delegate", { role: "read" }, "'delegate' is a required property"],
    ["with a creator that is null", { ...toReaders, activating_user: null }, "None is not of type 'object'"],
  ])("%s", async (_what, body, error) => {
    const quay = await startQuay();
    const before = await idsOf(quay);
    const answer = await quay.ask(`POST ${path}`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect(await idsOf(quay)).toEqual(before);
  });

  test("to members, after the body; and with the own user name there is no organization", async () => {
    const { ask } = await startQuay();
    expect((await ask(`POST ${path}`, { as: "member", body: {} })).status).toBe(400);
    expect((await ask(`POST ${path}`, { as: "member", body: toReaders })).status).toBe(403);
    expect((await ask(`GET ${path}`, { as: "member" })).status).toBe(403);
    expect((await ask("GET /organization/devtable/prototypes")).status).toBe(404);
    expect(
      (await ask(`PUT /organization/sellnsmall/prototypes/${ids.userReads}`, { body: { role: "read" } }))
        .status,
    ).toBe(404);
  });
});
