import { describe, expect, test } from "vitest";
import { agents, tokens } from "../../../fixtures/gitlab-agents/names.ts";
import type { Running, Send } from "../../core/testing/running.ts";
import { start } from "../../core/testing/running.ts";
import { service as gitlabAgents } from "../service.ts";

interface Tokens {
  /** A call about the tokens of an agent. */
  readonly call: (agent: number, path?: string, send?: Send) => ReturnType<Running["call"]>;
  readonly running: Running;
}

async function as(token: string): Promise<Tokens> {
  const running = await start({ services: [gitlabAgents] });
  return {
    running,
    call: (agent, path = "", send = {}) =>
      running.call(`/api/v4/projects/20/cluster_agents/${agent}/tokens${path}`, {
        ...send,
        headers: { "PRIVATE-TOKEN": token },
      }),
  };
}

const remove = { method: "DELETE" } as const;
const create = (name: unknown = "t", description?: unknown) => ({ body: { name, description } });

describe("a token's secret", () => {
  test("is shown once, when it is created", async () => {
    const { call, running } = await as(tokens.maintainer);
    const created = await call(agents.first, "", create("t", "what for"));
    expect(created.status).toBe(201);
    const { id, token } = created.json as { id: number; token: string };
    expect(token).toMatch(/^glagent-[\w-]{50}$/);
    expect(created.json).toMatchObject({
      name: "t",
      description: "what for",
      status: "active",
      last_used_at: null,
    });
    const shown = await call(agents.first, `/${id}`);
    expect(shown.json).toEqual({ ...(created.json as object), token: undefined });
    const everything = (await running.admin("/state/gitlab-agents?limit=10000")).text;
    expect(everything).toContain(`"agent_id":${agents.first}`);
    expect(everything).not.toContain(token);
  });

  test("is another one each time", async () => {
    const { call } = await as(tokens.maintainer);
    const secrets = [await call(agents.first, "", create()), await call(agents.first, "", create())].map(
      ({ json }) => (json as { token: string }).token,
    );
    expect(secrets[0]).not.toBe(secrets[1]);
  });
});

describe("two active tokens", () => {
  const limit = { message: "400 Bad request - An agent can have only two active tokens at a time" };

  test("are the most that an agent has; revoking one frees its place", async () => {
    const { call } = await as(tokens.maintainer);
    const third = await call(agents.withTwoTokens, "", create());
    expect([third.status, third.json]).toEqual([400, limit]);
    expect((await call(agents.withTwoTokens, "/1", remove)).status).toBe(204);
    expect((await call(agents.withTwoTokens, "", create())).status).toBe(201);
    expect((await call(agents.withTwoTokens, "", create())).status).toBe(400);
  });

  test("are counted before the name is judged", async () => {
    const { call } = await as(tokens.maintainer);
    expect((await call(agents.withTwoTokens, "", create(""))).json).toEqual(limit);
  });

  test("are never three, however many ask at once", async () => {
    const { call } = await as(tokens.maintainer);
    const replies = await Promise.all(Array.from({ length: 8 }, () => call(agents.first, "", create())));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 201, 400, 400, 400, 400, 400, 400]);
    expect((await call(agents.first)).json).toHaveLength(2);
  });
});

describe("creating a token", () => {
  test.each([
    ["", undefined, `["Name can't be blank"]`],
    ["  ", undefined, `["Name can't be blank"]`],
    ["x".repeat(256), undefined, `["Name is too long (maximum is 255 characters)"]`],
    ["t", "x".repeat(1025), `["Description is too long (maximum is 1024 characters)"]`],
    ["", "x".repeat(1025), `["Name can't be blank", "Description is too long (maximum is 1024 characters)"]`],
  ])("of a bad name or description is refused", async (name, description, list) => {
    const { call } = await as(tokens.maintainer);
    const reply = await call(agents.first, "", create(name, description));
    expect([reply.status, reply.json]).toEqual([400, { message: `400 Bad request - ${list}` }]);
  });

  test("takes the longest name and description, of any characters, and a name twice", async () => {
    const { call } = await as(tokens.maintainer);
    const longest = create("🚢".repeat(255), "⚓".repeat(1024));
    expect((await call(agents.first, "", longest)).status).toBe(201);
    expect((await call(agents.first, "", longest)).status).toBe(201);
  });

  test("for an agent that is none, or by a developer, is refused", async () => {
    const { call } = await as(tokens.maintainer);
    expect((await call(999_999, "", create())).json).toEqual({ message: "404 Not found" });
    expect((await call(agents.ofPublicApp, "", create())).json).toEqual({ message: "404 Not found" });
    expect((await (await as(tokens.developer)).call(agents.first, "", create())).status).toBe(403);
  });
});

describe("revoking", () => {
  test("hides a token from the list and from reading, and may be repeated", async () => {
    const { call } = await as(tokens.maintainer);
    expect((await call(agents.withTwoTokens, "/1", remove)).status).toBe(204);
    expect((await call(agents.withTwoTokens, "/1")).json).toEqual({ message: "404 Not found" });
    expect((await call(agents.withTwoTokens)).json).toMatchObject([{ id: 2 }]);
    expect((await call(agents.withTwoTokens, "/1", remove)).status).toBe(204);
  });

  test("of a token that is none, or of another agent, is 404 and changes nothing", async () => {
    const { call } = await as(tokens.maintainer);
    expect((await call(agents.withTwoTokens, "/999", remove)).status).toBe(404);
    expect((await call(agents.first, "/1", remove)).status).toBe(404);
    expect((await call(agents.first, "/1")).status).toBe(404);
    expect((await call(agents.withTwoTokens)).json).toHaveLength(2);
  });
});

describe("the list", () => {
  test("shows the last used first, and no last use", async () => {
    const { call, running } = await as(tokens.developer);
    expect((await call(agents.withTwoTokens)).json).toMatchObject([{ id: 1 }, { id: 2 }]);
    const used = await running.admin("/controls/gitlab-agents/useToken", { body: { token_id: 2 } });
    expect(used.json).toEqual({ used: true, last_used_at: "2026-01-15T09:00:00.000Z" });
    const list = (await call(agents.withTwoTokens)).json as object[];
    expect(list).toMatchObject([{ id: 2 }, { id: 1 }]);
    expect(list.map((token) => Object.keys(token).includes("last_used_at"))).toEqual([false, false]);
    expect((await call(agents.withTwoTokens, "/2")).json).toMatchObject({
      last_used_at: "2026-01-15T09:00:00.000Z",
    });
  });

  test("at the document's misspelt path is no route", async () => {
    const { running } = await as(tokens.developer);
    const headers = { "PRIVATE-TOKEN": tokens.developer };
    const reply = await running.call("/api/v4/projects/20/cluster_agents/5/token/1", { headers });
    expect([reply.status, reply.json]).toEqual([404, { error: "404 Not Found" }]);
  });

  test("of an agent that is none, or for a guest, is 404", async () => {
    expect((await (await as(tokens.developer)).call(999_999)).json).toEqual({ message: "404 Not found" });
    expect((await (await as(tokens.guest)).call(agents.first)).json).toEqual({ message: "404 Not found" });
  });
});

test("a token that is revoked cannot be used", async () => {
  const { call, running } = await as(tokens.maintainer);
  await call(agents.withTwoTokens, "/1", remove);
  const used = await running.admin("/controls/gitlab-agents/useToken", { body: { token_id: 1 } });
  expect(used.json).toEqual({ used: false });
});
