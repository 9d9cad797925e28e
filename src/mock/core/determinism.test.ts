import { describe, expect, test, vi } from "vitest";
import type { MockOptions } from "../app.ts";
import { service as gitlabAgents } from "../gitlab-agents/service.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { harbour } from "./testing/harbour/service.ts";
import type { Running } from "./testing/running.ts";
import { clerk, master, sendRaw, start, startListening } from "./testing/running.ts";

const services = [harbour(), gitlabAgents];
const body = (name: string) => JSON.stringify({ name, kind: "cargo" });

/** One request as bytes, on a connection that ends with the answer. */
function request(line: string, headers: Readonly<Record<string, string>> = {}, content = ""): string {
  const all = {
    Host: "mock.test",
    Connection: "close",
    ...(content === ""
      ? {}
      : { "Content-Type": "application/json", "Content-Length": String(content.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[`${line} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n${content}`;
}

/** What every kind of answer is made of: ids, secrets, dates, refusals, faults, preferences, violations, no route. */
const story: readonly string[] = [
  request("POST /harbour/ships", clerk, body("first")),
  request("POST /harbour/ships", clerk, body("first")),
  request("GET /harbour/ships?limit=3", clerk),
  request("PUT /harbour/ships/1/mooring", clerk),
  request("POST /harbour/ships/1/survey", clerk),
  request("GET /harbour/ships/1", { ...clerk, Prefer: "code=404" }),
  request("GET /harbour/ships/1", { ...clerk, Prefer: "code=418" }),
  request("GET /harbour/ships/1"),
  request("GET /harbour/nowhere"),
  request("HEAD /harbour/ships/1/card"),
  request("OPTIONS /harbour/ships/1"),
  request("DELETE /harbour/ships/3", master),
  request(
    "POST /gitlab/api/v4/projects/20/cluster_agents",
    { "PRIVATE-TOKEN": "glpat-root" },
    '{"name":"a"}',
  ),
  request(
    "POST /gitlab/api/v4/projects/20/cluster_agents/1/tokens",
    { "PRIVATE-TOKEN": "glpat-root" },
    '{"name":"a"}',
  ),
  request("GET /gitlab/api/v4/projects/20/cluster_agents", { "PRIVATE-TOKEN": "glpat-root" }),
];

async function tell({ url }: Running, session: string): Promise<string[]> {
  const replies: string[] = [];
  for (const bytes of story) {
    const [line = "", ...rest] = bytes.split("\r\n");
    replies.push(await sendRaw(url, [line, `X-Mock-Session: ${session}`, ...rest].join("\r\n")));
  }
  return replies;
}

const startFrozen = (other: MockOptions = {}) => startListening({ services, ...other });

describe("with a frozen clock the same requests give the same bytes, headers included", () => {
  test("on every start", async () => {
    const first = await tell(await startFrozen(), "s");
    const second = await tell(await startFrozen(), "s");
    expect(second).toEqual(first);
    expect(first.map((reply) => reply.slice(9, 12))).toEqual([
      "201",
      "409",
      "200",
      "202",
      "500",
      "404",
      "400",
      "401",
      "404",
      "200",
      "204",
      "204",
      "201",
      "201",
      "200",
    ]);
    for (const reply of first) expect(reply).toContain("Date: Thu, 15 Jan 2026 09:00:00 GMT");
  });

  test("in every session, whatever runs in others at the same time", async () => {
    const alone = await tell(await startFrozen(), "s0");
    const running = await startFrozen();
    const together = await Promise.all(Array.from({ length: 8 }, (_, i) => tell(running, `s${i}`)));
    for (const told of together) expect(told).toEqual(alone);
  });

  test("after a reset", async () => {
    const running = await startFrozen();
    const first = await tell(running, "s");
    await running.in("s").admin("/reset", { method: "POST" });
    expect(await tell(running, "s")).toEqual(first);
  });

  test("with a data folder or without", async () => {
    const inMemory = await tell(await startFrozen(), "s");
    expect(await tell(await startFrozen({ dataDir: temporaryFolder() }), "s")).toEqual(inMemory);
  });
});

test("another seed number gives other ids and secrets", async () => {
  const secretOf = async (options: MockOptions) => {
    const { call } = await startFrozen(options);
    const send = { headers: { "PRIVATE-TOKEN": "glpat-root" }, body: { name: "a" } };
    const reply = await call("/gitlab/api/v4/projects/20/cluster_agents/1/tokens", send);
    return (reply.json as { token: string }).token;
  };
  const secrets = [await secretOf({ seed: 1 }), await secretOf({ seed: 2 }), await secretOf({})];
  expect(new Set(secrets).size).toBe(3);
  expect(await secretOf({ seed: 2 })).toBe(secrets[1]);
});

test("a live clock shows the wall's time in the Date header", async () => {
  const { call } = await startListening({
    clock: { rate: 1 },
    wall: () => Date.parse("2031-05-06T07:08:09Z"),
  });
  expect((await call("/ships/1/card")).headers.get("date")).toBe("Tue, 06 May 2031 07:08:09 GMT");
});

test("the Date header is of the time at which a request was carried out, however late its answer is sent", async () => {
  const { mock, call, admin } = await start();
  const { store } = mock.engine;
  const turn = store.turn.bind(store);
  // As a store does whose turns of several requests are kept, and answered, together.
  vi.spyOn(store, "turn").mockImplementationOnce(async (session, work) => {
    const given = await turn(session, work);
    await admin("/clock", { body: { advance: "PT1H" } });
    return given;
  });
  const dates = [await call("/ships/1/card"), await call("/ships/1/card")].map(({ headers }) =>
    headers.get("date"),
  );
  expect(dates).toEqual(["Thu, 15 Jan 2026 09:00:00 GMT", "Thu, 15 Jan 2026 10:00:00 GMT"]);
});
