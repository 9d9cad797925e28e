import { expect, test } from "vitest";
import { tokens } from "../../../fixtures/quay/names.ts";
import { startQuay } from "../testing/running.ts";

test("a revoked token is good for nothing", async () => {
  const { ask, control } = await startQuay();
  expect((await ask("GET /user/", { as: "user" })).status).toBe(200);
  expect((await control("revokeToken", { token: tokens.user })).status).toBe(200);
  expect((await ask("GET /user/", { as: "user" })).status).toBe(401);
  expect((await control("revokeToken", { token: "none" })).status).toBe(400);
});

test("a disabled user's token is good for nothing until the user is enabled again", async () => {
  const { ask, control } = await startQuay();
  const { status } = await control("enableUser", { user: "public", enabled: false });
  expect(status).toBe(200);
  expect((await ask("GET /user/", { as: "user" })).status).toBe(401);
  await control("enableUser", { user: "public", enabled: true });
  expect((await ask("GET /user/", { as: "user" })).status).toBe(200);
  expect((await control("enableUser", { user: "buynlarge", enabled: false })).status).toBe(400);
});

test("an upstream behaves as it is told", async () => {
  const { ask, control } = await startQuay();
  const validate = async () => {
    const body = { upstream_registry: "mirror.example.com" };
    return (await ask("POST /organization/sellnsmall/validateproxycache", { body })).status;
  };
  expect(await validate()).toBe(400);
  await control("setUpstream", { host: "mirror.example.com", behaviour: "open" });
  expect(await validate()).toBe(202);
});
