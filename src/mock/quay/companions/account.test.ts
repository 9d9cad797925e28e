import { describe, expect, test } from "vitest";
import { invariantFaults } from "../invariants.ts";
import { startQuay } from "../testing/running.ts";
import type { Quay } from "../testing/running.ts";
import { organizations, repositories } from "../../../fixtures/quay/names.ts";

const basic = (name: string, password: string) => ({
  Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`,
});
const signsInToRegistry = async (quay: Quay, name: string, password: string) =>
  (await quay.call("/v2/auth", { headers: basic(name, password) })).status;
const kinds = async (quay: Quay) => {
  const { logs } = (await quay.ask("GET /superuser/logs")).json as { logs: { kind: string }[] };
  return logs.map(({ kind }) => kind);
};

describe("the caller's own account", () => {
  test("is changed as far as it is told, and each change is logged", async () => {
    const quay = await startQuay();
    const body = {
      company: "Acme",
      location: null,
      tag_expiration_s: 86_400,
      invoice_email: true,
      username: "x",
    };
    const changed = await quay.ask("PUT /user/", { as: "reader", body });
    expect(changed.status).toBe(200);
    const told = { username: "reader", company: "Acme", tag_expiration_s: 86_400, invoice_email: true };
    expect(changed.json).toMatchObject(told);
    expect((await quay.ask("GET /user/", { as: "reader" })).json).toMatchObject(told);
    expect(await kinds(quay)).toEqual(
      expect.arrayContaining(["user_change_metadata", "user_change_tag_expiration", "user_change_invoicing"]),
    );
  });

  test("has a new password from now on, if it is long enough", async () => {
    const quay = await startQuay();
    const set = (password: string) => quay.ask("PUT /user/", { as: "reader", body: { password } });
    const refused = await set("short");
    expect([refused.status, refused.error]).toEqual([
      400,
      "Invalid password, password must be at least 8 characters and contain no whitespace.",
    ]);
    expect(await signsInToRegistry(quay, "reader", "password")).toBe(200);
    const answer = await set("a-better-one");
    expect([answer.status, answer.headers.get("x-next-csrf-token")]).toEqual([200, expect.any(String)]);
    expect(await signsInToRegistry(quay, "reader", "password")).toBe(401);
    expect(await signsInToRegistry(quay, "reader", "a-better-one")).toBe(200);
  });

  test("keeps its address until the mail to the new one is answered", async () => {
    const quay = await startQuay();
    const ask = (email: string) => quay.ask("PUT /user/", { as: "reader", body: { email } });
    expect((await ask("public@example.com")).error).toBe("E-mail address already used");
    expect((await ask("new@example.com")).json).toMatchObject({ email: "reader@example.com" });
    expect([...quay.state.mails.rows()]).toMatchObject([{ to: "new@example.com" }]);
    await quay.control("confirmEmail", { user: "reader" });
    expect((await quay.ask("GET /user/", { as: "reader" })).json).toMatchObject({ email: "new@example.com" });
  });

  test("wants the right to administer it", async () => {
    const quay = await startQuay();
    const body = { company: "x" };
    expect((await quay.ask("PUT /user/", { as: "nobody", body })).status).toBe(403);
    expect((await quay.ask("GET /user/notifications", { as: "nobody" })).status).toBe(401);
    expect((await quay.ask("PUT /user/", { as: "reader", body: { tag_expiration_s: -1 } })).status).toBe(400);
  });

  test("is deleted with all that it has", async () => {
    const quay = await startQuay();
    expect((await quay.ask("DELETE /user/", { as: "reader" })).status).toBe(204);
    expect((await quay.ask("GET /users/reader")).status).toBe(404);
    expect(invariantFaults(quay.state, quay.now())).toEqual([]);
  });

  test("becomes an organization that another administers, and keeps its repositories", async () => {
    const quay = await startQuay();
    const convert = (adminUser: string, adminPassword = "password") =>
      quay.ask("POST /user/convert", { as: "user", body: { adminUser, adminPassword } });
    const before = (await quay.ask("GET /repository?namespace=public&public=true")).json;
    for (const [admin, password, why] of [
      ["nobody-there", "password", "The admin user credentials are not valid"],
      ["reader", "wrong", "The admin user credentials are not valid"],
      ["public", "password", "The admin user is not valid"],
    ]) {
      const refused = await convert(admin ?? "", password);
      expect([refused.status, refused.error, refused.json]).toMatchObject([
        400,
        why,
        { reason: "invaliduser" },
      ]);
    }
    const { username } = (await quay.ask("GET /user/", { as: "user" })).body("UserView");
    const done = await convert("reader");
    expect([done.status, done.json]).toEqual([200, { success: true }]);
    expect(done.headers.get("set-cookie")).toMatch(/^session=/);
    expect((await quay.ask(`GET /organization/${username ?? ""}`)).json).toMatchObject({ name: username });
    expect((await quay.ask("GET /user/", { as: "user" })).status).toBe(401);
    expect((await quay.ask("GET /repository?namespace=public&public=true")).json).toEqual(before);
    expect(invariantFaults(quay.state, quay.now())).toEqual([]);
  });

  test("has a key that signs clients of the registry in, of the right password alone", async () => {
    const quay = await startQuay();
    const key = (password: string) => quay.ask("POST /user/clientkey", { as: "reader", body: { password } });
    expect((await key("wrong")).error).toBe("Invalid Username or Password");
    const made = (await key("password")).json as { key: string };
    expect(made.key).not.toContain("password");
    expect(await signsInToRegistry(quay, "reader", made.key)).toBe(200);
    expect(await signsInToRegistry(quay, "public", `A${made.key}`)).toBe(401);
    await quay.ask("PUT /user/", { as: "reader", body: { password: "a-better-one" } });
    expect(await signsInToRegistry(quay, "reader", made.key)).toBe(401);
  });
});

describe("what the bell shows", () => {
  interface Page {
    readonly notifications: { id: string; kind: string; metadata: object; dismissed: boolean }[];
    readonly additional: boolean;
  }
  const bell = async (quay: Quay, query = "") =>
    (await quay.ask(`GET /user/notifications${query}`, { as: "user" })).json as Page;

  /** Somebody is told of builds and pushes of a repository in the interface. */
  async function told(times: number): Promise<{ quay: Quay; name: string }> {
    const quay = await startQuay();
    const name = (await quay.ask("GET /user/", { as: "user" })).body("UserView").username ?? "";
    const config = { target: { kind: "user", name } };
    const body = { event: "repo_push", method: "quay_notification", config, eventConfig: {} };
    await quay.ask(`POST /repository/${repositories.building}/notification/`, { body });
    for (const i of Array.from({ length: times }).keys()) {
      await quay.control("push", { repository: repositories.building, tags: [`v${i}`] });
      quay.pass(2);
    }
    await quay.settle();
    return { quay, name };
  }

  test("is what a notification of a repository told, until it is dismissed", async () => {
    const { quay } = await told(1);
    const { notifications, additional } = await bell(quay);
    expect([notifications.map(({ kind }) => kind), additional]).toEqual([["repo_push"], false]);
    expect(notifications[0]).toMatchObject({
      organization: null,
      metadata: { repository: repositories.building, updated_tags: ["v0"] },
      dismissed: false,
    });
    const path = `/user/notifications/${notifications[0]?.id ?? ""}`;
    expect((await quay.ask(`GET ${path}`, { as: "reader" })).status).toBe(404);
    expect((await quay.ask(`PUT ${path}`, { as: "user", body: { dismissed: true } })).json).toMatchObject({
      dismissed: true,
    });
    expect((await bell(quay)).notifications).toEqual([]);
    expect((await quay.ask(`GET ${path}`, { as: "user" })).json).toMatchObject({ dismissed: true });
  });

  test("is five at a time, the newest first, and says when there is more", async () => {
    const { quay } = await told(7);
    const tags = ({ notifications }: Page) =>
      notifications.map(({ metadata }) => (metadata as { updated_tags: string[] }).updated_tags[0]);
    const first = await bell(quay);
    expect([tags(first), first.additional]).toEqual([["v6", "v5", "v4", "v3", "v2"], true]);
    const last = await bell(quay, "?page=2");
    expect([tags(last), last.additional]).toEqual([["v0"], false]);
    expect(tags(await bell(quay, "?limit=1"))).toEqual(["v6"]);
  });

  test("is told to an organization's administrators, too", async () => {
    const quay = await startQuay();
    const config = { target: { kind: "org", name: organizations.buynlarge } };
    const body = { event: "repo_push", method: "quay_notification", config, eventConfig: {} };
    await quay.ask(`POST /repository/${repositories.ofOrg}/notification/`, { body });
    await quay.control("push", { repository: repositories.ofOrg, tags: ["v1"] });
    quay.pass(2);
    await quay.settle();
    const { notifications } = (await quay.ask("GET /user/notifications")).json as Page;
    expect(notifications).toMatchObject([{ kind: "repo_push", organization: organizations.buynlarge }]);
    expect((await quay.ask("GET /user/notifications", { as: "outsider" })).json).toMatchObject({
      notifications: [],
    });
  });

  test("is an invitation, which is declined for good", async () => {
    const quay = await startQuay();
    const list = async () =>
      ((await quay.ask("GET /user/notifications", { as: "invited" })).json as Page).notifications;
    const [invite] = await list();
    expect(invite).toMatchObject({ kind: "org_team_invite", organization: null });
    const { code } = invite?.metadata as { code: string };
    expect((await quay.ask(`DELETE /teaminvite/${code}`, { as: "reader" })).status).toBe(400);
    expect((await quay.ask(`DELETE /teaminvite/${code}`, { as: "invited" })).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await quay.ask(`PUT /teaminvite/${code}`, { as: "invited" })).status).toBe(400);
  });
});

test("a consent tells what it allows and to whom", async () => {
  const quay = await startQuay();
  const { json } = await quay.ask("GET /user/authorizations");
  const { authorizations } = json as { authorizations: { uuid: string }[] };
  const first = (await quay.ask(`GET /user/authorizations/${authorizations[0]?.uuid ?? ""}`)).json;
  expect(first).toEqual(authorizations[0]);
  expect(first).toMatchObject({
    application: { name: expect.any(String) as string, organization: { name: expect.any(String) as string } },
    scopes: expect.arrayContaining([
      expect.objectContaining({ scope: "super:user", title: "Super User Access", dangerous: true }),
    ]) as object[],
  });
  expect((await quay.ask("GET /user/authorizations/0")).status).toBe(404);
});
