import { describe, expect, test } from "vitest";
import { repositories, robots, upstreamCredentials } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const path = repositories.simple;
const of = `/repository/${path}/mirror`;
const source = "registry.example.com/upstream/library";
const second = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** Makes `simple` a mirror; it starts in an hour unless told otherwise. */
const mirror = async (quay: Quay, own: object = {}) => {
  const body = {
    external_reference: source,
    sync_interval: 600,
    sync_start_date: second(quay.now() + 3_600_000),
    root_rule: { rule_kind: "tag_glob_csv", rule_value: ["latest", "3.3*"] },
    robot_username: robots.helper,
    ...own,
  };
  expect((await quay.ask(`POST ${of}`, { body })).status).toBe(201);
};
const change = (quay: Quay, body: object) => quay.ask(`PUT ${of}`, { body });
const read = async (quay: Quay) => (await quay.ask(`GET ${of}`)).body("MirrorConfig");
const starts = (quay: Quay) =>
  quay.state.logs.rows().filter(({ kind }) => kind === "repo_mirror_sync_started").length;
const tags = async (quay: Quay) => {
  const { tags: found } = (await quay.ask(`GET /repository/${path}/tag/?onlyActiveTags=true`)).body(
    "TagPage",
  );
  return found.map(({ name }) => name).toSorted();
};

describe("the clock", () => {
  test("starts a mirror at its date, and again after each interval", async () => {
    const quay = await startQuay();
    await mirror(quay);
    const { sync_start_date: first } = await read(quay);
    quay.pass(3590);
    expect((await read(quay)).sync_status).toBe("NEVER_RUN");
    quay.pass(60);
    const ended = await read(quay);
    expect(ended.sync_status).toBe("SUCCESS");
    expect(second(Date.parse(ended.sync_start_date ?? ""))).toBe(second(Date.parse(first ?? "") + 600_000));
    expect(starts(quay)).toBe(1);
    quay.pass(540);
    await read(quay);
    expect(starts(quay)).toBe(1);
    quay.pass(60);
    await read(quay);
    expect(starts(quay)).toBe(2);
    quay.pass(3600);
    await read(quay);
    expect(starts(quay)).toBe(8);
  });

  test("never starts a disabled mirror, and starts it soon after it is enabled", async () => {
    const quay = await startQuay();
    await mirror(quay, { is_enabled: false, sync_start_date: "2021-08-06T11:11:39Z" });
    quay.pass(86_400);
    expect((await read(quay)).sync_status).toBe("NEVER_RUN");
    await change(quay, { is_enabled: true });
    quay.pass(60);
    expect((await read(quay)).sync_status).toBe("SUCCESS");
    await change(quay, { is_enabled: false });
    quay.pass(86_400);
    await read(quay);
    expect(starts(quay)).toBe(1);
  });

  test("starts no mirror whose repository is no mirror now, and starts it when it is one again", async () => {
    const quay = await startQuay();
    await mirror(quay, { sync_start_date: "2021-08-06T11:11:39Z" });
    const become = (state: string) => quay.ask(`PUT /repository/${path}/changestate`, { body: { state } });
    await become("NORMAL");
    await quay.ask(`POST ${of}/sync-now`);
    quay.pass(3600);
    expect((await read(quay)).sync_status).toBe("SYNC_NOW");
    await become("MIRROR");
    quay.pass(60);
    expect((await read(quay)).sync_status).toBe("SUCCESS");
  });

  test("counts intervals from the start date, also before it", async () => {
    const quay = await startQuay();
    await mirror(quay, { sync_start_date: second(quay.now() + 1000_000) });
    const { sync_start_date: first } = await read(quay);
    await quay.ask(`POST ${of}/sync-now`);
    quay.pass(30);
    const { sync_start_date: next } = await read(quay);
    expect(second(Date.parse(next ?? ""))).toBe(second(Date.parse(first ?? "") - 600_000));
  });
});

