import type { IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { createMock } from "../../app.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, startListening } from "../testing/running.ts";
import { serveAdmin } from "./serve.ts";

/** A call whose Host header the client chooses, which `fetch` does not let it. */
function callAs(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/__admin/reset`, { method: "POST", headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    })
      .on("error", reject)
      .end();
  });
}

const port = (url: string) => new URL(url).port;

describe("the host name", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("%s is this machine's own", async (name) => {
    const { url } = await startListening();
    expect(await callAs(url, { Host: `${name}:${port(url)}` })).toBe(204);
    expect(await callAs(url, { Host: name })).toBe(204);
  });

  test.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.1:1:1",
    "evil.example:80",
  ])("%s is foreign: a page may have bound its name to this address", async (name) => {
    const { url } = await startListening();
    expect(await callAs(url, { Host: name })).toBe(403);
  });

  test("that is foreign does not keep a client from the API", async () => {
    const { call } = await startListening();
    expect((await call("/ships", { headers: { ...clerk, Host: "harbour.example" } })).status).toBe(200);
  });
});

describe("the origin", () => {
  test.each(["http://evil.example", "http://localhost:1", "https://127.0.0.1", "null", "file://"])(
    "%s is another one",
    async (origin) => {
      const { url } = await startListening();
      expect(await callAs(url, { Host: `127.0.0.1:${port(url)}`, Origin: origin })).toBe(403);
    },
  );

  test("of the mock's own pages may call", async () => {
    const { url } = await startListening();
    const host = `localhost:${port(url)}`;
    expect(await callAs(url, { Host: host, Origin: `http://${host}` })).toBe(204);
  });

  test("of another page is refused with --cors, too", async () => {
    const { url, admin } = await startListening({ cors: true });
    expect(await callAs(url, { Host: `127.0.0.1:${port(url)}`, Origin: "http://evil.example" })).toBe(403);
    const reply = await admin("/health");
    expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });
});

describe("switched off", () => {
  test("it answers 404 to everything but probes, and the API goes on", async () => {
    const { admin, call } = await startListening({ admin: { enabled: false } });
    expect((await admin("/health")).json).toMatchObject({ status: "ok" });
    for (const path of ["/", "/console.js", "/reset", "/openapi.json", "/nothing"]) {
      const reply = await admin(path);
      expect([reply.status, reply.json]).toMatchObject([404, { type: "/__admin/problems/no-admin" }]);
    }
    expect((await call("/ships/1", { headers: clerk })).status).toBe(200);
  });
});

describe("with a token", () => {
  const options = { admin: { token: "letmein" } };
  test.each<[string, Record<string, string>, number]>([
    ["none", {}, 401],
    ["a wrong one", { Authorization: "Bearer letmeout" }, 401],
    ["the start of it", { Authorization: "Bearer letme" }, 401],
    ["an empty one", { "X-Admin-Token": "" }, 401],
    ["the right one", { Authorization: "Bearer letmein" }, 200],
    ["the right one in small letters", { Authorization: "bearer letmein" }, 200],
    ["the right one in its own header", { "X-Admin-Token": "letmein" }, 200],
  ])("a call with %s is %s", async (_, headers, status) => {
    const { admin } = await startListening(options);
    expect((await admin("/clock", { headers })).status).toBe(status);
  });

  test("the health is told without it, to probes", async () => {
    const { admin } = await startListening(options);
    expect((await admin("/health")).status).toBe(200);
    expect((await admin("/health", { method: "POST" })).status).toBe(401);
  });

  test("that is empty the mock does not start", async () => {
    await expect(startListening({ admin: { token: "" } })).rejects.toThrow("the admin token is empty");
  });

  test("on loopback, a foreign host name is refused all the same", async () => {
    const { url } = await startListening(options);
    expect(await callAs(url, { Host: "mock.example", "X-Admin-Token": "letmein" })).toBe(403);
  });

  test("on another address any host name will do, another origin will not", async () => {
    const { url } = await startListening({ ...options, host: "0.0.0.0" });
    const headers = { Host: "mock.example", "X-Admin-Token": "letmein" };
    expect(await callAs(url, headers)).toBe(204);
    expect(await callAs(url, { ...headers, Origin: "http://evil.example" })).toBe(403);
  });
});

describe("another machine", () => {
  /** Asks for the clock from an address that a test cannot have. */
  async function askFrom(remoteAddress: string, admin: { host: string; token?: string }, token?: string) {
    const { engine } = await createMock({ services: [harbour()] });
    const message = {
      method: "GET",
      headers: { host: "localhost", ...(token === undefined ? {} : { "x-admin-token": token }) },
      socket: { remoteAddress },
      iterator: () => (async function* () {})(),
    } as unknown as IncomingMessage;
    const place = {
      ...{ api: "", session: undefined, search: "" },
      ...{ path: "/clock", prefix: "/__admin" },
      trust: () => false,
    };
    const server = { engine, admin: { enabled: true, ...admin }, listener: () => undefined };
    const response = undefined as unknown as ServerResponse; // an answer that ends is returned
    return (await serveAdmin(server, { message, response, place, cors: undefined }))?.status;
  }

  test.each(["192.168.1.9", "10.0.0.1", "::ffff:192.168.1.9", "fe80::1", "1127.0.0.1", ""])(
    "at '%s' is refused without a token, whatever host it names",
    async (address) => {
      expect(await askFrom(address, { host: "0.0.0.0" })).toBe(403);
    },
  );

  test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("is none at %s", async (address) => {
    expect(await askFrom(address, { host: "0.0.0.0" })).toBe(200);
  });

  test("may call with the token", async () => {
    expect(await askFrom("192.168.1.9", { host: "0.0.0.0", token: "letmein" }, "letmein")).toBe(200);
    expect(await askFrom("192.168.1.9", { host: "0.0.0.0", token: "letmein" })).toBe(401);
  });
});
