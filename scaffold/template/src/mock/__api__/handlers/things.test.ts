import { expect, test } from "vitest";
import { things, tokens } from "../../../fixtures/{{api}}/names.ts";
import { start } from "../../core/testing/running.ts";
import { service } from "../service.ts";

const headers = { Authorization: `Bearer ${tokens.user}` };

test("a thing is there from when it is made until it is deleted", async () => {
  const { call } = await start({ services: [service] });
  const made = await call("/things", { method: "POST", headers, body: { name: "lamp", size: 3 } });
  expect([made.status, made.json]).toMatchObject([201, { name: "lamp", size: 3 }]);
  expect((await call("/things/lamp", { headers })).json).toEqual(made.json);
  expect((await call("/things/lamp", { method: "DELETE", headers })).status).toBe(204);
  expect((await call("/things/lamp", { headers })).status).toBe(404);
});

test("nothing is told to who does not sign in", async () => {
  const { call } = await start({ services: [service] });
  const { status, json } = await call(`/things/${things.first}`);
  expect([status, json]).toMatchObject([401, { error: "unauthorized" }]);
});

test("a name is given once", async () => {
  const { call } = await start({ services: [service] });
  const before = (await call(`/things/${things.first}`, { headers })).json;
  const { status } = await call("/things", { method: "POST", headers, body: { name: things.first, size: 100 } });
  expect(status).toBe(409);
  expect((await call(`/things/${things.first}`, { headers })).json).toEqual(before);
});
