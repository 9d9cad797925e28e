import { describe, expect, test } from "vitest";
import { tokens } from "../../../fixtures/gitlab-agents/names.ts";
import type { Reply } from "../../core/testing/running.ts";
import { start } from "../../core/testing/running.ts";
import { invariantFaults } from "../invariants.ts";
import type { GitlabState } from "../state.ts";
import { service } from "../service.ts";

type Ask = (request: string, body?: object, as?: string) => Promise<Reply>;

async function begin(): Promise<{ readonly ask: Ask; readonly faults: () => readonly string[] }> {
  const { call, mock } = await start({ services: [service] });
  return {
    ask: (request, body, as = tokens.root) => {
      const [method = "GET", path = ""] = request.split(" ");
      return call(`/api/v4${path}`, { method, headers: { "PRIVATE-TOKEN": as }, ...(body ? { body } : {}) });
    },
    faults: () => {
      const session = mock.engine.sessions.get();
      const world = session.world("gitlab-agents") as unknown as { state: GitlabState };
      return invariantFaults({ state: world.state, nowMs: session.clock.now(), lastNumber: () => 1000 });
    },
  };
}

const ann = { username: "ann", name: "Ann", email: "ann@example.com" };

describe("a user", () => {
  test("is created by an administrator alone, once for each name", async () => {
    const { ask } = await begin();
    expect((await ask("POST /users", ann, tokens.owner)).status).toBe(403);
    expect((await ask("POST /users", ann)).status).toBe(201);
    const again = await ask("POST /users", ann);
    expect([again.status, again.json]).toEqual([409, { message: "Username has already been taken" }]);
    expect((await ask("GET /users?username=ANN")).json).toMatchObject([{ username: "ann" }]);
  });

  test("has tokens of some scopes until they are revoked", async () => {
    const { ask } = await begin();
    const made = await ask("POST /users/42/personal_access_tokens", { name: "t", scopes: ["read_api"] });
    const { id, token } = made.json as { id: number; token: string };
    expect((await ask("GET /user", undefined, token)).json).toMatchObject({ id: 42 });
    expect((await ask("POST /projects", { path: "x" }, token)).status).toBe(403);
    expect((await ask(`DELETE /personal_access_tokens/${id}`, undefined, tokens.outsider)).status).toBe(404);
    expect((await ask(`DELETE /personal_access_tokens/${id}`)).status).toBe(204);
    expect((await ask("GET /user", undefined, token)).status).toBe(401);
  });

  test("is deleted with its projects and tokens; agents that it registered stay, of nobody", async () => {
    const { ask, faults } = await begin();
    await ask("POST /projects", { path: "own" }, tokens.maintainer);
    expect((await ask("DELETE /users/42")).status).toBe(204);
    expect((await ask("GET /user", undefined, tokens.maintainer)).status).toBe(401);
    expect((await ask("GET /projects/maintainer%2Fown")).status).toBe(404);
    expect(faults()).toEqual([]);
  });
});

test("clients that ask who they are, where, and of what version are answered, with a token", async () => {
  const { ask } = await begin();
  expect((await ask("GET /version")).json).toMatchObject({
    version: expect.stringMatching(/^17\./) as string,
  });
  expect((await ask("GET /user", undefined, tokens.developer)).json).toMatchObject({ state: "active" });
  expect((await ask("GET /projects/20", undefined, tokens.developer)).json).toMatchObject({ id: 20 });
  expect((await ask("GET /version", undefined, "none")).status).toBe(401);
});

describe("a project", () => {
  test("is its creator's, who makes others members of it", async () => {
    const { ask, faults } = await begin();
    const made = await ask("POST /projects", { path: "fleet" }, tokens.owner);
    expect(made.json).toMatchObject({ path_with_namespace: "owner/fleet", visibility: "private" });
    const { id } = made.json as { id: number };
    const member = { user_id: 43, access_level: 30 };
    expect((await ask(`POST /projects/${id}/members`, member, tokens.outsider)).status).toBe(404);
    expect((await ask(`POST /projects/${id}/members`, member, tokens.owner)).status).toBe(201);
    expect((await ask(`POST /projects/${id}/members`, member, tokens.owner)).status).toBe(409);
    expect((await ask(`GET /projects/${id}/cluster_agents`, undefined, tokens.developer)).status).toBe(200);
    expect(faults()).toEqual([]);
  });

  test("is deleted by its Owner, with its agents", async () => {
    const { ask, faults } = await begin();
    expect((await ask("DELETE /projects/20", undefined, tokens.maintainer)).status).toBe(403);
    expect((await ask("DELETE /projects/20", undefined, tokens.owner)).status).toBe(202);
    expect((await ask("GET /projects/20/cluster_agents")).status).toBe(404);
    expect(faults()).toEqual([]);
  });

  test("of a path that is taken is refused as the model says it", async () => {
    const { ask } = await begin();
    const taken = ["has already been taken"];
    await ask("POST /projects", { path: "fleet" }, tokens.owner);
    const again = await ask("POST /projects", { path: "fleet" }, tokens.owner);
    expect([again.status, again.json]).toEqual([400, { message: { name: taken, path: taken } }]);
  });
});
