import { describe, expect, test } from "vitest";
import { repositories, robots } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const of = (path: string, rest = "") => `/repository/${path}/mirror${rest}`;
const mirrored = of(repositories.mirrored);
const simple = of(repositories.simple);
const config = {
  external_reference: "quay.io/minio/mc",
  external_registry_username: "",
  sync_interval: 600,
  sync_start_date: "2036-08-06T11:11:39Z",
  root_rule: { rule_kind: "tag_glob_csv", rule_value: ["latest"] },
  robot_username: robots.helper,
};
const read = async (quay: Quay, path = mirrored) => (await quay.ask(`GET ${path}`)).body("MirrorConfig");
const create = (quay: Quay, body: object = config, path = simple) => quay.ask(`POST ${path}`, { body });
const change = (quay: Quay, body: object) => quay.ask(`PUT ${mirrored}`, { body });
const post = async (quay: Quay, what: string) => (await quay.ask(`POST ${mirrored}/${what}`)).status;
const changes = async (quay: Quay, path: string = repositories.mirrored) =>
  (await quay.ask(`GET /repository/${path}/logs`))
    .body("LogPage")
    .logs.filter(({ kind }) => kind === "repo_mirror_config_changed")
    .map(({ metadata }) => [metadata["changed"], metadata["to"]]);
const roleOf = async (quay: Quay) =>
  (await quay.ask(`GET /repository/${repositories.simple}/permissions/user/${robots.helper}`)).json;

describe("making a repository a mirror", () => {
  test("changes its state, and lets the robot write", async () => {
    const quay = await startQuay();
    const created = await create(quay);
    expect([created.status, created.json]).toEqual([201, ""]);
    expect(await read(quay, simple)).toEqual({
      is_enabled: true,
      mirror_type: "PULL",
      external_reference: "quay.io/minio/mc",
      external_registry_username: null,
      external_registry_config: {},
      sync_interval: 600,
      sync_start_date: "2036-08-06T11:11:39Z",
      sync_expiration_date: null,
      sync_retries_remaining: 3,
      sync_status: "NEVER_RUN",
      root_rule: config.root_rule,
      robot_username: robots.helper,
    });
    const repository = (await quay.ask(`GET /repository/${repositories.simple}`)).json;
    expect(repository).toMatchObject({ state: "MIRROR", can_write: false });
    expect(await roleOf(quay)).toMatchObject({ role: "write" });
    expect(await changes(quay, repositories.simple)).toEqual([["external_reference", "quay.io/minio/mc"]]);
  });

  test("leaves a robot that administers the repository as it is", async () => {
    const quay = await startQuay();
    const path = `/repository/${repositories.simple}/permissions/user/${robots.helper}`;
    await quay.ask(`PUT ${path}`, { body: { role: "admin" } });
    await create(quay);
    expect(await roleOf(quay)).toMatchObject({ role: "admin" });
  });

  test.each([
    ["with another date", { sync_start_date: "2036-08-06" }, 400, /^Incorrect DateTime format/],
    ["with a day that is none", { sync_start_date: "2036-02-31T00:00:00Z" }, 400, /^Incorrect/],
    ["without a rule", { root_rule: { ...config.root_rule, rule_value: [] } }, 400, /^validation failed/],
    ["with an unknown robot", { robot_username: robots.unknown }, 400, /^Could not find robot/],
    ["with a user as robot", { robot_username: "public" }, 400, /^Could not find robot/],
    ["with a foreign robot", { robot_username: robots.cool }, 400, "Invalid robot"],
    ["with a negative interval", { sync_interval: -1 }, 400, "-1 is less than the minimum of 0"],
    ["with an unknown key", { x: 1 }, 400, /^Additional properties are not allowed/],
    ["without a robot", { robot_username: undefined }, 400, "'robot_username' is a required property"],
  ])("%s is refused", async (_, body, status, text) => {
    const quay = await startQuay();
    const refused = await create(quay, { ...config, ...body });
    expect(refused.status).toBe(status);
    expect(refused.error).toMatch(text);
    expect((await quay.ask(`GET ${simple}`)).status).toBe(404);
    expect((await quay.ask(`GET /repository/${repositories.simple}`)).json).toMatchObject({
      state: "NORMAL",
    });
  });

  test("is done once, to a repository that exists", async () => {
    const quay = await startQuay();
    const before = await read(quay);
    const again = await create(quay, config, mirrored);
    expect([again.status, again.error]).toEqual([
      409,
      "Mirror configuration already exits for repository devtable/mirrored",
    ]);
    expect(await read(quay)).toEqual(before);
    expect((await create(quay, config, of(repositories.unknown))).status).toBe(404);
  });

  test("is for administrators", async () => {
    const quay = await startQuay();
    const path = of(repositories.shared);
    expect((await quay.ask(`POST ${path}`, { as: "writer", body: config })).status).toBe(403);
    expect((await quay.ask(`GET ${path}`, { as: "writer" })).status).toBe(403);
    expect((await quay.ask(`GET ${path}`, { as: "nobody" })).status).toBe(401);
    expect((await quay.ask(`POST ${mirrored}/sync-now`, { as: "repoWrite" })).status).toBe(403);
  });
});

