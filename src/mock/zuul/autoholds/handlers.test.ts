import { describe, expect, test } from "vitest";
import {
  autoholds,
  builds,
  changes,
  holdExpiration,
  jobs,
  nodes,
  projects,
} from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

const ask = { job: jobs.failing, count: 1, reason: "debug", node_hold_expiration: 3600 };
const create = (zuul: Zuul, body: object, project: string = projects.failing) =>
  zuul.ask(`POST /project/${project}/autohold`, { body });
const newest = async (zuul: Zuul) => (await zuul.ask("GET /autohold")).list("AutoholdRequest").at(-1);
const stateOf = async (zuul: Zuul, id: string | undefined) =>
  (await zuul.ask("GET /nodes")).list("Node").find((node) => node.id === id)?.state;

async function fail(zuul: Zuul, change: string): Promise<void> {
  await zuul.ask(`POST /project/${projects.failing}/enqueue`, { body: { pipeline: "check", change } });
  zuul.pass(8);
}

test("a failing build uses the request up and has its node held until the request is deleted", async () => {
  const zuul = await startZuul();
  expect((await create(zuul, ask)).text).toBe("true");
  const made = await newest(zuul);
  expect(made).toMatchObject({
    id: "0000000003",
    current_count: 0,
    ref_filter: ".*",
    expired: null,
    nodes: [],
  });
  await fail(zuul, changes.failing[0]);

  const used = (await zuul.ask(`GET /autohold/${made?.id ?? ""}`)).body("AutoholdRequest");
  expect(used).toMatchObject({ current_count: 1, expired: expect.any(Number) as number });
  const [held] = used.nodes;
  const build = (await zuul.ask(`GET /build/${held?.build ?? ""}`)).body("DetailedBuild");
  expect(build).toMatchObject({ held: true, result: "FAILURE", job_name: jobs.failing });
  expect(await stateOf(zuul, held?.nodes[0])).toBe("hold");
  const listed = (await zuul.ask("GET /builds?held=1")).list("ListedBuild").map(({ uuid }) => uuid);
  expect(listed).toEqual([build.uuid, builds.held]);

  expect((await zuul.ask(`DELETE /autohold/${used.id}`)).status).toBe(204);
  expect(await stateOf(zuul, held?.nodes[0])).toBe("used");
  zuul.pass(1);
  expect(await stateOf(zuul, held?.nodes[0])).toBeUndefined();
  expect((await zuul.ask(`GET /autohold/${used.id}`)).error).toBe(`Hold request ${used.id} not found.`);
  expect((await zuul.ask(`DELETE /autohold/${used.id}`)).status).toBe(404);
});

test("a request holds as often as it says, and no build of another ref", async () => {
  const zuul = await startZuul();
  await create(zuul, { ...ask, count: 2, change: 31 });
  await fail(zuul, changes.failing[1]);
  expect((await newest(zuul))?.current_count).toBe(0);
  await fail(zuul, changes.failing[0]);
  expect(await newest(zuul)).toMatchObject({ current_count: 1, expired: null });
});

test("a count of 0 never holds", async () => {
  const zuul = await startZuul();
  expect((await create(zuul, { ...ask, count: 0 })).status).toBe(200);
  await fail(zuul, changes.failing[0]);
  expect(await newest(zuul)).toMatchObject({ max_count: 0, current_count: 0 });
});

test("a request that is used up goes a day after its nodes have expired", async () => {
  const zuul = await startZuul();
  await create(zuul, ask);
  await fail(zuul, changes.failing[0]);
  const made = await newest(zuul);
  zuul.pass(86_400 + 3600);
  expect((await zuul.ask(`GET /autohold/${made?.id ?? ""}`)).status).toBe(404);
  zuul.pass(1);
  expect(await stateOf(zuul, made?.nodes[0]?.nodes[0])).toBeUndefined();
});

describe("the expiration", () => {
  test.each([
    [null, holdExpiration.default],
    [0, holdExpiration.max],
    [holdExpiration.max + 1, holdExpiration.max],
    [60, 60],
  ])("%j becomes %i", async (node_hold_expiration, expected) => {
    const zuul = await startZuul();
    await create(zuul, { ...ask, node_hold_expiration });
    expect((await newest(zuul))?.node_expiration).toBe(expected);
  });
});

