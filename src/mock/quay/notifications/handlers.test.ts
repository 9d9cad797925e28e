import { describe, expect, test } from "vitest";
import {
  authorizedEmail,
  notifications,
  organizations,
  repositories,
  teams,
} from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const of = (path: string, rest = "") => `/repository/${path}/notification/${rest}`;
const building = of(repositories.building);
const webhook = {
  event: "repo_push",
  method: "webhook",
  config: { url: "https://hooks.example.com/quay" },
  eventConfig: {},
};
const create = (quay: Quay, body: object, path = building) => quay.ask(`POST ${path}`, { body });
const made = async (quay: Quay, body: object, path = building) =>
  (await create(quay, body, path)).body("RepositoryNotification").uuid;
const read = async (quay: Quay, uuid: string) =>
  (await quay.ask(`GET ${building}${uuid}`)).body("RepositoryNotification");
const listed = async (quay: Quay, path = building) =>
  (await quay.ask(`GET ${path}`)).body("RepositoryNotificationList").notifications.map(({ uuid }) => uuid);
const logs = async (quay: Quay) =>
  (await quay.ask(`GET /repository/${repositories.building}/logs`)).body("LogPage").logs;
const failures = async (quay: Quay, uuid: string) => (await read(quay, uuid)).number_of_failures;

describe("notifications of a repository", () => {
  test("one is created, read and deleted, and each is logged", async () => {
    const quay = await startQuay();
    const created = await create(quay, { ...webhook, eventConfig: { a: 1 } });
    const notification = created.body("RepositoryNotification");
    expect(created.status).toBe(201);
    expect(notification).toEqual({
      uuid: notification.uuid,
      title: null,
      event: "repo_push",
      method: "webhook",
      config: webhook.config,
      event_config: { a: 1 },
      number_of_failures: 0,
    });
    const { uuid } = notification;
    expect(await read(quay, uuid)).toEqual(notification);
    expect((await listed(quay)).at(-1)).toBe(uuid);
    expect((await quay.ask(`DELETE ${building}${uuid}`)).status).toBe(204);
    expect(await listed(quay)).toEqual([notifications.webhook, notifications.failing]);
    expect((await quay.ask(`GET ${building}${uuid}`)).status).toBe(404);
    const again = await quay.ask(`DELETE ${building}${uuid}`);
    expect([again.status, again.error]).toEqual([
      400,
      `No repository notification found for: devtable, building, ${uuid}`,
    ]);
    const metadata = {
      repo: "building",
      namespace: "devtable",
      notification_id: uuid,
      event: "repo_push",
      method: "webhook",
    };
    expect((await logs(quay)).slice(0, 2)).toMatchObject([
      { kind: "delete_repo_notification", metadata },
      { kind: "add_repo_notification", metadata },
    ]);
  });

  test("of a repository that does not exist are none", async () => {
    const quay = await startQuay();
    expect(await listed(quay, of(repositories.unknown))).toEqual([]);
    expect((await create(quay, webhook, of(repositories.unknown))).status).toBe(404);
  });

  test("are for administrators, whatever the body", async () => {
    const quay = await startQuay();
    const path = of(repositories.shared);
    expect((await quay.ask(`GET ${path}`, { as: "nobody" })).status).toBe(401);
    expect((await quay.ask(`GET ${path}`, { as: "writer" })).status).toBe(403);
    expect((await quay.ask(`POST ${path}`, { as: "writer", body: {} })).status).toBe(403);
    expect((await quay.ask(`POST ${path}`, { as: "repoAdmin", body: webhook })).status).toBe(201);
  });

  test("are found by their UUID alone, but not deleted or reset elsewhere", async () => {
    const quay = await startQuay();
    const elsewhere = of(repositories.simple, notifications.webhook);
    expect((await quay.ask(`GET ${elsewhere}`)).status).toBe(200);
    expect((await quay.ask(`POST ${elsewhere}/test`)).status).toBe(200);
    const deleted = await quay.ask(`DELETE ${elsewhere}`);
    expect([deleted.status, deleted.error]).toEqual([
      400,
      `No repository notification found for: devtable, simple, ${notifications.webhook}`,
    ]);
    const reset = await quay.ask(`POST ${elsewhere}`);
    expect(reset.status).toBe(400);
    expect(reset.json).toEqual({
      message: `No repository notification found with uuid: ${notifications.webhook}`,
    });
    expect(await listed(quay)).toContain(notifications.webhook);
  });
});

