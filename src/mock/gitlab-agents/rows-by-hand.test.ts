import { describe, expect, test } from "vitest";
import type { Send } from "../core/testing/running.ts";
import { start } from "../core/testing/running.ts";
import { service } from "./service.ts";

const agents = "/state/gitlab-agents/agents";

describe("refused by hand, with the rows that it is about, is", () => {
  test.each<[what: string, path: string, send: Send, detail: string]>([
    [
      "a row that names one that is not there",
      `${agents}/1`,
      { method: "PATCH", body: { project_id: 999 } },
      "agents 1: project_id names 999, which is not in projects",
    ],
    [
      "a name for the second time",
      `${agents}/1`,
      { method: "PATCH", body: { name: "agent-2" } },
      'agents 2: its project and name, "20/agent-2", is that of agents 1, too',
    ],
    [
      "to take away what others name",
      `${agents}/5`,
      { method: "DELETE" },
      "agents 5 is named by agentTokens 2, 1 (agent_id): take them away first, or all in one call (PATCH /__admin/state/gitlab-agents)",
    ],
    [
      "the same of several rows at once",
      "/state/gitlab-agents",
      { method: "PATCH", body: { agents: [{ $delete: { project_id: 20 } }] } },
      "agentTokens 1: agent_id names 5, which is not in agents",
    ],
  ])("%s", async (_, path, send, detail) => {
    const { admin } = await start({ services: [service] });
    const before = (await admin("/state/gitlab-agents")).text;
    const reply = await admin(path, send);
    expect([reply.status, reply.json]).toEqual([
      409,
      expect.objectContaining({ detail: expect.stringContaining(detail) as string }),
    ]);
    expect((await admin("/state/gitlab-agents")).text).toBe(before);
  });
});

test("an agent goes with its tokens in one call", async () => {
  const { admin } = await start({ services: [service] });
  const body = { agents: [{ $delete: { id: 5 } }], agentTokens: [{ $delete: { agent_id: 5 } }] };
  const reply = await admin("/state/gitlab-agents", { method: "PATCH", body });
  expect([reply.status, reply.json]).toEqual([200, { changed: 3 }]);
  expect((await admin(`${agents}/5`)).status).toBe(404);
});

test("a state that was wrong before does not keep other rows from being changed", async () => {
  const { admin, mock } = await start({ services: [service] });
  const { state } = mock.engine.sessions.get().world("gitlab-agents");
  state["agents"]?.delete(5);
  expect((await admin(`${agents}/1`, { method: "PATCH", body: { name: "renamed" } })).status).toBe(200);
});

test("a world of an API that plans no work has none", async () => {
  const world = { "gitlab-agents": { $jobs: [{ id: 1, kind: "expireToken", due: 4e12, payload: {} }] } };
  await expect(start({ services: [service], world })).rejects.toThrow("/$jobs: there is no table $jobs");
});

test("a world sets no number back behind those that were given", async () => {
  const world = { "gitlab-agents": { $sequences: [{ name: "agents", value: 1 }] } };
  const { call } = await start({ services: [service], world });
  const made = await call("/api/v4/projects/20/cluster_agents", {
    headers: { "PRIVATE-TOKEN": "glpat-maintainer" },
    body: { name: "next" },
  });
  expect([made.status, made.json]).toEqual([201, expect.objectContaining({ id: 51 })]);
});
