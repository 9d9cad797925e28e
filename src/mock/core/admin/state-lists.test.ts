import { describe, expect, test } from "vitest";
import { start } from "../testing/running.ts";

describe("the tables", () => {
  test("tell their rows and how many differ from the seed", async () => {
    const { admin } = await start();
    await admin("/state/harbour/ships/1", { method: "PATCH", body: { berth: 1 } });
    await admin("/state/harbour/ships/2", { method: "DELETE" });
    const { tables } = (await admin("/tables")).json as { tables: { table: string }[] };
    expect(tables.find(({ table }) => table === "ships")).toEqual({
      ...{ api: "harbour", table: "ships", rows: 29, changed: 2 },
    });
    expect(tables.some(({ table }) => table.startsWith("$"))).toBe(false);
    expect((await admin("/sessions")).json).toMatchObject({
      sessions: [{ changed: { harbour: 2 }, faults: 0 }],
    });
  });

  test.each([
    ["limit=2", ["30", "29"], 30],
    ["limit=2&offset=28", ["2", "1"], 30],
    ["text=SHIP-1", ["19", "18", "17", "16", "15", "14", "13", "12", "11", "10", "1"], 11],
    ["text=ship-1&limit=2&offset=9", ["10", "1"], 11],
    ["text=nothing like it", [], 0],
  ])("are read in pages, newest first: %s", async (query, keys, total) => {
    const { admin } = await start();
    const page = (await admin(`/state/harbour/ships?${query}`)).json as {
      rows: { key: string }[];
      total: number;
    };
    expect([page.rows.map(({ key }) => key), page.total]).toEqual([keys, total]);
  });

  test("take a row whose key is free", async () => {
    const { admin } = await start();
    const row = { id: 77, name: "new", kind: "ferry", flag: "x", berth: null };
    const added = await admin("/state/harbour/ships", { body: row });
    expect([added.status, added.json]).toEqual([201, { key: "77" }]);
    expect((await admin("/state/harbour/ships/77")).json).toEqual(row);
    expect((await admin("/state/harbour/ships", { body: row })).status).toBe(409);
    const wrong = await admin("/state/harbour/ships", { body: { ...row, id: 78, kind: "plane" } });
    expect([wrong.status, (wrong.json as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining("cargo, ferry, tanker"),
    ]);
  });

  test("have schemas, and the contract is told whole", async () => {
    const { admin } = await start();
    expect((await admin("/schemas/harbour")).json).toMatchObject({
      definitions: { Ship: { type: "object" } },
    });
    expect((await admin("/contracts/harbour")).json).toMatchObject({ info: {}, paths: { "/ships": {} } });
  });
});

test("what is planned is told with its time, the earliest first, and gone when it is done", async () => {
  const { admin } = await start();
  const plan = async () =>
    (await admin("/jobs")).json as { jobs: { kind: string; due: string }[]; total: number };
  expect((await plan()).total).toBe(0);
  await admin("/controls/harbour/planToSink", { method: "POST" });
  const { jobs } = await plan();
  expect(jobs.map(({ due }) => due)).toEqual(jobs.map(({ due }) => due).toSorted());
  const [next] = jobs;
  expect([jobs.map(({ kind }) => kind), next?.due]).toEqual([
    ["moor", "sink", "moor"],
    "2026-01-15T09:00:01.000Z",
  ]);
  await admin("/clock", { body: { at: next?.due } });
  expect((await plan()).jobs.map(({ kind }) => kind)).toEqual(["sink", "moor", "leave"]);
});

test("what is planned tells what it will change, and changes nothing yet", async () => {
  const { admin } = await start();
  await admin("/controls/harbour/planToSink", { method: "POST" });
  const before = (await admin("/world")).text;
  const { jobs } = (await admin("/jobs")).json as { jobs: { kind: string; foreseen: object[] }[] };
  const moored = (key: string, berth: number) => ({
    table: "ships",
    key,
    change: "changed",
    fields: { berth },
  });
  expect(jobs.map(({ kind, foreseen }) => [kind, foreseen])).toEqual([
    ["moor", [moored("1", 7)]],
    ["sink", []],
    ["moor", [moored("2", 8)]],
  ]);
  expect((await admin("/world")).text).toBe(before);
  expect((await admin("/violations")).json).toEqual({ violations: [] });
});

test("credentials tell which operations let them in, and trying changes nothing", async () => {
  const { admin } = await start();
  const before = (await admin("/world")).text;
  const { credentials } = (await admin("/credentials")).json as {
    credentials: { role: string; may: string[]; mayNot: string[] }[];
  };
  const [clerk, master] = credentials;
  expect([clerk?.role, clerk?.mayNot]).toEqual(["clerk", ["removeShip"]]);
  expect([master?.role, master?.may.includes("removeShip")]).toEqual(["harbour master", true]);
  expect((await admin("/world")).text).toBe(before);
  expect((await admin("/violations")).json).toEqual({ violations: [] });
});
