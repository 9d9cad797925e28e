import { describe, expect, test } from "vitest";
import { clerk, sendRaw, startListening } from "../testing/running.ts";

describe("the longest head of a request", () => {
  const head = (length: number) =>
    `GET /ships/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Pass: ${clerk["X-Pass"]}\r\nX-Long: ${"a".repeat(length)}\r\n\r\n`;

  test.each([
    [undefined, 15_000, 200],
    [undefined, 17_000, 431],
    [64 * 1024, 60_000, 200],
    [2048, 3000, 431],
  ])("of %s lets one with a header of %i bytes end in %i", async (headerLimit, length, status) => {
    const { url } = await startListening({ headerLimit });
    const answer = await sendRaw(url, head(length));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  test("is told with its flag", async () => {
    const { url } = await startListening({ headerLimit: 2048 });
    const [, body = ""] = (await sendRaw(url, head(3000))).split("\r\n\r\n");
    expect(JSON.parse(body)).toMatchObject({
      type: "/__admin/problems/header-too-large",
      detail: "the request's header is over 2048 bytes (--max-header-size)",
    });
  });
});

describe("the largest body", () => {
  test("of the admin is told with its flag", async () => {
    const { admin } = await startListening({ bodyLimit: 100 });
    const reply = await admin("/faults", { body: { drop: true, pathPrefix: "a".repeat(100) } });
    expect([reply.status, reply.json]).toMatchObject([
      413,
      { type: "/__admin/problems/body-too-large", detail: "the body is over 100 bytes (--max-body-size)" },
    ]);
  });
});

describe("on IPv6's loopback", () => {
  test("links, and the admin's check of names, are of it", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    const { url, call, admin } = await startListening({ host: "::1" });
    expect(new URL(url).hostname).toBe("[::1]");
    const visit = await call("/visits", { body: "ship=1", headers: { ...clerk, ...form } });
    expect(visit.headers.get("location")).toBe(`${url}/ships/1`);
    const statuses = [
      await admin("/clock"),
      await admin("/clock", { headers: { Origin: url } }),
      await admin("/clock", { headers: { Host: "rebound.example" } }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 403]);
  });

  test.each(["::1", "127.0.0.2", "localhost"])(
    "%s wants a name of its own with a token, too",
    async (host) => {
      const { admin } = await startListening({ host, admin: { token: "letmein" } });
      const headers = { "X-Admin-Token": "letmein", Host: "rebound.example" };
      expect((await admin("/clock", { headers })).status).toBe(403);
    },
  );
});
