import { Gitlab, GitbeakerRequestError } from "@gitbeaker/rest";
import { describe, expect, test } from "vitest";
import { agents, projects, tokens } from "../../fixtures/gitlab-agents/names.ts";
import { harbour } from "../core/testing/harbour/service.ts";
import type { Running } from "../core/testing/running.ts";
import { startListening } from "../core/testing/running.ts";
import { service as gitlabAgents } from "./service.ts";

const path = "root/test";

/** GitLab's client for JavaScript, talking to the mock as one API of two. */
async function connect(
  token: string = tokens.maintainer,
): Promise<{ running: Running; api: InstanceType<typeof Gitlab> }> {
  const running = await startListening({ services: [gitlabAgents, harbour()] });
  return { running, api: new Gitlab({ host: `${running.url}/gitlab`, token }) };
}

/** The client's error, as a client of the library sees it. */
async function refusal(
  call: Promise<unknown>,
): Promise<[status: number | undefined, description: string | undefined]> {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof GitbeakerRequestError)) throw new Error(`not refused: ${String(error)}`);
  return [error.cause?.response.status, error.cause?.description];
}

describe("Agents", () => {
  test("all() lists a project's agents by name, with their project", async () => {
    const { api } = await connect(tokens.developer);
    const list = await api.Agents.all(projects.test);
    expect(list.map(({ name }) => name)).toEqual(["agent-1", "agent-2", "agent-5"]);
    expect(list[0]).toMatchObject({ id: agents.first, config_project: { path_with_namespace: path } });
  });

  test("all() takes a project's path for its id", async () => {
    const { api } = await connect();
    expect(await api.Agents.all(path)).toEqual(await api.Agents.all(projects.test));
  });

  test("all() follows the pages until there are no more", async () => {
    const { api, running } = await connect();
    const list = await api.Agents.all(projects.fleet);
    expect(list).toHaveLength(45);
    expect(new Set(list.map(({ id }) => id)).size).toBe(45);
    const found = await running.admin("/requests/count", { body: { operationId: "listAgents" } });
    expect(found.json).toEqual({ count: 3 });
  });

  test("all() of the pages that are asked for tells where they stand", async () => {
    const { api } = await connect();
    const paged = { perPage: 10, page: 2, maxPages: 1, showExpanded: true } as const;
    const expanded = await api.Agents.all(projects.fleet, paged);
    // The client's types forget that this list has pages.
    const { data, paginationInfo } = expanded as unknown as { data: unknown[]; paginationInfo: object };
    expect(data).toHaveLength(10);
    expect(paginationInfo).toEqual({
      total: 45,
      next: 3,
      current: 2,
      previous: 1,
      perPage: 10,
      totalPages: 5,
    });
    const whole = await api.Agents.all(projects.fleet);
    expect(data).toEqual(whole.slice(10, 20));
  });

  test("show() tells one agent", async () => {
    const { api } = await connect();
    expect(await api.Agents.show(path, agents.second)).toMatchObject({ id: agents.second, name: "agent-2" });
  });

  test("register() makes an agent that is listed and shown from then on", async () => {
    const { api } = await connect();
    const registered = await api.Agents.register(path, "some-agent");
    expect(registered).toMatchObject({ name: "some-agent", created_by_user_id: 42 });
    expect(await api.Agents.show(path, registered.id)).toEqual(registered);
    expect((await api.Agents.all(path)).map(({ name }) => name)).toContain("some-agent");
  });

  test("register() of a taken or a bad name is refused in GitLab's words", async () => {
    const { api } = await connect();
    expect(await refusal(api.Agents.register(path, "agent-1"))).toEqual([
      400,
      '400 Bad request - ["Name has already been taken"]',
    ]);
    expect(await refusal(api.Agents.register(path, "-a"))).toEqual([
      400,
      `400 Bad request - ["Name can contain only lowercase letters, digits, and '-', but cannot start or end with '-'"]`,
    ]);
  });

  test("unregister() removes an agent with its tokens, although it sends a body", async () => {
    const { api } = await connect();
    await api.Agents.unregister(path, agents.withTwoTokens);
    expect(await refusal(api.Agents.show(path, agents.withTwoTokens))).toEqual([404, "404 Not found"]);
    expect(await refusal(api.Agents.allTokens(path, agents.withTwoTokens))).toEqual([404, "404 Not found"]);
    expect(await refusal(api.Agents.unregister(path, agents.withTwoTokens))).toEqual([404, "404 Not found"]);
  });
});

