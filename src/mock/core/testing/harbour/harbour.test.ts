import { readFileSync } from "node:fs";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { OpenAPI3 } from "openapi-typescript";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { parse } from "yaml";
import { service as gitlabAgents } from "../../../gitlab-agents/service.ts";
import type { Running } from "../running.ts";
import { clerk, fetchReply, master, sendRaw, startListening } from "../running.ts";
import { operationTable } from "./handlers.ts";
import { documentFile, harbour, harbourContract } from "./service.ts";

describe("the generated parts are of this contract", () => {
  test("the types", async () => {
    const nodes = await openapiTypescript(parse(readFileSync(documentFile, "utf8")) as OpenAPI3, {
      alphabetize: true,
      immutable: false,
    });
    const first =
      "// Generated from openapi.yaml; `npx vitest run -u src/mock/core/testing` writes it anew.\n";
    await expect(first + astToString(nodes)).toMatchFileSnapshot("types.gen.ts");
  });

  test("the table of operations", () => {
    const defaultsOf = (id: string) =>
      (harbourContract.byId.get(id)?.parameters ?? [])
        .filter((p) => p.in === "query" && p.schema.default !== undefined)
        .map((p) => p.name);
    expect(operationTable).toEqual(
      Object.fromEntries(
        harbourContract.operations.map(({ id, tag }) => [id, { tag, defaults: defaultsOf(id) }]),
      ),
    );
  });
});

