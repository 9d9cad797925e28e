import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { createMock } from "../src/mock/app.ts";
import type { MockOptions } from "../src/mock/app.ts";
import { folderWith, startTouchstone, touchstone } from "./run-touchstone.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function mockWith(options: MockOptions): Promise<string> {
  const mock = await createMock({ clock: { rate: 0 }, ...options });
  closing.push(() => mock.close());
  return mock.listen(0);
}

/** Starts a program that passes on, and resolves to its URL and to what ends it. */
async function passing(args: readonly string[], cwd: string) {
  const { child, ended } = startTouchstone([...args, "-p", "0"], { cwd });
  let out = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const found = /^(\S+) passes on/m.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ err }) => reject(new Error(`ended: ${err}`)));
  });
  return {
    url,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

/** What a client does: an agent is made, read, given a token, which is revoked, and deleted. */
async function session(url: string): Promise<number[]> {
  const headers = { "PRIVATE-TOKEN": "glpat-maintainer", "Content-Type": "application/json" };
  const agents = "/api/v4/projects/20/cluster_agents";
  const statuses: number[] = [];
  const call = async (method: string, below: string, body?: object): Promise<{ id: number }> => {
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await fetch(`${url}${agents}${below}`, init);
    statuses.push(answer.status);
    return (answer.status === 204 ? {} : await answer.json()) as { id: number };
  };
  const { id } = await call("POST", "", { name: "recorded" });
  await call("GET", `/${id}`);
  const token = await call("POST", `/${id}/tokens`, { name: "first", description: "of a test" });
  await call("GET", `/${id}/tokens/${token.id}`);
  await call("DELETE", `/${id}/tokens/${token.id}`);
  await call("DELETE", `/${id}`);
  await call("GET", `/${id}`);
  return statuses;
}

const patience = 240_000;

test(
  "a session that is recorded becomes a scenario, which a fresh server passes and a broken one fails",
  async () => {
    const cwd = folderWith({});
    const upstream = await mockWith({ apis: ["gitlab"] });
    const recorder = await passing(["record", "gitlab", "--upstream", upstream, "--out", "rec"], cwd);
    expect(await session(recorder.url)).toEqual([201, 200, 201, 200, 204, 204, 404]);
    const recorded = await recorder.stop();
    expect(recorded).toMatchObject({ code: 0, err: "" });
    expect(recorded.out).toContain("7 exchanges: rec/gitlab-agents.har");

    const har = readFileSync(path.join(cwd, "rec", "gitlab-agents.har"), "utf8");
    expect(har).not.toContain("glpat-maintainer");
    const checked = await touchstone(["contract", "check", "gitlab-agents", "--recordings", "rec"], { cwd });
    expect(checked).toMatchObject({ code: 0 });

    const made = await touchstone(
      ["scenario", "from-har", "rec/gitlab-agents.har", "--out", "e2e/session.arazzo.yaml"],
      {
        cwd,
      },
    );
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toContain("touchstone verify --scenarios e2e --base-url URL --input token=…");
    const text = readFileSync(path.join(cwd, "e2e", "session.arazzo.yaml"), "utf8");
    const { workflows } = parse(text) as { workflows: [{ steps: object[]; inputs: object }] };
    expect(workflows[0].inputs).toEqual({
      type: "object",
      required: ["token"],
      properties: {
        projectId: { type: ["string", "number"], default: "20" },
        token: { type: "string", format: "password" },
      },
    });
    expect(workflows[0].steps[1]).toMatchObject({
      operationId: "getAgent",
      parameters: [
        { name: "id", value: "$inputs.projectId" },
        { name: "agent_id", value: "$steps.registerAgent.outputs.id" },
        { name: "PRIVATE-TOKEN", value: "$inputs.token" },
      ],
    });

    const verify = async (options: MockOptions) =>
      touchstone(
        [
          ...["verify", "--scenarios", "e2e", "--base-url", await mockWith(options)],
          ...["--input", "token=glpat-maintainer", "--report", "out"],
        ],
        { cwd },
      );
    const passed = await verify({});
    expect([passed.code, passed.out]).toEqual([0, expect.stringContaining("1 passed")]);
    const broken = await verify({
      layer: (call) => (call.operation?.id === "deleteAgent" ? call.rehearse() : call.carryOut()),
    });
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining("404")]);
  },
  patience,
);

test("a journal of a mock becomes a scenario", { timeout: patience }, async () => {
  const mock = await createMock({ apis: ["gitlab-agents"], clock: { rate: 0 } });
  closing.push(() => mock.close());
  await session(await mock.listen(0));
  const { journal } = mock.session();
  const details = await Promise.all((await journal.list()).map(({ id }) => journal.get(id)));
  const listed = JSON.stringify(await journal.list());
  const cwd = folderWith({ "journal.json": JSON.stringify(details), "list.json": listed });
  const made = await touchstone(["scenario", "from-journal", "journal.json"], { cwd });
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).not.toContain("without an answer");
  const poor = await touchstone(["scenario", "from-journal", "list.json"], { cwd });
  expect(poor.out).toMatch(/\d requests without an answer, .*: GET \/__admin\/requests\/\{id\} has it/);
  const text = readFileSync(path.join(cwd, "journal.arazzo.yaml"), "utf8");
  const { workflows } = parse(text) as { workflows: [{ steps: object[] }] };
  expect(workflows[0].steps[1]).toMatchObject({
    operationId: "getAgent",
    parameters: expect.arrayContaining([
      { name: "agent_id", in: "path", value: "$steps.registerAgent.outputs.id" },
    ]) as object,
  });
});

test.each([
  [["scenario", "from-har", "absent.har"], "there is no file absent.har"],
  [["scenario", "from-har", "empty.json"], "is no HAR"],
  [
    ["scenario", "from-journal", "none.json", "--api", "gitlab"],
    "no exchange in none.json is of gitlab-agents",
  ],
  [["scenario", "from-journal", "none.json"], "add --api NAME"],
  [["scenario", "from-journal", "empty.json"], "is no journal"],
  [
    ["record", "gitlab-agens", "--upstream", "http://127.0.0.1:9", "--out", "x"],
    "did you mean gitlab-agents?",
  ],
  [["record", "gitlab", "--out", "x"], "--upstream"],
])("what cannot be a session is told: %j", { timeout: patience }, async (args, message) => {
  const cwd = folderWith({ "empty.json": "{}", "none.json": "[]" });
  const { code, err } = await touchstone(args, { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test(
  "the proxy passes everything on as it is, and tells what the contract does not allow",
  { timeout: patience },
  async () => {
    const server = createServer((request, response) => {
      if (request.url === "/api/v4/projects/20/cluster_agents/1")
        response.writeHead(501, { "X-Empty": "", "Content-Type": "text/plain" }).end("not here");
      else response.writeHead(200, { "Content-Type": "application/json", "X-Total": "" }).end("[]");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = await passing(["proxy", "gitlab", "--upstream", upstream], folderWith({}));
    const answer = await fetch(`${proxy.url}/api/v4/projects/20/cluster_agents/1`);
    expect([answer.status, answer.headers.get("x-empty"), await answer.text()]).toEqual([
      501,
      "",
      "not here",
    ]);
    await (await fetch(`${proxy.url}/api/v4/elsewhere`)).text();
    const { code, out } = await proxy.stop();
    expect(out).toContain("cluster_agents/1 501: response status: status 501 is not declared");
    expect(out).toContain("/api/v4/elsewhere 200: the contract has no such operation");
    expect(out).toContain("2 exchanges, 2 violations");
    expect(code).toBe(1);
  },
);
