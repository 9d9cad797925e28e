import { expect, test } from "vitest";
import { caseOf, judge, stepsText, stillClock } from "../testing/judge.ts";
import { gives, ok, queued, reads, retry } from "../testing/retries.ts";
import { closedUrl, serve } from "../testing/server.ts";

test("a target with a wait request is asked to let time pass, in the case's own world", async () => {
  const server = await gives(queued, { status: 200, json: {} }, ok);
  const wait = { method: "POST", source: "clock", path: "/clock", body: { advance: "PT{seconds}S" } };
  const clock = stillClock();
  const target = {
    ...{ wait, apis: { clock: `${server.url}/admin` }, headers: { "X-World": "{case}" } },
    sourceHeaders: { clock: { "X-Admin-Token": "of the clock" } },
  };
  await judge(stepsText(reads("get", retry("retryAfter: 0.5"))), server, { target, options: { clock } });
  expect(clock.slept).toEqual([]);
  expect(server.calls[1]).toMatchObject({
    method: "POST",
    url: "/admin/clock",
    body: '{"advance":"PT0.5S"}',
  });
  expect(server.calls[1]?.headers).toMatchObject({ "x-world": "W", "x-admin-token": "of the clock" });
  expect(server.calls[0]?.headers).not.toHaveProperty("x-admin-token");
});

test.each([
  { answer: ok, verdict: "pass", released: ["DELETE /admin/worlds/W"] },
  { answer: { status: 404 }, verdict: "fail", released: [] },
])("the world of a case with verdict $verdict", async ({ answer, verdict, released }) => {
  const server = await serve((call) => (call.method === "DELETE" ? { status: 500 } : answer));
  const endWorld = { method: "DELETE", source: "worlds", path: "/worlds/{case}" };
  const target = {
    ...{ endWorld, apis: { worlds: `${server.url}/admin` }, headers: { "X-World": "{case}" } },
    sourceHeaders: { worlds: { "X-Admin-Token": "of worlds" } },
  };
  const result = await judge(stepsText(reads("get", "")), server, { target });
  expect(caseOf(result).verdict).toBe(verdict);
  const ended = server.calls.slice(1);
  expect(ended.map(({ method, url }) => `${method} ${url}`)).toEqual(released);
  expect(ended.map(({ headers }) => headers["x-admin-token"])).toEqual(released.map(() => "of worlds"));
});

test("a target that does not let time pass is an error, not a failure", async () => {
  const server = await gives(queued, { status: 404 });
  const wait = { method: "POST", source: "clock", path: "/clock" };
  const result = await judge(stepsText(reads("get", retry("retryAfter: 1"))), server, {
    target: { wait, apis: { clock: server.url } },
  });
  expect(caseOf(result)).toMatchObject({ verdict: "error" });
});

test.each([
  ["refuses", async () => closedUrl(), {}],
  ["breaks off", async () => (await serve(() => "reset")).url, {}],
  ["does not answer", async () => (await serve(() => "hang")).url, { timeoutMs: 300 }],
])(
  "a target that %s what lets time pass has gone away, which is no fault of ours",
  async (_, clock, changes) => {
    const server = await gives(queued, ok);
    const wait = { method: "POST", source: "clock", path: "/clock" };
    const result = await judge(stepsText(reads("get", retry("retryAfter: 1"))), server, {
      target: { wait, apis: { clock: await clock() }, ...changes },
    });
    expect(caseOf(result)).toMatchObject({ verdict: "error", unreachable: true });
    expect(caseOf(result).reason).toMatch(/POST \/clock did not let time pass, it was not answered: ./);
    expect([result.exitCode, result.verdictLine]).toEqual([
      2,
      "ERROR: of 1 required case 0 passed, 1 UNREACHABLE",
    ]);
  },
);