describe("replies", () => {
  test("in JSON", async () => {
    const { call } = await startListening();
    const reply = await call("/ships/1", { headers: clerk });
    expect(reply.headers.get("content-type")).toBe("application/json");
    expect(reply.json).toEqual({ id: 1, name: "ship-1", kind: "cargo", flag: "flag-0", berth: null });
  });

  test.each([
    ["/key/clerk.pub", "text/plain; charset=utf-8", "ssh-ed25519 clerk"],
    ["/ships/3/card", "text/html; charset=utf-8", "<h1>ship-3 ⚓</h1>"],
    ["/ships/3/flag.svg", "image/svg+xml; charset=utf-8", "<svg><title>flag-2</title></svg>"],
  ])("of %s as %s", async (path, contentType, text) => {
    const { call } = await startListening();
    const reply = await call(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe(contentType);
    expect(reply.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(reply.text).toBe(text);
  });

  test.each([
    [1, "text/plain; charset=utf-8", "nobody"],
    [2, "application/json", '"Ada"'],
    [3, "application/json", "null"],
  ])("of one operation as text, JSON text or JSON null (ship %i)", async (ship, contentType, text) => {
    const { call } = await startListening();
    const reply = await call(`/ships/${ship}/captain`, { headers: clerk });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe(contentType);
    expect(reply.text).toBe(text);
  });

  test("with a Location, relative after creating and absolute in a redirect", async () => {
    const { call, url } = await startListening();
    const created = await call("/ships", { headers: clerk, body: { name: "new", kind: "ferry" } });
    expect([created.status, created.headers.get("location")]).toEqual([201, "/ships/31"]);
    const form = { ...clerk, "Content-Type": "application/x-www-form-urlencoded" };
    const redirect = await call("/visits", { headers: form, body: "ship=4" });
    expect([redirect.status, redirect.text]).toEqual([303, ""]);
    expect(redirect.headers.get("location")).toBe(`${url}/ships/4`);
    const seen = await fetchReply(redirect.headers.get("location") ?? "", { headers: clerk });
    expect(seen.json).toMatchObject({ id: 4 });
  });

  test("carry the service's own headers, refusals too", async () => {
    const { call } = await startListening();
    const headers = { "X-Request-ID": "mine" };
    for (const path of ["/ships/1/card", "/ships/1", "/ships/999/card", "/nowhere"])
      expect((await call(path, { headers })).headers.get("x-harbour-request")).toBe("mine");
  });

  test("to HEAD are those to GET without the body", async () => {
    const { call } = await startListening();
    const head = await call("/ships/3/card", { method: "HEAD" });
    const get = await call("/ships/3/card");
    expect([head.status, head.text]).toEqual([200, ""]);
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
  });
});

describe("a form", () => {
  const form = { ...clerk, "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };

  test("has its fields read as the contract's types, repeated ones as lists", async () => {
    const { call } = await startListening();
    expect((await call("/visits", { headers: form, body: "ship=5&guests=Ada&guests=Grace+H" })).status).toBe(
      303,
    );
    expect((await call("/ships/5", { headers: clerk })).json).toMatchObject({ flag: "Ada+Grace H" });
    expect((await call("/visits", { headers: form, body: "ship=5&guests=Solo" })).status).toBe(303);
    expect((await call("/ships/5", { headers: clerk })).json).toMatchObject({ flag: "Solo" });
  });

  test.each([
    ["ship=five", "body /ship must be integer"],
    ["guests=Ada", "body / must have required property 'ship'"],
    ["ship=5&cargo=tea", "body / must NOT have additional properties"],
    ["ship=5&__proto__=x", "body / must NOT have additional properties"],
  ])("'%s' is refused: %s", async (body, message) => {
    const { call } = await startListening();
    const reply = await call("/visits", { headers: form, body });
    expect([reply.status, reply.json]).toEqual([400, { error: "bad_request", message }]);
  });

  test("is not taken where JSON is declared", async () => {
    const { call } = await startListening();
    const reply = await call("/ships", { headers: form, body: "name=a&kind=cargo" });
    expect([reply.status, reply.json]).toEqual([
      415,
      { error: "media_type", message: "application/x-www-form-urlencoded" },
    ]);
  });
});

describe("paths", () => {
  test.each([
    ["/charts/north", { operation: "getChart", chart: "north" }],
    ["/charts/north/sea", { operation: "getChart", chart: "north/sea" }],
    ["/charts/north%2Fsea", { operation: "getChart", chart: "north/sea" }],
    ["/charts/north/sea/soundings", { operation: "listSoundings", chart: "north/sea" }],
    ["/charts/north/sea/soundings/7", { operation: "getSounding", chart: "north/sea", sounding: "7" }],
    ["/charts/soundings/soundings", { operation: "listSoundings", chart: "soundings" }],
    ["/old/charts/north", { operation: "getChart", chart: "north" }],
  ])("%s meets its operation", async (path, expected) => {
    const { call } = await startListening();
    expect((await call(path)).json).toEqual(expected);
  });

  test.each([
    ["/key/a.b.pub", 200],
    ["/key/%F0%9F%94%91.pub", 200],
    ["/key/nobody.pub", 404],
    ["/key/clerk", 404],
    ["/key/.pub", 404],
  ])("%s with an affix is %i", async (path, status) => {
    const { call } = await startListening();
    expect((await call(path)).status).toBe(status);
  });
});

describe("errors of two families in one API", () => {
  test("the older half answers in its own envelope, the newer in problem+json", async () => {
    const { call } = await startListening();
    const old = await call("/ships/1");
    expect([old.status, old.headers.get("content-type"), old.json]).toEqual([
      401,
      "application/json",
      { error: "no_pass", message: "show your pass" },
    ]);
    const young = await call("/v2/tides", { body: { metres: 1 } });
    expect([young.status, young.headers.get("content-type"), young.json]).toEqual([
      401,
      "application/problem+json",
      { type: "/problems/no_pass", status: 401, detail: "show your pass" },
    ]);
  });

  test("the older half asks who calls first, the newer judges the body first", async () => {
    const { call } = await startListening();
    expect((await call("/ships", { body: { name: "" } })).status).toBe(401);
    expect((await call("/v2/tides", { body: { metres: -1 } })).status).toBe(422);
    expect((await call("/v2/tides", { headers: clerk, body: { metres: 2.5 } })).status).toBe(204);
  });

  test("a role that does not suffice is told before the path is judged", async () => {
    const { call } = await startListening();
    expect((await call("/ships/x", { method: "DELETE", headers: clerk })).status).toBe(403);
    expect((await call("/ships/x", { method: "DELETE", headers: master })).status).toBe(400);
    expect((await call("/ships/1", { method: "DELETE", headers: master })).status).toBe(204);
  });

  test("a route that is none and a method that the path has not", async () => {
    const { call } = await startListening();
    expect((await call("/planes")).json).toEqual({ error: "no_route", message: "no-route" });
    expect((await call("/charts/%zz")).json).toEqual({ error: "no_route", message: "bad-encoding" });
    const reply = await call("/ships/1", { method: "PATCH" });
    expect([reply.status, reply.json]).toEqual([405, { error: "bad_method", message: "DELETE, GET" }]);
  });

  test("a body that is no JSON", async () => {
    const { call } = await startListening();
    const json = { ...clerk, "Content-Type": "application/json" };
    expect((await call("/ships", { headers: json, body: "{" })).json).toMatchObject({ message: "malformed" });
    expect((await call("/v2/tides", { headers: json, body: "{" })).status).toBe(422);
  });

  test("a body that is null is judged as null, one that is absent as an empty object", async () => {
    const { call } = await startListening();
    const json = { ...clerk, "Content-Type": "application/json" };
    const nothing = await call("/ships", { method: "POST", headers: clerk });
    expect(nothing.json).toMatchObject({
      message: "body / must have required property 'name'; body / must have required property 'kind'",
    });
    expect((await call("/ships", { headers: json, body: "null" })).json).toMatchObject({
      message: "body / must be object",
    });
    expect((await call("/ships/1/mooring", { method: "PUT", headers: json, body: "null" })).status).toBe(202);
    expect((await call("/ships/2/mooring", { method: "PUT", headers: clerk })).status).toBe(202);
  });
});

describe("a method that the path has not", () => {
  test("is taken for another where the service says so", async () => {
    const { call, admin } = await startListening();
    const reply = await call("/key/clerk.pub", { method: "PUT", body: "x" });
    expect([reply.status, reply.text]).toEqual([200, "ssh-ed25519 clerk"]);
    expect((await admin("/requests")).json).toMatchObject({
      requests: [{ method: "PUT", operationId: "getKey" }],
    });
  });

  test("is refused everywhere else", async () => {
    const { call } = await startListening();
    expect((await call("/charts/north", { method: "PUT" })).status).toBe(405);
  });
});

describe("OPTIONS", () => {
  test("is answered by the service's preflight with the path's methods", async () => {
    const { call } = await startListening();
    const reply = await call("/ships/1", { method: "OPTIONS" });
    expect([reply.status, reply.headers.get("allow")]).toEqual([204, "DELETE, GET"]);
  });

  test("of a path that is none is refused", async () => {
    const { call } = await startListening();
    expect((await call("/planes", { method: "OPTIONS" })).status).toBe(404);
  });
});

describe("a refusal", () => {
  test("halfway leaves no trace, not even a number used up", async () => {
    const { call, admin } = await startListening();
    const body = { name: "ship-7", kind: "cargo" };
    const before = (await admin("/state/harbour?limit=1000")).text;
    for (let i = 0; i < 3; i++) expect((await call("/ships", { headers: clerk, body })).status).toBe(409);
    expect((await admin("/state/harbour?limit=1000")).text).toBe(before);
    const next = await call("/ships", { headers: clerk, body: { name: "other", kind: "cargo" } });
    expect(next.json).toMatchObject({ id: 31 });
  });

  test("takes the work back that it had planned", async () => {
    const { call, admin } = await startListening();
    const moor = (ship: number) =>
      call(`/ships/${ship}/mooring`, { method: "PUT", headers: clerk, body: { berth: 4 } });
    expect((await moor(1)).status).toBe(202);
    await admin("/clock", { body: { advance: "PT1M" } });
    expect((await moor(2)).status).toBe(409);
    await admin("/clock", { body: { advance: "PT59M" } });
    expect((await call("/ships/2", { headers: clerk })).json).toMatchObject({ berth: null });
  });
});

describe("jobs on the clock", () => {
  const berth = async ({ call }: Pick<Running, "call">) =>
    ((await call("/ships/1", { headers: clerk })).json as { berth: number | null }).berth;

  test("run when they are due, those that they plan as well", async () => {
    const running = await startListening();
    const reply = await running.call("/ships/1/mooring", {
      method: "PUT",
      headers: clerk,
      body: { berth: 9 },
    });
    expect(reply.json).toEqual({ due: "2026-01-15T09:01:00.000Z" });
    const seen: (number | null)[] = [await berth(running)];
    for (const advance of ["PT59.999S", "PT0.001S", "PT59M59.999S", "PT0.001S"]) {
      await running.admin("/clock", { body: { advance } });
      seen.push(await berth(running));
    }
    expect(seen).toEqual([null, null, 9, 9, null]);
  });

  test("are settled by the next request of any kind when the time has passed by itself", async () => {
    const wall = { time: Date.parse("2026-06-01T00:00:00Z") };
    const running = await startListening({ clock: { rate: 1 }, wall: () => wall.time });
    await running.call("/ships/1/mooring", { method: "PUT", headers: clerk, body: { berth: 9 } });
    wall.time += 59_999;
    expect(await berth(running)).toBeNull();
    wall.time += 1;
    expect(await berth(running)).toBe(9);
  });

  test("see the moment at which they were due, however late they are settled", async () => {
    const running = await startListening();
    await running.call("/ships/1/mooring", { method: "PUT", headers: clerk });
    await running.admin("/clock", { body: { advance: "PT30M" } });
    expect(await berth(running)).toBe(1);
    await running.admin("/clock", { body: { advance: "PT31M" } });
    expect(await berth(running)).toBeNull();
  });
});

describe("a table of 100,000 ships", () => {
  test("is filtered by index, by anything else, and paged, in either order", async () => {
    const { call } = await startListening({ services: [harbour({ ships: 100_000 })] });
    const ids = async (query: string) =>
      ((await call(`/ships?${query}`, { headers: clerk })).json as { id: number }[]).map((ship) => ship.id);
    expect(await ids("limit=3")).toEqual([100_000, 99_999, 99_998]);
    expect(await ids("limit=3&oldest_first=true&offset=99998")).toEqual([99_999, 100_000]);
    expect(await ids("limit=2&kind=ferry&kind=tanker")).toEqual([99_999, 99_998]);
    expect(await ids("limit=2&kind=cargo&flag=flag-0&oldest_first=true")).toEqual([1, 31]);
    expect(await ids("id=5&id=70000&moored=false")).toEqual([70_000, 5]);
    expect(await ids("moored=true")).toEqual([]);
    expect(await ids("limit=0")).toEqual([]);
    expect(await ids("")).toHaveLength(20);
  });

  test("is changed in one session and not in another", async () => {
    const running = await startListening({ services: [harbour({ ships: 100_000 })] });
    const [one, two] = [running.in("one"), running.in("two")];
    await one.call("/ships/50000", { method: "DELETE", headers: master });
    expect((await one.call("/ships/50000", { headers: clerk })).status).toBe(404);
    expect((await two.call("/ships/50000", { headers: clerk })).status).toBe(200);
  });
});

describe("a WebSocket", () => {
  /** Opens one and collects what it tells. */
  function listen(url: string, headers: Record<string, string> = {}) {
    const socket = new WebSocket(url.replace("http", "ws"), { headers });
    onTestFinished(() => {
      socket.terminate();
    });
    const frames: string[] = [];
    const waiting: { count: number; resolve: () => void }[] = [];
    socket.on("message", (data: Buffer) => {
      frames.push(data.toString("utf8"));
      for (const { count, resolve } of waiting) if (frames.length >= count) resolve();
    });
    socket.on("error", () => undefined);
    return {
      socket,
      opened: new Promise<boolean>((resolve) => {
        socket.once("open", () => resolve(true));
        socket.once("close", () => resolve(false));
      }),
      status: new Promise<number | undefined>((resolve) => {
        socket.once("unexpected-response", (_, response) => resolve(response.statusCode));
      }),
      closed: new Promise<[number, string]>((resolve) => {
        socket.once("close", (code, reason) => resolve([code, reason.toString("utf8")]));
      }),
      received: (count: number) =>
        new Promise<readonly string[]>((resolve) => {
          const done = () => resolve(frames);
          if (frames.length >= count) done();
          else waiting.push({ count, resolve: done });
        }),
    };
  }

  test("tells the session's state for a message, and ticks as often as its handler asks", async () => {
    const running = await startListening();
    const session = running.in("s");
    await session.call("/ships/2/mooring", { method: "PUT", headers: clerk, body: { berth: 6 } });
    await session.admin("/clock", { body: { advance: "PT1M" } });
    const radio = listen(`${running.url}/ships/2/radio`, { "X-Mock-Session": "s" });
    expect(await radio.opened).toBe(true);
    radio.socket.send("ahoy");
    expect(await radio.received(3)).toEqual(["ahoy from ship-2 at 6", "tick 1", "silence"]);
  });

  test("settles what is due before it answers", async () => {
    const wall = { time: 0 };
    const running = await startListening({ clock: { rate: 1 }, wall: () => wall.time });
    await running.call("/ships/2/mooring", { method: "PUT", headers: clerk, body: { berth: 6 } });
    const radio = listen(`${running.url}/ships/2/radio`);
    await radio.opened;
    wall.time += 60_000;
    radio.socket.send("ahoy");
    expect((await radio.received(1))[0]).toBe("ahoy from ship-2 at 6");
  });

  test("is closed by its handler with code and reason", async () => {
    const { url } = await startListening();
    const radio = listen(`${url}/ships/2/radio`);
    await radio.opened;
    radio.socket.send("over");
    expect(await radio.closed).toEqual([4000, "over"]);
    expect(await radio.received(1)).toEqual(["over and out"]);
  });

  test("that its handler refuses is answered in the API's words", async () => {
    const { url } = await startListening();
    const handshake = [
      "GET /ships/999/radio HTTP/1.1",
      "Host: x",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ];
    const [head, body] = (await sendRaw(url, `${handshake.join("\r\n")}\r\n\r\n`)).split("\r\n\r\n");
    expect(head).toContain("HTTP/1.1 404 ");
    expect(JSON.parse(body ?? "")).toEqual({ error: "no_ship", message: "nobody is there" });
  });

  test("whose handler fails ends alone, and the mock says so in its log", async () => {
    const { url, call, log } = await startListening();
    const [broken, other] = [listen(`${url}/ships/2/radio`), listen(`${url}/ships/3/radio`)];
    await Promise.all([broken.opened, other.opened]);
    broken.socket.send("mayday");
    expect((await broken.closed)[0]).toBe(1011);
    other.socket.send("ahoy");
    expect((await other.received(1))[0]).toBe("ahoy from ship-3 at sea");
    expect((await call("/ships/1/card")).status).toBe(200);
    expect(log.join("\n")).toContain("the radio burns");
  });

  test.each([
    ["/ships/1", 400],
    ["/planes", 400],
    ["/__session/a%20b/ships/1/radio", 400],
  ])("is refused at %s", async (path, status) => {
    const { url, call } = await startListening();
    expect(await listen(`${url}${path}`).status).toBe(status);
    expect((await call("/ships/1/card")).status).toBe(200);
  });

  test("is refused at an unknown mount", async () => {
    const { url } = await startListening({ services: [harbour(), gitlabAgents] });
    expect(await listen(`${url}/airport/ships/1/radio`).status).toBe(404);
    expect(await listen(`${url}/harbour/ships/1/radio`).opened).toBe(true);
  });

  test("that is asked for by a plain GET is refused in the API's words", async () => {
    const { call } = await startListening();
    expect((await call("/ships/2/radio")).json).toEqual({
      error: "bad_request",
      message: "this is a WebSocket",
    });
  });

  test("does not keep the mock from closing", async () => {
    const { url, mock } = await startListening();
    const radio = listen(`${url}/ships/2/radio`);
    await radio.opened;
    await mock.close();
    expect((await radio.closed)[0]).toBe(1001);
  });
});
