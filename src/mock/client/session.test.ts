import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMock, credentials, sessionAt } from "../../index.ts";
import type { Mock, MockSession } from "../../index.ts";

const agents = "/api/v4/projects/20/cluster_agents";
const api = "gitlab-agents";
const { headers } = credentials.gitlab.maintainer;

let mock: Mock;
let url: string;
beforeAll(async () => {
  mock = await createMock({ apis: [api], clock: { rate: 0 }, admin: { enabled: true, token: "t0p" } });
  url = await mock.listen(0);
});
afterAll(() => mock.close());

const kinds: readonly [string, (id: string) => MockSession][] = [
  ["in this process", (id) => mock.session(id)],
  ["of another process", (id) => sessionAt(`${url}/`, id, { token: "t0p" })],
];

describe.each(kinds)("a session %s", (kind, open) => {
  const slug = kind.replaceAll(" ", "-");
  const ask = (session: MockSession, init: RequestInit = {}, path = agents): Promise<Response> =>
    session.fetch(new Request(`http://gitlab.test${path}`, { headers, ...init }));
  const names = async (session: MockSession): Promise<string[]> =>
    ((await (await ask(session)).json()) as { name: string }[]).map(({ name }) => name);
  const register = (session: MockSession, name: string): Promise<Response> =>
    ask(session, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    });

  test("is a world of its own, until it is reset", async () => {
    const [one, other] = [open(`${slug}-1`), open(`${slug}-2`)];
    expect((await register(one, "mine")).status).toBe(201);
    expect(await names(one)).toContain("mine");
    expect(await names(other)).not.toContain("mine");
    await one.reset();
    expect(await names(one)).not.toContain("mine");
  });

  test("has a clock that is steered", async () => {
    const { clock } = open(`${slug}-clock`);
    expect(await clock.get()).toEqual({ now: "2026-01-15T09:00:00.000Z", rate: 0 });
    expect(await clock.advance("PT30S")).toMatchObject({ now: "2026-01-15T09:00:30.000Z" });
    expect(await clock.run(20)).toMatchObject({ rate: 20 });
    expect(await clock.freeze()).toMatchObject({ rate: 0 });
    expect(await clock.set({ at: "2027-01-01T00:00:00.000Z" })).toMatchObject({
      now: "2027-01-01T00:00:00.000Z",
    });
  });

  test("shows and takes rows", async () => {
    const { state } = open(`${slug}-rows`);
    const first = await state.get(api, "agents", 1);
    expect(first).toMatchObject({ id: 1, name: "agent-1" });
    expect(await state.patch(api, "agents", 1, { name: "renamed" })).toMatchObject({ name: "renamed" });
    expect(await state.put(api, "agents", 1, first)).toEqual(first);
    await state.delete(api, "agents", 1);
    expect((await state.rows(api, "agents")).map(({ id }) => id)).not.toContain(1);
    expect((await state.tables(api))["agents"]).toEqual(await state.rows(api, "agents"));
  });

  test("fails on demand", async () => {
    const session = open(`${slug}-faults`);
    const fault = await session.faults.add({ operationId: "listAgents", status: 401 });
    expect(await session.faults.list()).toEqual([fault]);
    expect((await ask(session)).status).toBe(401);
    await session.faults.delete(fault.id);
    expect((await ask(session)).status).toBe(200);
    await session.faults.add({ body: { any: ["JSON"] } });
    expect(await (await ask(session)).json()).toEqual({ any: ["JSON"] });
    await session.faults.clear();
    expect(await session.faults.list()).toEqual([]);
  });

  test("keeps a journal", async () => {
    const session = open(`${slug}-journal`);
    await ask(session);
    await ask(session, {}, agents.slice(0, -1));
    expect(await session.journal.count({ operationId: "listAgents" })).toBe(1);
    expect(await session.journal.find({ operationId: "listAgents" })).toMatchObject([{ url: agents }]);
    expect(await session.journal.unmatched()).toMatchObject([
      { nearest: "GET /api/v4/projects/{id}/cluster_agents" },
    ]);
    const [last] = await session.journal.list();
    expect(await session.journal.get(last?.id ?? 0)).toMatchObject({ status: 404, response: { bytes: 25 } });
    expect(await session.journal.list()).toHaveLength(2);
    await session.journal.clear();
    expect(await session.journal.list()).toEqual([]);
    expect(await session.violations.list()).toEqual([]);
    await session.violations.clear();
  });

  test("goes back to a snapshot, and starts from one", async () => {
    const session = open(`${slug}-before`);
    await register(session, "kept");
    expect(await session.snapshots.take(slug)).toMatchObject({ name: slug });
    await register(session, "lost");
    await session.snapshots.restore(slug);
    expect(await names(session)).toContain("kept");
    expect(await names(session)).not.toContain("lost");
    const after = open(`${slug}-after`);
    await after.startFrom({ snapshot: slug });
    expect(await names(after)).toContain("kept");
    expect((await session.snapshots.list()).map(({ name }) => name)).toContain(slug);
    expect(await session.snapshots.world(slug)).toEqual(await session.world());
    await session.snapshots.delete(slug);
    await expect(session.snapshots.restore(slug)).rejects.toThrow(`there is no snapshot ${slug}`);
  });

  test("makes happen what is outside the API", async () => {
    const { state, clock, control } = open(`${slug}-control`);
    const { now } = await clock.get();
    expect(await control(api, "useToken", { token_id: 1 })).toEqual({ used: true, last_used_at: now });
    expect(await state.get(api, "agentTokens", 1)).toMatchObject({ last_used_at: now });
    await expect(control(api, "useTokn")).rejects.toThrow("did you mean useToken?");
  });

  test("is forgotten", async () => {
    const session = open(`${slug}-gone`);
    await register(session, "mine");
    await session.delete();
    expect(await names(session)).not.toContain("mine");
  });

  test.each<[string, (session: MockSession) => Promise<unknown>, string]>([
    ["a duration", ({ clock }) => clock.advance("Pfoo"), "Pfoo is no duration"],
    ["a row", ({ state }) => state.patch(api, "agents", 1, { nmae: "x" }), "did you mean name?"],
    ["a table", ({ state }) => state.rows(api, "agent"), "has no table agent"],
    ["a rule", ({ faults }) => faults.add({ status: 99 }), "/status"],
  ])("refuses %s that is none, in a sentence", async (_, call, message) => {
    await expect(call(open(`${slug}-refuses`))).rejects.toThrow(message);
  });
});