describe("the configuration of a method", () => {
  test.each([
    ["webhook", { url: "http://hooks.example.com", template: '{"a": "${event_data.name}"}' }],
    ["email", { email: authorizedEmail }],
    ["quay_notification", { target: { kind: "user", name: "public" } }],
    ["slack", { url: "https://slack.example.com/x" }],
    ["flowdock", { flow_api_token: "t" }],
    ["hipchat", { notification_token: "t", room_id: "r" }],
  ])("%s takes what it needs", async (method, config) => {
    const quay = await startQuay();
    const uuid = await made(quay, { ...webhook, method, config, title: "mine" });
    expect(await read(quay, uuid)).toMatchObject({ method, config, title: "mine" });
  });

  test("quay_notification reaches the repository's organization and its teams", async () => {
    const quay = await startQuay();
    const path = of(repositories.ofOrg);
    for (const target of [
      { kind: "org", name: organizations.buynlarge },
      { kind: "team", name: teams.readers },
    ])
      expect(
        (await create(quay, { ...webhook, method: "quay_notification", config: { target } }, path)).status,
      ).toBe(201);
  });

  const target = (kind: string, name: string) => ({ target: { kind, name } });
  test.each([
    ["webhook", {}, "Missing webhook URL"],
    ["webhook", { url: "ftp://x.example.com" }, "Invalid webhook URL"],
    ["webhook", { url: "http://localhost/x" }, "Invalid webhook URL"],
    ["webhook", { url: "http://127.0.0.1:8080" }, "Invalid webhook URL"],
    ["webhook", { url: "https://" }, "Invalid webhook URL"],
    ["webhook", { url: "http://x.example.com", template: "{" }, /template/],
    ["email", {}, "Missing e-mail address"],
    ["email", { email: "other@example.com" }, /^The specified e-mail address is not authorized/],
    ["quay_notification", {}, "Missing target"],
    ["quay_notification", target("user", "nosuchuser"), "Unknown user nosuchuser"],
    ["quay_notification", target("user", "buynlarge"), "Unknown user buynlarge"],
    ["quay_notification", target("org", "devtable"), "Unknown organization devtable"],
    ["quay_notification", target("org", "sellnsmall"), /namespace/],
    ["quay_notification", target("team", "nosuchteam"), "Unknown team nosuchteam"],
    ["quay_notification", target("robot", "x"), /kind/],
    ["slack", {}, "Missing Slack Callback URL"],
    ["flowdock", {}, "Missing Flowdock API Token"],
    ["hipchat", {}, "Missing Hipchat Room Notification Token"],
    ["hipchat", { notification_token: "t" }, "Missing Hipchat Room ID"],
    ["pigeon", {}, /pigeon/],
  ])("%s with %j is refused", async (method, config, text) => {
    const quay = await startQuay();
    const refused = await create(quay, { ...webhook, method, config });
    expect(refused.status).toBe(400);
    expect(refused.error).toMatch(text);
    expect(await listed(quay)).toHaveLength(2);
  });

  test.each([
    [{ ...webhook, event: "repo_pull" }, /repo_pull/],
    [{ ...webhook, eventConfig: undefined }, "'eventConfig' is a required property"],
    [{ ...webhook, config: "x" }, "'x' is not of type 'object'"],
    [{ ...webhook, title: 5 }, "5 is not of type 'string'"],
  ])("the body %j is refused", async (body, text) => {
    const quay = await startQuay();
    const refused = await create(quay, body);
    expect(refused.status).toBe(400);
    expect(refused.error).toMatch(text);
    expect(await listed(quay)).toHaveLength(2);
  });

  test("an address that agreed meanwhile is taken", async () => {
    const quay = await startQuay();
    const body = { ...webhook, method: "email", config: { email: "other@example.com" } };
    await quay.control("authorizeEmail", { repository: repositories.building, email: "other@example.com" });
    expect((await create(quay, body)).status).toBe(201);
    expect((await create(quay, body, of(repositories.simple))).status).toBe(400);
  });
});

