import { describe, expect, test } from "vitest";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { loadContract } from "../../../../contracts/lib/contract.ts";
import { createValidator } from "../../../../contracts/lib/validation.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Reply, Running } from "../testing/running.ts";
import { clerk, startListening } from "../testing/running.ts";

const contract = loadContract("admin");
const validator = createValidator(contract);

/** What the admin's own contract forbids in a reply of it. */
function violationsOf(operationId: string, reply: Reply) {
  const operation = contract.byId.get(operationId);
  if (!operation) throw new Error(`no operation ${operationId}`);
  return validator.response(operation, {
    status: reply.status,
    mediaType: reply.headers.get("content-type")?.split(";")[0],
    body: reply.text === "" ? undefined : reply.json,
    header: (name) => reply.headers.get(name) ?? undefined,
  });
}

describe("health", () => {
  test("tells each API with its mount and the number of its operations", async () => {
    const { admin } = await startListening({ services: [harbour(), gitlabAgents] });
    const reply = await admin("/health");
    expect(reply.json).toMatchObject({
      status: "ok",
      apis: [
        { api: "harbour", mount: "/harbour", operations: 16 },
        { api: "gitlab-agents", mount: "/gitlab", operations: 8 },
      ],
    });
  });

  test("tells no mount of an API that is alone", async () => {
    const { admin } = await startListening();
    expect((await admin("/health")).json).toMatchObject({ apis: [{ api: "harbour", mount: "" }] });
  });
});

