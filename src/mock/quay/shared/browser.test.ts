import { describe, expect, test } from "vitest";
import { startQuay } from "../testing/running.ts";
import { startListening } from "../../core/testing/running.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const repository = { repository: "tools", visibility: "private", description: "" };

describe("browsers", () => {
  const asBrowser = { "User-Agent": firefox };

  test("must say that they call by XMLHttpRequest, also with a token", async () => {
    const { ask } = await startQuay();
    const refused = await ask("GET /user/", { headers: asBrowser });
    expect([refused.status, refused.error]).toEqual([
      400,
      "API calls must be invoked with an X-Requested-With header if called from a browser",
    ]);
    const headers = { ...asBrowser, "X-Requested-With": "XMLHttpRequest" };
    expect((await ask("GET /user/", { headers })).status).toBe(200);
    expect((await ask("GET /user/", { headers: { "User-Agent": "curl/8.0" } })).status).toBe(200);
    expect((await ask("POST /repository", { headers: asBrowser, body: repository })).status).toBe(201);
  });

  test("may read every answer, and are told so beforehand", async () => {
    const { ask, url } = await startQuay(startListening);
    expect((await ask("GET /nothing/")).headers.get("access-control-allow-origin")).toBe("*");
    const preflight = await fetch(`${url}/api/v1/repository`, { method: "OPTIONS" });
    expect([preflight.status, await preflight.text()]).toEqual([200, ""]);
    expect(preflight.headers.get("access-control-allow-methods")).toBe(
      "DELETE, GET, HEAD, OPTIONS, POST, PUT",
    );
  });
});

test("HEAD answers where GET does", async () => {
  const { url } = await startQuay(startListening);
  const answer = await fetch(`${url}/api/v1/messages`, { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});