describe("deliveries", () => {
  const test3 = async (quay: Quay, uuid: string, times: number) => {
    for (let i = 0; i < times; i++) {
      const queued = await quay.ask(`POST ${building}${uuid}/test`);
      expect([queued.status, queued.json]).toEqual([200, {}]);
      quay.pass(2);
    }
  };

  test("that arrive count nothing; those that fail count, and from three on nothing is sent", async () => {
    const quay = await startQuay();
    await test3(quay, notifications.webhook, 1);
    expect(await failures(quay, notifications.webhook)).toBe(0);
    await quay.control("failDeliveries", { notification: notifications.webhook });
    await test3(quay, notifications.webhook, 2);
    expect(await failures(quay, notifications.webhook)).toBe(2);
    await test3(quay, notifications.webhook, 3);
    expect(await failures(quay, notifications.webhook)).toBe(3);

    const reset = await quay.ask(`POST ${building}${notifications.webhook}`);
    expect(reset.status).toBe(204);
    expect(await failures(quay, notifications.webhook)).toBe(0);
    expect((await logs(quay))[0]).toMatchObject({
      kind: "reset_repo_notification",
      metadata: { notification_id: notifications.webhook, repo: "building" },
    });
    await quay.control("failDeliveries", { notification: notifications.webhook, fail: false });
    await test3(quay, notifications.webhook, 1);
    expect(await failures(quay, notifications.webhook)).toBe(0);
  });

  test("to a host that never exists fail by themselves, on the event that they wait for", async () => {
    const quay = await startQuay();
    const config = { url: "https://hooks.invalid/x" };
    const pushed = await made(quay, { ...webhook, config });
    const queued = await made(quay, { ...webhook, config, event: "build_queued" });
    const ofRef = { "ref-regex": "refs/heads/main" };
    const ofMain = await made(quay, { ...webhook, config, event: "build_queued", eventConfig: ofRef });
    await quay.control("push", { repository: repositories.building, tags: ["v1"] });
    quay.pass(2);
    expect([await failures(quay, pushed), await failures(quay, queued)]).toEqual([1, 0]);
    await quay.ask(`POST /repository/${repositories.building}/build/`, {
      body: { archive_url: "http://a/b" },
    });
    quay.pass(2);
    expect([await failures(quay, pushed), await failures(quay, queued)]).toEqual([1, 1]);
    expect(await failures(quay, ofMain)).toBe(0);
  });

  test("of a vulnerability are made from its level on", async () => {
    const quay = await startQuay();
    const config = { url: "https://hooks.invalid/x" };
    const found = { ...webhook, config, event: "vulnerability_found" };
    const critical = await made(quay, { ...found, eventConfig: { level: "0" } });
    const medium = await made(quay, { ...found, eventConfig: { level: "2" } });
    const { json } = await quay.control("push", { repository: repositories.building, tags: ["v1"] });
    const vulnerability = {
      name: "CVE-2024-0001",
      severity: "High",
      description: "",
      link: "",
      fixed_by: "",
      distro_name: "",
      distro_version: "",
      cvss_score: null,
      cvss_vectors: null,
    };
    const feature = { name: "f", version: "1", added_by: "sha256:0", vulnerabilities: [vulnerability] };
    const report = { ...(json as { digest: string }), repository: repositories.building, status: "scanned" };
    expect((await quay.control("reportScan", { ...report, features: [feature] })).status).toBe(200);
    quay.pass(2);
    expect([await failures(quay, critical), await failures(quay, medium)]).toEqual([0, 1]);
  });

  test.each([
    ["", "reset"],
    ["/test", "test"],
  ])("an unknown one cannot be sent%s", async (rest) => {
    const quay = await startQuay();
    const refused = await quay.ask(`POST ${building}${notifications.unknown}${rest}`);
    expect([refused.status, refused.error]).toEqual([
      400,
      `No repository notification found for: devtable, building, ${notifications.unknown}`,
    ]);
  });

  test("bodies of reset and test are not read", async () => {
    const quay = await startQuay();
    for (const rest of ["", "/test"])
      for (const type of ["application/json", "text/plain"]) {
        const sent = { body: "{", headers: { "Content-Type": type } };
        expect((await quay.ask(`POST ${building}${notifications.failing}${rest}`, sent)).status).toBeLessThan(
          300,
        );
      }
  });
});
