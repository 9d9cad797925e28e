import { readFileSync } from "node:fs";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { OpenAPI3 } from "openapi-typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Running } from "../running.ts";
import { clerk, fetchReply, master, startListening } from "../running.ts";
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
