import { describe, expect, test } from "vitest";
import { clientIds } from "../../../fixtures/quay/names.ts";
import { startQuay } from "../testing/running.ts";

describe("applications", () => {
  const path = "/organization/buynlarge/applications";

  test("are created, shown, replaced and deleted", async () => {
    const { ask } = await startQuay();
    const made = (await ask(`POST ${path}`, { body: { name: "Some Test App", description: "Twin." } })).body(
      "Application",
    );
    expect([made.client_id.length, made.client_secret.length]).toEqual([20, 40]);
    const at = `${path}/${made.client_id}`;
    const body = { name: "Renamed", redirect_uri: "", application_uri: "https://example.com" };
    expect((await ask(`PUT ${at}`, { body })).json).toMatchObject({
      ...body,
      description: "",
      avatar_email: null,
    });
    expect((await ask(`GET ${at}`)).json).toMatchObject({
      name: "Renamed",
      client_secret: made.client_secret,
    });
    expect((await ask(`GET /app/${made.client_id}`, { as: "nobody" })).json).toMatchObject({
      name: "Renamed",
      uri: "https://example.com",
      avatar: { kind: "app" },
      organization: { name: "buynlarge", email: "", teams: {}, ordered_teams: [] },
    });
    expect((await ask(`DELETE ${at}`)).status).toBe(204);
    expect((await ask(`DELETE ${at}`)).status).toBe(404);
    expect((await ask(`GET /app/${made.client_id}`)).status).toBe(404);
    const { logs } = (await ask("GET /organization/buynlarge/logs")).body("LogPage");
    expect(logs.map(({ kind }) => kind)).toEqual([
      "delete_application",
      "update_application",
      "create_application",
    ]);
  });

  test("need all their addresses to be replaced", async () => {
    const { ask } = await startQuay();
    const answer = await ask(`PUT ${path}/${clientIds.test}`, { body: { name: "x", application_uri: "" } });
    expect([answer.status, answer.error]).toEqual([400, "'redirect_uri' is a required property"]);
  });

  test("of another organization are 404", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${path}/${clientIds.console}`)).status).toBe(404);
  });

  test("take their tokens with them", async () => {
    const { ask } = await startQuay();
    const at = `/organization/library/applications/${clientIds.console}`;
    expect((await ask(`DELETE ${at}`)).status).toBe(204);
    expect((await ask("GET /user/")).status).toBe(401);
  });
});
