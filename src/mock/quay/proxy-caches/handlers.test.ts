import { describe, expect, test } from "vitest";
import { upstreamCredentials, upstreams } from "../../../fixtures/quay/names.ts";
import { startQuay } from "../testing/running.ts";

describe("the proxy cache", () => {
  const path = "/organization/sellnsmall";

  test("is three empty texts, then what was set, then nothing again", async () => {
    const { ask } = await startQuay();
    const config = async () => (await ask(`GET ${path}/proxycache`)).json;
    expect(await config()).toEqual({ upstream_registry: "", expiration_s: "", insecure: "" });
    const body = { org_name: "sellnsmall", upstream_registry: "docker.io" };
    const made = await ask(`POST ${path}/proxycache`, { body });
    expect([made.status, made.json]).toEqual([201, "Created"]);
    expect(await config()).toEqual({ upstream_registry: "docker.io", expiration_s: 86_400, insecure: false });
    const again = await ask(`POST ${path}/proxycache`, { body });
    expect([again.status, again.error]).toEqual([400, "Proxy Cache Configuration already exists"]);
    const gone = await ask(`DELETE ${path}/proxycache`);
    expect([gone.status, gone.json]).toEqual([201, "Deleted"]);
    expect((await ask(`DELETE ${path}/proxycache`)).status).toBe(404);
  });

  const { username, password } = upstreamCredentials;
  const credentials = { upstream_registry_username: username, upstream_registry_password: password };
  const loginFailed = "Failed login to remote registry. Please verify entered details and try again.";
  test.each([
    [{ upstream_registry: upstreams.token }, 202, "Anonymous"],
    [{ upstream_registry: `${upstreams.token}/library`, ...credentials }, 202, "Valid"],
    [{ upstream_registry: upstreams.open }, 202, "Valid"],
    [{ upstream_registry: upstreams.basic, ...credentials }, 202, "Valid"],
    [{ upstream_registry: upstreams.basic }, 400, loginFailed],
    [
      { upstream_registry: upstreams.token, ...credentials, upstream_registry_password: "x" },
      400,
      loginFailed,
    ],
    [{ upstream_registry: upstreams.failing }, 400, loginFailed],
    [{ upstream_registry: upstreams.unknown }, 400, loginFailed],
    [{ upstream_registry: upstreams.odd }, 400, "Failed to validate Proxy cache configuration"],
  ])("is validated: %j", async (body, status, said) => {
    const { ask } = await startQuay();
    const answer = await ask(`POST ${path}/validateproxycache`, { body });
    expect([answer.status, answer.error ?? answer.json]).toEqual([status, said]);
  });

  test("is seen by members, changed by administrators", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /organization/buynlarge/proxycache", { as: "member" })).status).toBe(200);
    expect((await ask("GET /organization/buynlarge/proxycache", { as: "outsider" })).status).toBe(403);
    expect((await ask("DELETE /organization/buynlarge/proxycache", { as: "member" })).status).toBe(403);
  });
});