describe("changing the configuration", () => {
  test("stores what is sent, an entry for each, and shows no password", async () => {
    const quay = await startQuay();
    const before = await read(quay);
    const body = {
      is_enabled: false,
      external_reference: "quay.io/other/thing",
      robot_username: robots.helper,
      sync_start_date: "2037-01-01T00:00:00Z",
      sync_interval: 60,
      external_registry_username: "me",
      external_registry_password: "hush",
      external_registry_config: { verify_tls: false, unsigned_images: true },
      root_rule: { rule_kind: "tag_glob_csv", rule_value: ["a*", "b"] },
    };
    const done = await change(quay, body);
    expect([done.status, done.json]).toEqual([201, ""]);
    const { external_registry_password, ...shown } = body;
    expect(await read(quay)).toEqual({ ...before, ...shown });
    const log = await quay.ask(`GET /repository/${repositories.mirrored}/logs`);
    expect(log.text).not.toContain(external_registry_password);
    expect((await changes(quay)).reverse()).toEqual([
      ["is_enabled", false],
      ["external_reference", "quay.io/other/thing"],
      ["robot_username", robots.helper],
      ["sync_start_date", "2037-01-01T00:00:00Z"],
      ["sync_interval", 60],
      ["external_registry_username", "me"],
      ["external_registry_password", "********"],
      ["verify_tls", false],
      ["unsigned_images", true],
      ["mirror_rule", ["a*", "b"]],
    ]);
  });

  test("of nothing changes nothing", async () => {
    const quay = await startQuay();
    const before = await read(quay);
    expect((await change(quay, {})).status).toBe(201);
    expect(await read(quay)).toEqual(before);
    expect(await changes(quay)).toEqual([]);
  });

  test("the first key of a proxy is lost while none is stored", async () => {
    const quay = await startQuay();
    const set = () => change(quay, { external_registry_config: { proxy: { http_proxy: "http://p" } } });
    await set();
    expect((await read(quay)).external_registry_config).toEqual({ proxy: {} });
    await set();
    expect((await read(quay)).external_registry_config).toEqual({ proxy: { http_proxy: "http://p" } });
  });

  test.each([
    [{ external_registry_password: "x" }, "Unable to set a new password without also specifying a username."],
    [
      { external_registry_password: "x", external_registry_username: null },
      "Unable to delete username while setting a password.",
    ],
    [{ external_reference: "" }, "Empty string is an invalid repository location."],
    [{ sync_start_date: "soon" }, "Incorrect DateTime format for sync_start_date."],
    [{ robot_username: robots.cool }, "Invalid robot"],
    [{ root_rule: { rule_kind: "regex", rule_value: ["a"] } }, "'regex' is not one of ['tag_glob_csv']"],
  ])("%j is refused", async (body, text) => {
    const quay = await startQuay();
    const before = await read(quay);
    const refused = await change(quay, body);
    expect([refused.status, refused.error]).toEqual([400, text]);
    expect(await read(quay)).toEqual(before);
  });

  test("wants a configuration", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`PUT ${simple}`, { body: {} })).status).toBe(404);
    expect((await quay.ask(`POST ${simple}/sync-now`)).status).toBe(404);
    expect((await quay.ask(`POST ${simple}/sync-cancel`)).status).toBe(404);
  });
});

