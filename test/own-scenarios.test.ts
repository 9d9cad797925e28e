import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ServedCall, ServerReply } from "../conformance/engine/testing/server.ts";
import { serve } from "../conformance/engine/testing/server.ts";
import { createMock } from "../src/mock/app.ts";
import { folderWith, touchstone } from "./run-touchstone.ts";
import { shopScenarios } from "./shop.ts";

const order = { id: "o1", note: null };

function shop({ method, url }: ServedCall): ServerReply {
  if (method === "POST") return { status: 201, json: order };
  if (method === "DELETE") return { status: 204 };
  return url === "/orders/o1" ? { status: 200, json: order } : { status: 404 };
}

const lastLine = (out: string) => out.trimEnd().split("\n").at(-1);

describe("a team's own scenarios", () => {
  test("run against its own contract, with reports and a verdict that says whose scenarios they are", async () => {
    const server = await serve(shop);
    const cwd = folderWith(shopScenarios);
    const { code, out } = await touchstone(["verify", "--scenarios", "e2e", "--base-url", server.url], {
      cwd,
    });
    expect(lastLine(out)).toBe("CONFORMANT: of 2 required cases in e2e 2 passed");
    expect(code).toBe(0);
    expect(server.calls.map((c) => `${c.method} ${c.url}`).sort()).toEqual([
      "DELETE /orders/o1",
      "GET /orders/none",
      "GET /orders/o1",
      "POST /orders",
    ]);
    expect(readFileSync(path.join(cwd, "reports/junit.xml"), "utf8")).toContain(
      'file="e2e/orders.arazzo.yaml"',
    );
  });

  test("are chosen by their API's name, or how it begins alone", async () => {
    const server = await serve(shop);
    const cwd = folderWith(shopScenarios);
    const args = ["verify", "sho", "--scenarios", "e2e", "--base-url", server.url];
    expect(lastLine((await touchstone(args, { cwd })).out)).toBe(
      "CONFORMANT: of 2 required cases in e2e 2 passed",
    );
  });

  test("judge every answer by the contract that --contract names", async () => {
    const server = await serve((call) =>
      call.method === "GET" && call.url === "/orders/o1"
        ? { status: 200, json: { id: "o1", note: 1 } }
        : shop(call),
    );
    const elsewhere = Object.fromEntries(
      Object.entries(shopScenarios).map(([name, text]) => [
        name.replace("openapi.yaml", "contract/shop.yaml"),
        text.replaceAll(/url: [./]*openapi\.yaml/g, "url: https://shop.example/openapi.yaml"),
      ]),
    );
    const cwd = folderWith(elsewhere);
    const args = ["verify", "--scenarios", "e2e", "--base-url", server.url];
    const lost = await touchstone(args, { cwd });
    expect(lost.code).toBe(2);
    expect(lost.err).toContain("name the OpenAPI document with --contract FILE");
    const { code, out } = await touchstone([...args, "--contract", "contract/shop.yaml"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("response body /note: must be string,null");
  });

  test("are selected, and run again where they did not pass, as those of the suite", async () => {
    let broken = true;
    const server = await serve((call) =>
      broken && call.url === "/orders/none" ? { status: 418 } : shop(call),
    );
    const cwd = folderWith(shopScenarios);
    const args = ["verify", "--scenarios", "e2e", "--base-url", server.url];
    expect((await touchstone(args, { cwd })).code).toBe(1);
    broken = false;
    const again = ["verify", "--rerun", "reports/result.json", "--base-url", server.url];
    const { code, out } = await touchstone(again, { cwd });
    expect(lastLine(out)).toBe("PASSED: all 1 selected case in e2e; 1 required case was left out (--rerun)");
    expect(code).toBe(0);
    const nothing = await touchstone(again, { cwd });
    expect(nothing).toMatchObject({
      code: 2,
      err: "touchstone: every case in reports/result.json passed: there is nothing to run again\n",
    });
    const one = await touchstone([...args, "--case", "order-can-be-read", "--case", "order-is-not-found"], {
      cwd,
    });
    expect(lastLine(one.out)).toBe("CONFORMANT: of 2 required cases in e2e 2 passed");
    const unknown = await touchstone([...args, "--case", "order-can-be-red"], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("--case order-can-be-red");
  });

  test("run against one of the four contracts on the built-in mock, in a world of each case's own", async () => {
    const text = `
arazzo: 1.0.1
info: { title: Own, version: "1" }
sourceDescriptions:
  - { name: gitlab-agents, url: ../contracts/gitlab-agents/openapi.yaml, type: openapi }
workflows:
  - workflowId: anonymous-callers-are-refused
    inputs: { type: object, required: [projectId], properties: { projectId: {} } }
    steps:
      - stepId: list
        operationId: listAgents
        parameters: [{ name: id, in: path, value: $inputs.projectId }]
        successCriteria: [{ condition: $statusCode == 401 || $statusCode == 404 }]
`;
    const cwd = folderWith({ "mine/agents.arazzo.yaml": text });
    const { code, out } = await touchstone(["verify", "--scenarios", "mine"], { cwd });
    expect(lastLine(out)).toBe("CONFORMANT: of 1 required case in mine 1 passed");
    expect(code).toBe(0);
  });

  test.each([
    [
      "a folder that is not there",
      ["--scenarios", "nowhere"],
      "--scenarios nowhere: there is no such folder",
    ],
    ["a folder without a document", ["--scenarios", "empty"], "holds no Arazzo document"],
    [
      "a contract without scenarios",
      ["--contract", "openapi.yaml"],
      "--contract is for scenarios of your own",
    ],
    ["an API that they do not test", ["other", "--scenarios", "e2e"], "e2e has no scenarios of other"],
    ["a server that nobody named", ["--scenarios", "e2e"], "the built-in mock does not serve shop"],
    ["a case and a rerun", ["--case", "a", "--rerun", "r.json"], "exclude each other"],
  ])("%s is the caller's mistake, told before anything is sent", async (_, args, message) => {
    const cwd = folderWith({ ...shopScenarios, "empty/readme.txt": "" });
    const { code, err } = await touchstone(["verify", ...args], { cwd });
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test("are checked before anything is sent, each problem with its place", async () => {
    const server = await serve(shop);
    const broken = shopScenarios["e2e/orders.arazzo.yaml"]?.replace(
      "name: id, in: path, value: none",
      "name: ide, in: path, value: none",
    );
    const cwd = folderWith({ ...shopScenarios, "e2e/orders.arazzo.yaml": broken ?? "" });
    const { code, err } = await touchstone(["verify", "--scenarios", "e2e", "--base-url", server.url], {
      cwd,
    });
    expect(err).toMatch(/e2e\/orders\.arazzo\.yaml:\d+: step get: path parameter id is missing/);
    expect(code).toBe(2);
    expect(server.calls).toEqual([]);
  });
});

/** As `touchstone scenario` writes it. */
const session = {
  arazzo: "1.0.1",
  info: { title: "A session", version: "1.0.0" },
  sourceDescriptions: [
    { name: "gitlab-agents", url: "contracts/gitlab-agents/openapi.yaml", type: "openapi" },
  ],
  workflows: [
    {
      workflowId: "session",
      summary: "What a client did.",
      inputs: {
        type: "object",
        required: ["token"],
        properties: { token: { type: "string", format: "password" } },
      },
      steps: [
        {
          stepId: "listAgents",
          operationId: "listAgents",
          parameters: [
            { name: "id", in: "path", value: "20" },
            { name: "PRIVATE-TOKEN", in: "header", value: "$inputs.token" },
          ],
          successCriteria: [{ condition: "$statusCode == 200" }],
        },
      ],
    },
  ],
};

test("a recorded session is asked below the URL of a real server, below its mount of a mock", async () => {
  const agents = "/api/v4/projects/20/cluster_agents";
  const cwd = folderWith({ "e2e/session.arazzo.yaml": JSON.stringify(session) });
  const ask = async (url: string) =>
    lastLine(
      (
        await touchstone(["verify", "--scenarios", "e2e", "--base-url", url, "--input", "token=glpat-root"], {
          cwd,
        })
      ).out,
    );
  const real = await serve(() => ({ status: 401, json: { message: "401 Unauthorized" } }));
  expect(await ask(`${real.url}/below`)).toBe("NOT CONFORMANT: of 1 required case in e2e 0 passed, 1 FAILED");
  expect(real.calls.at(-1)?.url).toBe(`/below${agents}`);
  const mock = await createMock({ clock: { rate: 0 } });
  onTestFinished(() => mock.close());
  const url = await mock.listen(0);
  for (const base of [url, `${url}/gitlab`])
    expect(await ask(base)).toBe("CONFORMANT: of 1 required case in e2e 1 passed");
});
