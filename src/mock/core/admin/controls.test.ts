import { describe, expect, test } from "vitest";
import { clerk, start, startListening } from "../testing/running.ts";

describe("the state", () => {
  test("is told by table, oldest first, without the mock's own tables", async () => {
    const { admin, call } = await startListening();
    await call("/ships", { headers: clerk, body: { name: "new", kind: "cargo" } });
    const state = (await admin("/state/harbour?table=ships&limit=1000")).json as {
      ships: { name: string }[];
    };
    expect(Object.keys(state)).toEqual(["ships"]);
    expect(state.ships.map(({ name }) => name).slice(-2)).toEqual(["ship-30", "new"]);
    expect(Object.keys((await admin("/state/harbour")).json as object)).toEqual(["ships"]);
    expect((await admin("/state/harbour?limit=2")).json).toMatchObject({ ships: [{ id: 1 }, { id: 2 }] });
  });

  test("has what is due by now done", async () => {
    const { mock, admin, call } = await start();
    await call("/ships/1/mooring", { method: "PUT", headers: clerk, body: { berth: 9 } });
    mock.engine.sessions.get().clock.advance(60_000);
    const state = await admin("/state/harbour?table=ships&limit=1");
    expect(state.json).toMatchObject({ ships: [{ id: 1, berth: 9 }] });
  });

  test.each([
    ["/state/airport", "unknown-api"],
    ["/state/harbour?table=planes", "unknown-table"],
    ["/state/harbour?table=$jobs", "unknown-table"],
  ])("of %s is 404 %s", async (path, type) => {
    const { admin } = await startListening();
    const reply = await admin(path);
    expect([reply.status, reply.json]).toMatchObject([404, { type: `/__admin/problems/${type}` }]);
  });
});

describe("a control", () => {
  test("is listed with its schema, and does in the session what no client can", async () => {
    const running = await startListening();
    expect((await running.admin("/controls")).json).toMatchObject({
      controls: [
        { api: "harbour", control: "storm", schema: { required: ["ship"] } },
        { api: "harbour", control: "planToSink" },
      ],
    });
    const session = running.in("s");
    const reply = await session.admin("/controls/harbour/storm", { body: { ship: 4 } });
    expect([reply.status, reply.json]).toEqual([200, { driven: 4 }]);
    expect((await session.call("/ships/4", { headers: clerk })).json).toMatchObject({ flag: "torn" });
    expect((await running.call("/ships/4", { headers: clerk })).json).toMatchObject({ flag: "flag-3" });
  });

  test.each([
    [{}, "body /ship: it is missing"],
    [{ ship: "4" }, "body /ship: must be integer"],
    [{ ship: 4, sea: "calm" }, "body /sea: there is no sea; there are: ship"],
    [{ ship: 13 }, "ship 13 is spared"],
  ])("of %j is refused (%s) and leaves no trace", async (body, detail) => {
    const { admin, call } = await startListening();
    const reply = await admin("/controls/harbour/storm", { body });
    expect([reply.status, reply.json]).toMatchObject([400, { detail }]);
    for (const ship of [4, 13])
      expect((await call(`/ships/${ship}`, { headers: clerk })).json).toMatchObject({
        flag: `flag-${(ship - 1) % 10}`,
      });
  });

  test("settles what is due first", async () => {
    const wall = { time: 0 };
    const { admin, call } = await startListening({ clock: { rate: 1 }, wall: () => wall.time });
    await call("/ships/4/mooring", { method: "PUT", headers: clerk });
    wall.time += 60_000;
    await admin("/controls/harbour/storm", { body: { ship: 4 } });
    expect((await call("/ships/4", { headers: clerk })).json).toMatchObject({ berth: null, flag: "torn" });
  });

  test("that does not exist is 404 and names those that do", async () => {
    const { admin } = await startListening();
    const reply = await admin("/controls/harbour/calm", { method: "POST" });
    expect([reply.status, reply.json]).toMatchObject([
      404,
      { detail: "harbour has no control calm; there are: storm, planToSink" },
    ]);
    expect((await admin("/controls/airport/storm", { method: "POST" })).status).toBe(404);
  });
});
