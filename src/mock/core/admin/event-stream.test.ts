import { once } from "node:events";
import { connect } from "node:net";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { clerk, fetchReply, startListening } from "../testing/running.ts";

/** Follows the events of a mock and waits for texts among them. */
async function follow(url: string, query = "", headers: Record<string, string> = {}) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${url}/__admin/events${query}`, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const until = async (text: string): Promise<string> => {
    while (!heard.includes(text)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`the stream ended after ${heard}`);
      heard += value;
    }
    return heard;
  };
  return { response, until, stop };
}

describe("the events", () => {
  test("tell requests as they are answered", async () => {
    const { url } = await startListening();
    const { response, until } = await follow(url);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    await fetchReply(`${url}/ships/1`, { headers: clerk });
    const [, data = ""] = /event: requests\ndata: (.*)\n\n/.exec(await until("/ships/1")) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      skipped: 0,
      requests: [{ id: 1, session: "default", operationId: "getShip", status: 200, changes: 0 }],
    });
    expect(data).not.toContain("pass-clerk");
  });

  test("tell which parts of the admin show something else", async () => {
    const { url, call, admin } = await startListening();
    const { until } = await follow(url);
    await admin("/clock", { body: { advance: "PT1S" } });
    await until('"clock"');
    await call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    await until('"state"');
    await call("/ships/1/survey", { method: "POST", headers: clerk });
    await until('"violations"');
    await admin("/faults", { body: { status: 503, times: 1 } });
    await until('"faults"');
    await admin("/sessions", { body: { id: "b", from: { session: "default" } } });
    await until('"sessions"');
  });

  test("are those of the call's session, or of all", async () => {
    const { url, call } = await startListening();
    const [own, all] = await Promise.all([
      follow(url, "", { "X-Mock-Session": "b" }),
      follow(url, "?sessions=all"),
    ]);
    await call("/ships/1", { headers: clerk });
    await fetchReply(`${url}/ships/2`, { headers: { ...clerk, "X-Mock-Session": "b" } });
    expect(await own.until("/ships/2")).not.toContain("/ships/1");
    expect(await all.until("/ships/2")).toContain("/ships/1");
  });

  test("want the admin token where there is one, and refuse other origins", async () => {
    const { url } = await startListening({ admin: { token: "letmein" } });
    expect((await fetchReply(`${url}/__admin/events`)).status).toBe(401);
    const headers = { Authorization: "Bearer letmein", Origin: "http://evil.example" };
    expect((await fetchReply(`${url}/__admin/events`, { headers })).status).toBe(403);
    const { response } = await follow(url, "", { Authorization: "Bearer letmein" });
    expect(response.status).toBe(200);
  });

  test("are told to 64 at most, and one who leaves makes room", async () => {
    const { url } = await startListening();
    const all = await Promise.all(Array.from({ length: 64 }, () => follow(url)));
    const refused = await fetchReply(`${url}/__admin/events`);
    expect([refused.status, refused.json]).toMatchObject([
      503,
      { type: "/__admin/problems/too-many-followers" },
    ]);
    all[0]?.stop.abort();
    await expect.poll(async () => await askStatus(url)).toBe(200);
  });

  test("are not told without a connection that could stay open", async () => {
    const { mock } = await startListening();
    const response = await mock.fetch(new Request("http://localhost/__admin/events"));
    expect(response.status).toBe(503);
  });

  test("cut off who does not read, so that nothing waits without bound", async () => {
    const { url, mock } = await startListening();
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    socket.write(`GET /__admin/events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await once(socket, "data");
    socket.pause();
    const { events } = mock.engine;
    const tellMuch = (): void => {
      for (let i = 0; i < 2000; i++) events.changed(`part-${i}-${"x".repeat(2000)}`, "default");
    };
    const connections = async (): Promise<number> => {
      tellMuch();
      return promisify(mock.server.getConnections.bind(mock.server))();
    };
    await expect.poll(connections, { timeout: 30_000, interval: 200 }).toBe(0);
  });
});

async function askStatus(url: string): Promise<number> {
  const stop = new AbortController();
  const { status } = await fetch(`${url}/__admin/events`, { signal: stop.signal });
  stop.abort();
  return status;
}
