import { describe, expect, test } from "vitest";
import { appTokens } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const path = "/user/apptoken";
const list = async (quay: Quay, query = "") => (await quay.ask(`GET ${path}${query}`)).body("AppTokenList");
const ids = async (quay: Quay) => (await list(quay)).tokens.map(({ uuid }) => uuid);

describe("app tokens", () => {
  test("one is created with a secret that is shown each time, but in lists", async () => {
    const quay = await startQuay();
    const created = await quay.ask(`POST ${path}`, { body: { title: "laptop" } });
    const { token } = created.body("AppTokenAnswer");
    expect(created.status).toBe(200);
    expect(token).toMatchObject({ title: "laptop", last_accessed: null, expiration: null });
    expect(token.token_code).toMatch(/^[A-Z0-9]{120}$/);
    expect((await quay.ask(`GET ${path}/${token.uuid}`)).json).toEqual({ token });
    const { token_code, ...listed } = token;
    const all = await list(quay);
    expect(all.only_expiring).toBeNull();
    expect(all.tokens.at(-1)).toEqual(listed);
    expect(JSON.stringify(all)).not.toContain(token_code);
  });

  test("a revoked one is gone; the log of the user tells both", async () => {
    const quay = await startQuay();
    const { token } = (await quay.ask(`POST ${path}`, { body: { title: "" } })).body("AppTokenAnswer");
    const one = `${path}/${token.uuid}`;
    expect((await quay.ask(`DELETE ${one}`)).status).toBe(204);
    expect((await quay.ask(`GET ${one}`)).status).toBe(404);
    expect((await quay.ask(`DELETE ${one}`)).status).toBe(404);
    expect(await ids(quay)).not.toContain(token.uuid);
    const { logs } = (await quay.ask("GET /user/logs")).body("LogPage");
    const metadata = { app_specific_token_title: "", app_specific_token: token.uuid };
    expect(logs.slice(0, 2)).toMatchObject([
      { kind: "revoke_app_specific_token", metadata },
      { kind: "create_app_specific_token", metadata },
    ]);
  });

  test("titles need not be unique", async () => {
    const quay = await startQuay();
    const make = async () =>
      (await quay.ask(`POST ${path}`, { body: { title: "same" } })).body("AppTokenAnswer").token;
    const [one, other] = [await make(), await make()];
    expect(one.uuid).not.toBe(other.uuid);
    expect(one.token_code).not.toBe(other.token_code);
  });

  test("expired ones are listed, but neither got nor expiring soon", async () => {
    const quay = await startQuay();
    expect(await ids(quay)).toEqual([appTokens.first, appTokens.expired, appTokens.lasting]);
    expect((await quay.ask(`GET ${path}/${appTokens.expired}`)).status).toBe(404);
    expect(await list(quay, "?expiring=banana")).toEqual({ tokens: [], only_expiring: true });
    expect(await list(quay, "?expiring=false")).toMatchObject({ only_expiring: false });
  });

  test("somebody else's are as good as none", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`GET ${path}/${appTokens.ofOther}`)).status).toBe(404);
    expect((await quay.ask(`DELETE ${path}/${appTokens.ofOther}`)).status).toBe(404);
    expect((await quay.ask(`GET ${path}/${appTokens.ofOther}`, { as: "user" })).status).toBe(200);
  });

  test("need user:admin, and a title", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`GET ${path}`, { as: "nobody" })).status).toBe(401);
    expect((await quay.ask(`GET ${path}`, { as: "userRead" })).status).toBe(403);
    expect((await quay.ask(`GET ${path}`, { as: "userAdmin" })).status).toBe(200);
    expect((await quay.ask(`POST ${path}`, { as: "repoAdminScope", body: {} })).status).toBe(403);
    expect((await quay.ask(`POST ${path}`, { body: {} })).error).toBe("'title' is a required property");
    expect((await quay.ask(`POST ${path}`, { body: { title: 5 } })).error).toBe("5 is not of type 'string'");
    expect(await ids(quay)).toHaveLength(3);
  });
});