test("every admin operation answers within its own contract", async () => {
  const { admin, call } = await startListening();
  await call("/ships/1/survey", { method: "POST", headers: clerk });
  await call("/nowhere");
  const calls: [string, Reply][] = [
    ["getHealth", await admin("/health")],
    ["getClock", await admin("/clock")],
    ["setClock", await admin("/clock", { body: { advance: "PT1S" } })],
    ["setClock", await admin("/clock", { body: {} })],
    ["listSessions", await admin("/sessions")],
    ["deleteSession", await admin("/sessions/nobody", { method: "DELETE" })],
    ["listRequests", await admin("/requests")],
    ["listRequests", await admin("/requests?limit=0")],
    ["findRequests", await admin("/requests/find", { method: "POST" })],
    ["countRequests", await admin("/requests/count", { body: { status: 500 } })],
    ["listUnmatchedRequests", await admin("/requests/unmatched")],
    ["getRequest", await admin("/requests/1")],
    ["getRequest", await admin("/requests/2")],
    ["getRequest", await admin("/requests/99")],
    ["repeatRequest", await admin("/requests/2/repeat", { method: "POST" })],
    ["repeatRequest", await admin("/requests/99/repeat", { method: "POST" })],
    ["listJobs", await admin("/jobs")],
    ["listCredentials", await admin("/credentials")],
    ["getContract", await admin("/contracts/harbour")],
    ["getContract", await admin("/contracts/airport")],
    ["getRowSchemas", await admin("/schemas/harbour")],
    ["listTables", await admin("/tables")],
    ["listRows", await admin("/state/harbour/ships?limit=2&text=ship")],
    ["listRows", await admin("/state/harbour/planes")],
    ["addRow", await admin("/state/harbour/ships", { body: { id: 1 } })],
    ["addFault", await admin("/faults", { body: { operationId: "getShip", status: 404, body: null } })],
    ["listFaults", await admin("/faults")],
    ["deleteFault", await admin("/faults/none", { method: "DELETE" })],
    ["deleteFault", await admin("/faults/fault-1", { method: "DELETE" })],
    ["clearFaults", await admin("/faults", { method: "DELETE" })],
    ["getState", await admin("/state/harbour")],
    ["getState", await admin("/state/airport")],
    ["getRow", await admin("/state/harbour/ships/1")],
    ["getReferences", await admin("/state/harbour/ships/1/references")],
    ["getReferences", await admin("/state/harbour/ships/999/references")],
    ["putRow", await admin("/state/harbour/ships/1", { method: "PUT", body: { id: 1 } })],
    ["patchRow", await admin("/state/harbour/ships/1", { method: "PATCH", body: { flag: "none" } })],
    ["deleteRow", await admin("/state/harbour/ships/2", { method: "DELETE" })],
    [
      "layRows",
      await admin("/state/harbour", { method: "PATCH", body: { ships: [{ $delete: { id: 3 } }] } }),
    ],
    ["takeSnapshot", await admin("/snapshots", { body: { name: "now" } })],
    ["listSnapshots", await admin("/snapshots")],
    ["getSnapshot", await admin("/snapshots/now")],
    ["restoreSnapshot", await admin("/snapshots/now/restore", { method: "POST" })],
    ["startSession", await admin("/sessions", { body: { id: "next", from: { snapshot: "now" } } })],
    ["deleteSnapshot", await admin("/snapshots/now", { method: "DELETE" })],
    ["getWorld", await admin("/world")],
    ["listViolations", await admin("/violations")],
    ["clearViolations", await admin("/violations", { method: "DELETE" })],
    ["listControls", await admin("/controls")],
    ["runControl", await admin("/controls/harbour/storm", { body: { ship: 1 } })],
    ["runControl", await admin("/controls/harbour/calm", { method: "POST" })],
    ["clearRequests", await admin("/requests", { method: "DELETE" })],
    ["deleteSession", await admin("/sessions/default", { method: "DELETE" })],
    ["resetSession", await admin("/reset", { method: "POST" })],
  ];
  expect(calls.flatMap(([id, reply]) => violationsOf(id, reply).map((v) => [id, reply.status, v]))).toEqual(
    [],
  );
  // What has no end is followed in event-stream.test.ts.
  const asked = new Set(["followEvents", ...calls.map(([id]) => id)]);
  expect(contract.operations.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

describe("the front page", () => {
  test("is the console, which loads its own two files only, and the contract is there for machines", async () => {
    const { admin } = await startListening();
    const page = await admin("/");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.text.match(/(?:src|href)="[^"]*"/g)).toEqual([
      'href="data:,"',
      'href="/__admin/console.css"',
      'src="/__admin/console.js"',
      'href="/__admin/openapi.json"',
    ]);
    for (const [file, type] of [
      ["/console.js", "text/javascript; charset=utf-8"],
      ["/console.css", "text/css; charset=utf-8"],
    ] as const)
      expect((await admin(file)).headers.get("content-type")).toBe(type);
    expect((await admin("/openapi.json")).json).toMatchObject({ openapi: "3.1.0", paths: { "/health": {} } });
    expect((await admin("")).text).toBe(page.text);
  });
});

describe("the clock", () => {
  test.each([
    [{ advance: "PT30S" }, "2026-01-15T09:00:30.000Z", 0],
    [{ at: "2030-02-03T04:05:06.789Z" }, "2030-02-03T04:05:06.789Z", 0],
    [{ at: "2030-02-03T04:05:06+02:00" }, "2030-02-03T02:05:06.000Z", 0],
    [{ at: "2030-01-01T00:00:00Z", advance: "P1D", rate: 0 }, "2030-01-02T00:00:00.000Z", 0],
    [{ at: "1999-12-31T00:00:00Z" }, "1999-12-31T00:00:00.000Z", 0],
  ])("of %j shows %s", async (change, now, rate) => {
    const { admin } = await startListening();
    expect((await admin("/clock", { body: change })).json).toEqual({ now, rate });
    expect((await admin("/clock")).json).toEqual({ now, rate });
  });

  test("runs with the wall when its rate says so", async () => {
    const wall = { time: 0 };
    const { admin } = await startListening({ wall: () => wall.time });
    await admin("/clock", { body: { rate: 20 } });
    wall.time += 1000;
    expect((await admin("/clock")).json).toEqual({ now: "2026-01-15T09:00:20.000Z", rate: 20 });
  });

  test.each([
    [{}, "body /: give it one of at, rate, advance"],
    [{ advance: "PT1X" }, "body /advance: PT1X is no duration of days or less in ISO 8601, such as PT30S"],
    [{ advance: "30" }, "body /advance: 30 is no duration of days or less in ISO 8601, such as PT30S"],
    [{ at: "tomorrow" }, "body /at: tomorrow is no date-time such as 2026-01-15T09:00:00Z"],
    [
      { at: "2030-02-31T25:00:00Z" },
      "body /at: 2030-02-31T25:00:00Z is no date-time such as 2026-01-15T09:00:00Z",
    ],
    [{ advance: "P9999999999D" }, "the time would be after the year 9999"],
    [{ at: "9999-12-31T23:59:59Z", advance: "PT1S" }, "the time would be after the year 9999"],
    [{ rate: -1 }, "body /rate: must be >= 0"],
    [{ now: 1 }, "body /now: there is no now; there are: at, rate, advance"],
  ])("is left as it was by %j: %s", async (change, detail) => {
    const { admin } = await startListening();
    const reply = await admin("/clock", { body: change });
    expect([reply.status, reply.json]).toMatchObject([400, { detail }]);
    expect((await admin("/clock")).json).toEqual({ now: "2026-01-15T09:00:00.000Z", rate: 0 });
  });

  test("settles everything due in one call, in the order of the due times", async () => {
    const { admin, call } = await startListening();
    await call("/ships/1/mooring", { method: "PUT", headers: clerk, body: { berth: 3 } });
    await admin("/clock", { body: { advance: "PT1M" } });
    expect((await admin("/state/harbour?limit=1")).json).toMatchObject({ ships: [{ id: 1, berth: 3 }] });
    await admin("/clock", { body: { advance: "P10D" } });
    expect((await admin("/state/harbour?limit=1")).json).toMatchObject({ ships: [{ id: 1, berth: null }] });
  });

  test("goes on past a job that fails: the others are done, and the failure is told", async () => {
    const { admin, call, log } = await startListening();
    await admin("/controls/harbour/planToSink", { method: "POST" });
    expect((await admin("/clock", { body: { advance: "PT5S" } })).status).toBe(200);
    const berths = (await call("/ships?limit=2&oldest_first=true", { headers: clerk })).json;
    expect(berths).toMatchObject([
      { id: 1, berth: 7 },
      { id: 2, berth: 8 },
    ]);
    const { violations } = (await admin("/violations")).json as { violations: { message: string }[] };
    expect(violations).toMatchObject([{ api: "harbour", operationId: "job", where: "job" }]);
    expect(violations[0]?.message).toContain("the job sinks");
    expect(log.join("\n")).toContain("the job sinks");
  });
});

describe("a reply that breaks the contract", () => {
  const survey = ({ call }: Pick<Running, "call">) =>
    call("/ships/1/survey", { method: "POST", headers: clerk });

  test("is a 500 that names operation and pointer", async () => {
    const reply = await survey(await startListening());
    expect(reply.status).toBe(500);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.json).toMatchObject({
      type: "/__admin/problems/contract-violation",
      status: 500,
      detail: expect.stringContaining("surveyShip 200: body /hull must match pattern") as string,
      violations: [{ where: "body", pointer: "/hull" }],
    });
  });

  test("is told by the violations until they are cleared, and in the log", async () => {
    const running = await startListening();
    await survey(running);
    expect((await running.admin("/violations")).json).toMatchObject({
      violations: [
        {
          api: "harbour",
          operationId: "surveyShip",
          status: 200,
          where: "body",
          pointer: "/hull",
          at: "2026-01-15T09:00:00.000Z",
        },
      ],
    });
    expect(running.log.join("\n")).toContain("contract violation: harbour surveyShip 200: body /hull");
    expect((await running.admin("/sessions")).json).toMatchObject({
      sessions: [{ id: "default", violations: 1 }],
    });
    await running.admin("/violations", { method: "DELETE" });
    expect((await running.admin("/violations")).json).toEqual({ violations: [] });
  });

  test("takes back what its handler changed", async () => {
    const running = await startListening();
    await survey(running);
    expect((await running.call("/ships/1", { headers: clerk })).json).toMatchObject({ flag: "flag-0" });
  });
});

