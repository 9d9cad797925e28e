import { expect, test } from "vitest";
import { things, tokens } from "../../../fixtures/{{api}}/names.ts";
import { start } from "../../core/testing/running.ts";
import { service } from "../service.ts";

const headers = { Authorization: `Bearer ${tokens.user}` };

test("a thing is there from when it is made until it is deleted", async () => {
  const { call } = await start({ services: [service] });
  const made = await call("/things", { method: "POST", headers, body: { name: "lamp" } });
  expect([made.status, made.json]).toMatchObject([201, { name: "lamp" }]);
  const { id } = made.json as { readonly id: string };
  expect((await call(`/things/${id}`, { headers })).json).toEqual(made.json);
  expect((await call(`/things/${id}`, { method: "DELETE", headers })).status).toBe(204);
  expect((await call(`/things/${id}`, { headers })).status).toBe(404);
});

test("nothing is told to who does not sign in", async () => {
  const { call } = await start({ services: [service] });
  const { status, json } = await call(`/things/${things.first}`);
  expect([status, json]).toMatchObject([401, { error: "unauthorized" }]);
});
