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

  test.each(["GET /user/", "GET /user/apptoken", "PUT /repository", "GET /user/apptoken/unknown"])(
    "may read the answer to %s",
    async (request) => {
      const { ask } = await startQuay();
      const { headers } = await ask(request, { as: "nobody" });
      expect(headers.get("access-control-allow-origin")).toBe("*");
    },
  );

  test.each(["GET /nothing/", "GET /user/robots/nobody", "POST /user/apptoken/"])(
    "may not read the answer to %s, which does not come from the API's framework",
    async (request) => {
      const { ask } = await startQuay();
      const { status, headers } = await ask(request);
      expect([status >= 400, headers.get("access-control-allow-origin")]).toEqual([true, null]);
    },
  );

  test("are told beforehand what they may do", async () => {
    const { url } = await startQuay(startListening);
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