describe("an admin call that is none", () => {
  test.each<[string, string, number, string]>([
    ["GET", "/nothing", 404, "unknown-path"],
    ["PUT", "/clock", 405, "method-not-allowed"],
    ["DELETE", "/sessions/%zz", 400, "bad-request"],
    ["GET", "/requests?limit=many", 400, "bad-request"],
  ])("%s %s is %i %s", async (method, path, status, type) => {
    const { admin } = await startListening();
    const reply = await admin(path, { method });
    expect([reply.status, reply.json]).toMatchObject([status, { type: `/__admin/problems/${type}` }]);
  });

  test("with a body that is no JSON is told so", async () => {
    const { admin } = await startListening();
    const json = { "Content-Type": "application/json" };
    expect((await admin("/clock", { headers: json, body: "{" })).status).toBe(400);
    const text = await admin("/clock", { headers: { "Content-Type": "text/csv" }, body: "a,b" });
    expect([text.status, text.json]).toMatchObject([400, { detail: "the body must be JSON, not text/csv" }]);
  });

  test("may leave the Content-Type to curl", async () => {
    const { admin } = await startListening();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const reply = await admin("/clock", { headers, body: '{"advance":"PT1S"}' });
    expect(reply.json).toMatchObject({ now: "2026-01-15T09:00:01.000Z" });
  });
});