describe("a synchronization", () => {
  const sync = async (quay: Quay) => {
    await quay.ask(`POST ${of}/sync-now`);
    quay.pass(30);
    return (await read(quay)).sync_status;
  };

  test("brings the tags that the rules want, by the robot, and ends all others", async () => {
    const quay = await startQuay();
    await mirror(quay);
    expect(await sync(quay)).toBe("SUCCESS");
    expect(await tags(quay)).toEqual(["3.3.0", "3.3.1", "latest"]);
    const { logs } = (await quay.ask(`GET /repository/${path}/logs`)).body("LogPage");
    expect(logs.find(({ kind }) => kind === "push_repo")).toMatchObject({
      performer: { name: robots.helper, is_robot: true },
    });
    expect(logs[0]).toMatchObject({
      kind: "repo_mirror_sync_success",
      metadata: { verb: "end", tags: "3.3.0, 3.3.1, latest" },
    });
  });

  test("follows its source", async () => {
    const quay = await startQuay();
    await mirror(quay);
    await sync(quay);
    const digest = async () =>
      (await quay.ask(`GET /repository/${path}/tag/?specificTag=latest`)).body("TagPage").tags[0]
        ?.manifest_digest;
    const before = await digest();
    await sync(quay);
    expect(await digest()).toBe(before);
    await quay.control("setUpstreamTag", { reference: source, tag: "latest", content: "new", bytes: 5 });
    await quay.control("setUpstreamTag", { reference: source, tag: "3.3.0" });
    await sync(quay);
    expect(await digest()).not.toBe(before);
    expect(await tags(quay)).toEqual(["3.3.1", "latest"]);
  });

  test("that finds nothing to bring succeeds and ends nothing", async () => {
    const quay = await startQuay();
    const before = await tags(quay);
    await mirror(quay, { root_rule: { rule_kind: "tag_glob_csv", rule_value: ["none*"] } });
    expect(await sync(quay)).toBe("SUCCESS");
    expect(await tags(quay)).toEqual(before);
    const [log] = (await quay.ask(`GET /repository/${path}/logs`)).body("LogPage").logs;
    expect(log?.metadata).toMatchObject({ tags: "No tags matched" });
  });

  const { username, password } = upstreamCredentials;
  test.each([
    ["that does not exist", { external_reference: "registry.example.com/no/such" }, "FAIL"],
    ["of an unknown host", { external_reference: "nowhere.example.com/a" }, "FAIL"],
    [
      "that wants credentials, without them",
      { external_reference: "basic.example.com/upstream/locked" },
      "FAIL",
    ],
    [
      "that wants credentials, with them",
      {
        external_reference: "basic.example.com/upstream/locked",
        external_registry_username: username,
        external_registry_password: password,
      },
      "SUCCESS",
    ],
    ["that lets everybody read", { external_reference: "docker.io/upstream/guarded" }, "SUCCESS"],
  ])("of a source %s: %j is %s", async (_, own, status) => {
    const quay = await startQuay();
    const before = await tags(quay);
    await mirror(quay, own);
    expect(await sync(quay)).toBe(status);
    expect(await tags(quay)).toEqual(status === "SUCCESS" ? ["latest"] : before);
  });

  test("fails in part when a tag cannot be pushed", async () => {
    const quay = await startQuay();
    await quay.control("setUpstreamTag", { reference: source, tag: "3.3.1", content: "big", bytes: 10 ** 9 });
    await mirror(quay);
    expect(
      (await quay.ask("POST /superuser/users/devtable/quota", { body: { limit_bytes: 10 ** 6 } })).status,
    ).toBe(201);
    const [quota] = (await quay.ask("GET /superuser/users/devtable/quota")).json as { id: number }[];
    quay.state.quotaLimits.insert({ id: 99, quota: quota?.id ?? 0, type: "Reject", limit_percent: 100 });
    expect(await sync(quay)).toBe("FAIL");
    expect(await tags(quay)).toEqual(["3.3.0", "latest"]);
    const [log] = (await quay.ask(`GET /repository/${path}/logs`)).body("LogPage").logs;
    expect(log?.metadata).toMatchObject({ tags: "3.3.0, 3.3.1(FAILED), latest" });
  });

  test("pushes nothing when its robot may no longer write", async () => {
    const quay = await startQuay();
    await mirror(quay);
    await quay.ask(`DELETE /repository/${path}/permissions/user/${robots.helper}`);
    expect(await sync(quay)).toBe("FAIL");
  });
});

test("a mirror takes pushes of its own robot only", async () => {
  const quay = await startQuay();
  await mirror(quay);
  const push = async (by: string) =>
    (await quay.control("push", { repository: path, tags: ["v1"], by })).status;
  expect(await push(robots.helper)).toBe(200);
  expect(await push(robots.mirror)).toBe(400);
  expect(await push("devtable")).toBe(400);
});