test("what a session tells is the caller's own", async () => {
  const { state } = mock.session("own");
  const told = await state.rows(api, "agents");
  Object.assign(told[0] ?? {}, { name: "changed by hand" });
  expect(await state.get(api, "agents", 1)).toMatchObject({ name: "agent-1" });
});

test("an id that is none is refused at once", () => {
  expect(() => mock.session("no id")).toThrow("a session id has 1 to 128 letters");
});

test("a session in this process wants no admin that is switched on", async () => {
  const closed = await createMock({ apis: [api], admin: { enabled: false } });
  expect(await closed.session().clock.freeze()).toMatchObject({ rate: 0 });
  await closed.close();
});

test("links name the base at which a client sees an API", async () => {
  const all = await createMock();
  const at = { api, base: "https://gitlab.example.com/" };
  const asked = new Request(`https://gitlab.example.com${agents}?per_page=1`, { headers });
  const answer = await all.session("links").fetch(asked, at);
  expect(answer.headers.get("link")).toContain(`<https://gitlab.example.com${agents}?`);
  await expect(all.fetch(new Request("https://gitlab.example.org/"), at)).rejects.toThrow("is not below");
  await all.close();
});

test.each(["maintainer", "developer"] as const)("the credential of a %s is accepted", async (role) => {
  const asked = new Request(`http://gitlab.test${agents}`, { headers: credentials.gitlab[role].headers });
  expect((await mock.fetch(asked)).status).toBe(200);
});

test.each([
  ["http://127.0.0.1:9", "no mock answers at http://127.0.0.1:9: "],
  ["localhost", "localhost is no URL of a mock, such as http://127.0.0.1:4010"],
])("a session at %s says that no mock is there", async (url, told) => {
  await expect(sessionAt(url, "s").clock.get()).rejects.toThrow(told);
});