describe("synchronizing", () => {
  const status = async (quay: Quay) => {
    const { sync_status, sync_retries_remaining: retries } = await read(quay);
    return [sync_status, retries];
  };

  test("is asked for, taken by a worker, and ends", async () => {
    const quay = await startQuay();
    expect(await post(quay, "sync-now")).toBe(204);
    expect(await post(quay, "sync-now")).toBe(204);
    expect(await status(quay)).toEqual(["SYNC_NOW", 3]);
    quay.pass(11);
    expect(await status(quay)).toEqual(["SYNCING", 3]);
    expect((await read(quay)).sync_expiration_date).not.toBeNull();
    expect(await post(quay, "sync-now")).toBe(404);
    quay.pass(11);
    expect(await status(quay)).toEqual(["SUCCESS", 3]);
    const logs = (await quay.ask(`GET /repository/${repositories.mirrored}/logs`)).body("LogPage").logs;
    const kinds = logs.map(({ kind }) => kind).filter((kind) => kind.startsWith("repo_mirror_sync"));
    expect(kinds).toEqual(["repo_mirror_sync_success", "repo_mirror_sync_started"]);
  });

  test("is cancelled while it is asked for or under way, and then is as if it had never run", async () => {
    const quay = await startQuay();
    expect(await post(quay, "sync-cancel")).toBe(404);
    await post(quay, "sync-now");
    expect(await post(quay, "sync-cancel")).toBe(204);
    expect(await status(quay)).toEqual(["NEVER_RUN", 3]);
    expect(await post(quay, "sync-cancel")).toBe(404);
    quay.pass(60);
    expect(await status(quay)).toEqual(["NEVER_RUN", 3]);
    await post(quay, "sync-now");
    expect(await status(quay)).toEqual(["SYNC_NOW", 3]);
    await quay.control("claimSync", { repository: repositories.mirrored });
    expect(await post(quay, "sync-cancel")).toBe(204);
    expect(await status(quay)).toEqual(["NEVER_RUN", 3]);
    expect((await changes(quay))[0]).toEqual(["sync_status", "SYNC_CANCEL"]);
  });

  test("also happens to a disabled configuration, when it is asked for", async () => {
    const quay = await startQuay();
    const path = of(repositories.unmirrored);
    expect((await quay.ask(`POST ${path}/sync-now`)).status).toBe(204);
    expect((await read(quay, path)).sync_status).toBe("SYNC_NOW");
  });

  test("fails as often as there are retries, then waits for the next start", async () => {
    const quay = await startQuay();
    const fail = async () => {
      const { mirrored: repository } = repositories;
      await quay.control("claimSync", { repository });
      await quay.control("endSync", { repository, status: "FAIL" });
    };
    await fail();
    expect(await status(quay)).toEqual(["FAIL", 2]);
    await fail();
    await fail();
    expect(await status(quay)).toEqual(["FAIL", 3]);
    const early = { repository: repositories.mirrored, status: "SUCCESS" };
    expect((await quay.control("endSync", early)).status).toBe(400);
  });

  test("begins by itself when the start date has come, and again after the interval", async () => {
    const quay = await startQuay();
    const start = new Date(Math.ceil(quay.now() / 1000) * 1000 + 3_600_000).toISOString().replace(".000", "");
    await create(quay, { ...config, sync_start_date: start, sync_interval: 86_400 });
    quay.pass(3500);
    expect((await read(quay, simple)).sync_status).toBe("NEVER_RUN");
    quay.pass(200);
    const ended = await read(quay, simple);
    expect(ended.sync_status).toBe("SUCCESS");
    expect(Date.parse(ended.sync_start_date ?? "")).toBe(Date.parse(start) + 86_400_000);
    await quay.control("claimSync", { repository: repositories.simple });
    await quay.control("endSync", { repository: repositories.simple, status: "FAIL" });
    expect((await read(quay, simple)).sync_status).toBe("FAIL");
    quay.pass(86_400);
    expect((await read(quay, simple)).sync_status).toBe("SUCCESS");
  });
});