describe("an agent's tokens", () => {
  test("allTokens() lists those that are active, without last use and secret", async () => {
    const { api } = await connect();
    const list = await api.Agents.allTokens(path, agents.withTwoTokens);
    expect(list.map(({ name }) => name)).toEqual(["abcd", "foobar"]);
    expect(Object.keys(list[0] ?? {})).not.toContain("last_used_at");
    expect(Object.keys(list[0] ?? {})).not.toContain("token");
  });

  test("showToken() tells when it was last used, and no secret", async () => {
    const { api } = await connect();
    const token = await api.Agents.showToken(path, agents.withTwoTokens, 1);
    expect(token).toMatchObject({ id: 1, name: "abcd", description: "Some token", last_used_at: null });
    expect(Object.keys(token)).not.toContain("token");
  });

  test("createToken() of this client sends GET: nothing is created, the list comes back", async () => {
    const { api, running } = await connect();
    const answer: unknown = await api.Agents.createToken(path, agents.first, "new", { description: "d" });
    expect(answer).toEqual([]);
    expect(await api.Agents.allTokens(path, agents.first)).toEqual([]);
    const [, sent] = (
      (await running.admin("/requests")).json as { requests: { method: string; url: string }[] }
    ).requests;
    expect(sent).toMatchObject({ method: "GET", operationId: "listAgentTokens" });
    expect(sent?.url).toContain("/tokens?name=new&description=d");
  });

  test("created by the client's own requester has its secret this once", async () => {
    const { api } = await connect();
    const { body } = await api.requester.post(
      `projects/${encodeURIComponent(path)}/cluster_agents/${agents.first}/tokens`,
      {
        body: { name: "new" },
      },
    );
    const created = body as unknown as { id: number; token: string };
    expect(created.token).toMatch(/^glagent-[\w-]{50}$/);
    expect(await api.Agents.showToken(path, agents.first, created.id)).toMatchObject({
      name: "new",
      status: "active",
    });
  });

  test("removeToken() revokes: the token is 404 from then on, and revoking again is fine", async () => {
    const { api } = await connect();
    await api.Agents.removeToken(path, agents.withTwoTokens, 1);
    expect((await api.Agents.allTokens(path, agents.withTwoTokens)).map(({ id }) => id)).toEqual([2]);
    expect(await refusal(api.Agents.showToken(path, agents.withTwoTokens, 1))).toEqual([
      404,
      "404 Not found",
    ]);
    await api.Agents.removeToken(path, agents.withTwoTokens, 1);
  });
});

describe("credentials", () => {
  test.each([
    ["nobody's", "glpat-nobody", 401, "401 Unauthorized"],
    ["an expired", tokens.expired, 401, "invalid_token"],
    ["a revoked", tokens.revoked, 401, "invalid_token"],
    ["a guest's", tokens.guest, 403, "403 Forbidden"],
    ["a developer's", tokens.developer, 403, "403 Forbidden"],
    ["an outsider's", tokens.outsider, 404, "404 Project Not Found"],
    ["a read_api", tokens.readApi, 403, "insufficient_scope"],
  ])("%s token cannot register", async (_, token, status, description) => {
    const { api } = await connect(token);
    expect(await refusal(api.Agents.register(path, "some-agent"))).toEqual([status, description]);
  });

  test("an OAuth token is taken like a personal one", async () => {
    const { running } = await connect();
    const api = new Gitlab({ host: `${running.url}/gitlab`, oauthToken: tokens.developer });
    expect(await api.Agents.show(projects.test, agents.first)).toMatchObject({ name: "agent-1" });
  });

  test("a client that retries a busy server comes through", async () => {
    const { api, running } = await connect();
    await running.admin("/faults", { body: { operationId: "getAgent", status: 502, force: true, times: 1 } });
    expect(await api.Agents.show(projects.test, agents.first)).toMatchObject({ name: "agent-1" });
    const found = await running.admin("/requests/count", { body: { operationId: "getAgent" } });
    expect(found.json).toEqual({ count: 2 });
  });
});

test("a mock of this API alone is found at its root", async () => {
  const { url } = await startListening({ services: [gitlabAgents] });
  const api = new Gitlab({ host: url, token: tokens.developer });
  expect(await api.Agents.all(path)).toHaveLength(3);
});