describe("the ref filter", () => {
  test.each<[project: string, body: object, filter: string]>([
    [projects.project, { change: "1" }, "refs/changes/01/1/.*"],
    [projects.project, { change: 12345 }, "refs/changes/45/12345/.*"],
    [projects.project, { ref: "refs/heads/.*", change: null }, "refs/heads/.*"],
    [projects.project, { ref: "", change: "" }, ".*"],
    [projects.onGithub, { change: "7" }, "refs/pull/7/head"],
    [projects.onGitlab, { change: "7" }, "refs/merge-requests/7/head"],
  ])("on %s of %j is %s", async (project, body, filter) => {
    const zuul = await startZuul();
    await create(zuul, { ...ask, ...body }, project);
    expect((await newest(zuul))?.ref_filter).toBe(filter);
  });
});

describe("a request is refused", () => {
  test.each<[what: string, body: object, project: string, expected: [number, string]]>([
    [
      "change and ref",
      { ...ask, change: "1", ref: "r" },
      projects.project,
      [400, "change and ref are mutually exclusive"],
    ],
    ["a negative count", { ...ask, count: -1 }, projects.project, [400, "Count must be greater than 0"]],
    ["a text as count", { ...ask, count: "3" }, projects.project, [400, "Invalid request body"]],
    [
      "change and ref and no job",
      { ...ask, job: undefined, change: "1", ref: "r" },
      projects.project,
      [400, "change and ref are mutually exclusive"],
    ],
    [
      "no job and a negative count",
      { ...ask, job: undefined, count: -1 },
      projects.project,
      [400, "Invalid request body"],
    ],
    [
      "no regular expression",
      { ...ask, ref: "*abc" },
      projects.project,
      [400, 'argument is not a valid regular expression: "nothing to repeat at position 0"'],
    ],
    ["no reason", { ...ask, reason: undefined }, projects.project, [400, "Invalid request body"]],
    [
      "no expiration",
      { ...ask, node_hold_expiration: undefined },
      projects.project,
      [400, "Invalid request body"],
    ],
    ["an unknown project", ask, projects.unknown, [404, "Unknown project"]],
  ])("with %s", async (_what, body, project, expected) => {
    const zuul = await startZuul();
    const answer = await create(zuul, body, project);
    expect([answer.status, answer.error]).toEqual(expected);
  });

  test.each<[what: string, body: object, project: string, expected: [number, string]]>([
    ["a list", [ask], projects.project, [400, "Invalid request body"]],
    ["a word as count", { ...ask, count: "many" }, projects.project, [400, "Invalid request body"]],
    ["a change where there are none", { ...ask, change: "1" }, projects.onGit, [400, "Invalid request body"]],
    [
      "an ambiguous project",
      ask,
      projects.twin,
      [404, `Project name ${projects.twin} is ambiguous, please fully qualify the project with a hostname`],
    ],
  ])("where the real server fails: %s", async (_what, body, project, expected) => {
    const zuul = await startZuul();
    const answer = await create(zuul, body, project);
    expect([answer.status, answer.error]).toEqual(expected);
  });
});

describe("lists", () => {
  const idsOf = async (path: string) => {
    const { ask: call } = await startZuul();
    return (await call(`GET ${path}`)).list("AutoholdRequest").map(({ id }) => id);
  };

  test.each([
    ["/autohold", [autoholds.open, autoholds.usedUp]],
    ["/autohold?project=org/project", [autoholds.open]],
    ["/autohold?project=org/project2", []],
    ["/autohold?project=", [autoholds.open, autoholds.usedUp]],
    ["/autohold?foo=bar", [autoholds.open, autoholds.usedUp]],
    ["/project/project/autohold", [autoholds.open]],
    ["/project/no/such/autohold", []],
    ["/api/tenant/tenant-two/autohold", [autoholds.ofTenantTwo]],
  ])("%s", async (path, ids) => {
    expect(await idsOf(path)).toEqual(ids);
  });

  test("a request of another tenant is none", async () => {
    const { ask: call } = await startZuul();
    const literal = "Hold request {request_id} not found.";
    expect((await call(`GET /autohold/${autoholds.ofTenantTwo}`)).error).toBe(literal);
    expect((await call(`DELETE /autohold/${autoholds.ofTenantTwo}`)).error).toBe(literal);
    expect((await call("GET /autohold/0000000099")).error).toBe("Hold request 0000000099 not found.");
  });
});

test("the seed's held node is given up with its request", async () => {
  const zuul = await startZuul();
  await zuul.ask(`DELETE /autohold/${autoholds.usedUp}`);
  expect(await stateOf(zuul, nodes.ofUsedUp)).toBe("used");
});
