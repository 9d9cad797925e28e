import { describe, expect, test } from "vitest";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Running } from "../testing/running.ts";
import { clerk, start, startListening } from "../testing/running.ts";

const both = { services: [harbour(), gitlabAgents] };

const unmatched = async ({ admin }: Pick<Running, "admin">) =>
  ((await admin("/requests/unmatched")).json as { requests: readonly object[] }).requests;

describe("a request below no mount", () => {
  test.each([
    ["GET", "/ships/1?x=1", "/harbour/ships/1", "GET /ships/{id}"],
    ["HEAD", "/ships/1", "/harbour/ships/1", "GET /ships/{id}"],
    ["GET", "/old/harbor/ships/1", "/harbour/ships/1", "GET /ships/{id}"],
    ["DELETE", "/harbor/ships/1", "/harbour/ships/1", "DELETE /ships/{id}"],
  ])(
    "%s %s stands in the journal, with the place that was meant: %s",
    async (method, url, place, nearest) => {
      const running = await start(both);
      const reply = await running.call(url, { method, headers: clerk });
      const rest = `did you mean ${place}? APIs: /harbour, /gitlab; admin: /__admin/`;
      if (method !== "HEAD")
        expect(reply.json).toMatchObject({ status: 404, detail: `nothing is served at ${url}; ${rest}` });
      const [told, ...others] = await unmatched(running);
      expect(others).toEqual([]);
      expect(told).toMatchObject({
        id: 1,
        session: "default",
        method,
        url,
        status: 404,
        nearest,
        why: `nothing is served there; ${rest}`,
      });
      expect(told).not.toHaveProperty("api");
    },
  );

  test("that no operation could be is told with the mounts that there are", async () => {
    const running = await start(both);
    await running.call("/favicon");
    const [told] = await unmatched(running);
    expect(told).toMatchObject({
      why: "nothing is served there; APIs: /harbour, /gitlab; admin: /__admin/",
    });
    expect(told).not.toHaveProperty("nearest");
  });

  test("stands in the journal of the session that it names, in a header or in its path", async () => {
    const running = await start(both);
    await running.in("a").call("/ships/1");
    await running.call("/__session/a/ships/2");
    const urls = (await unmatched(running.in("a"))).map((told) => (told as { url: string }).url);
    expect(urls).toEqual(["/__session/a/ships/2", "/ships/1"]);
    expect(await unmatched(running)).toEqual([]);
  });

  test("is told whole, its secrets masked, and can be sent again", async () => {
    const running = await start(both);
    const body = JSON.stringify({ name: "a", password: "hush-1234" });
    await running.call("/ships?token=hush-5678", { headers: clerk, body, method: "POST" });
    const details = await running.admin("/requests/1");
    expect(details.json).toMatchObject({
      status: 404,
      request: { body: '{"name":"a","password":"«redacted»"}' },
      response: { body: expect.stringContaining("did you mean /harbour/ships?") as string },
      checks: [],
      rows: [],
    });
    expect(details.text).not.toContain("hush");
    const again = await running.admin("/requests/1/repeat", { method: "POST" });
    expect(again.json).toEqual({ id: 2, status: 404 });
  });

  test("with a session that is none is refused as below a mount", async () => {
    const { call } = await start(both);
    expect((await call("/ships/1", { headers: { "X-Mock-Session": "a b" } })).json).toMatchObject({
      type: "/__admin/problems/bad-session",
    });
  });

  test("with a body that its client breaks off harms nothing", async () => {
    const { url, log, call, admin } = await startListening(both);
    const stopped = new AbortController();
    const stream = new ReadableStream<Uint8Array>({ start: (c) => c.enqueue(new Uint8Array(10)) });
    const init = { method: "POST", body: stream, duplex: "half", signal: stopped.signal } as RequestInit;
    const sent = fetch(`${url}/ships`, init).catch(() => "broken off");
    setTimeout(() => stopped.abort(), 50);
    expect(await sent).toBe("broken off");
    expect((await call("/harbour/ships/1", { headers: clerk })).status).toBe(200);
    expect(await unmatched({ admin })).toEqual([]);
    expect(log).toEqual([]);
  });
});

test.each([
  ["/a/b/c/d/ships/1", "GET /ships/{id}"],
  ["/a/b/c/d/e/ships/1", undefined],
])("of %s at most four parts may stand in the place of a mount", async (url, nearest) => {
  const running = await start(both);
  await running.call(url);
  expect((await unmatched(running)).map((told) => (told as { nearest?: string }).nearest)).toEqual([nearest]);
});
