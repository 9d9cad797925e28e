import { expect, test } from "vitest";
import type { Recorded } from "../lint/recordings/har.ts";
import { receivedHeaders, targetOf } from "../lint/recordings/har.ts";
import { createLibrary } from "../model/library.ts";
import { scenarioOf } from "./scenario.ts";

interface Exchange {
  readonly call: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
}

interface Made {
  readonly workflows: readonly [
    {
      readonly inputs: { readonly required: string[]; readonly properties: Readonly<Record<string, object>> };
      readonly steps: readonly Readonly<Record<string, unknown>>[];
    },
  ];
}

const agents = "/gitlab/api/v4/projects/20/cluster_agents";

function scenario(api: string, session: readonly Exchange[]) {
  const found = createLibrary().contract(api);
  if (!found) throw new Error(api);
  const made = scenarioOf(found, session.map(recorded), "session");
  const { workflows } = made.document as Made;
  return { ...made, ...workflows[0] };
}

function recorded({ call, headers = {}, body, status, answer }: Exchange, i: number): Recorded {
  const [method = "", url = ""] = call.split(" ");
  const json = { "content-type": "application/json" };
  return {
    place: `session ${i + 1}`,
    method,
    ...targetOf(url),
    sent: {
      headers: receivedHeaders(Object.entries({ ...(body === undefined ? {} : json), ...headers })),
      ...(body === undefined ? {} : { text: typeof body === "string" ? body : JSON.stringify(body) }),
    },
    status,
    headers: receivedHeaders(Object.entries(answer === undefined ? {} : json)),
    text: answer === undefined ? "" : JSON.stringify(answer),
  };
}

const asMaintainer = { "private-token": "glpat-secret-of-mine" };
const agent = { id: 51, name: "mine", config_project: { id: 20 } };
const made: Exchange = {
  call: `POST ${agents}`,
  headers: asMaintainer,
  body: { name: "mine" },
  status: 201,
  answer: agent,
};

test("what an answer gave and a request sent is an output; what the client knew is an input with a default", () => {
  const { steps, inputs } = scenario("gitlab-agents", [
    made,
    { call: `GET ${agents}/51`, headers: asMaintainer, status: 200, answer: agent },
  ]);
  expect(steps[0]).toMatchObject({ stepId: "registerAgent", outputs: { id: "$response.body#/id" } });
  expect(steps[1]?.["parameters"]).toEqual([
    { name: "id", in: "path", value: "$inputs.projectId" },
    { name: "agent_id", in: "path", value: "$steps.registerAgent.outputs.id" },
    { name: "PRIVATE-TOKEN", in: "header", value: "$inputs.token" },
  ]);
  expect(inputs.properties["projectId"]).toMatchObject({ default: "20" });
});

test("no credential is written down", () => {
  const text = JSON.stringify(scenario("gitlab-agents", [made]));
  expect(text).not.toContain("glpat-secret-of-mine");
});

test("what was asked for and came back is a criterion", () => {
  const { steps } = scenario("gitlab-agents", [made]);
  expect(steps[0]?.["successCriteria"]).toEqual([
    { condition: "$statusCode == 201" },
    { condition: "$response.body#/name == 'mine'" },
  ]);
});

test("two callers are two inputs, and a token that an answer gave is its output, behind its scheme", () => {
  const { steps, required } = scenario("gitlab-agents", [
    made,
    {
      call: `POST ${agents}/51/tokens`,
      headers: { "private-token": "glpat-of-another" },
      body: { name: "first" },
      status: 201,
      answer: { id: 7, token: "glagent-of-the-answer" },
    },
    { call: `GET ${agents}`, headers: { authorization: "Bearer glagent-of-the-answer" }, status: 401 },
  ]);
  expect(required).toEqual(["token", "token2"]);
  expect(steps[2]?.["parameters"]).toContainEqual({
    name: "Authorization",
    in: "header",
    value: "Bearer {$steps.createAgentToken.outputs.token}",
  });
});

test("a text that would read as an expression is brought along", () => {
  const { steps, inputs } = scenario("gitlab-agents", [
    { ...made, body: { name: "$inputs.token" }, status: 400 },
  ]);
  expect(steps[0]).toMatchObject({ requestBody: { payload: { name: "$inputs.name" } } });
  expect(inputs.properties["name"]).toMatchObject({ default: "$inputs.token" });
});

test("a short number that is no id is no link", () => {
  const { steps } = scenario("gitlab-agents", [
    { ...made, answer: { ...agent, id: 2 } },
    { call: `GET ${agents}?per_page=2`, headers: asMaintainer, status: 200, answer: [] },
  ]);
  expect(steps[1]?.["parameters"]).toContainEqual({ name: "per_page", in: "query", value: "2" });
});

test("a request that the contract does not allow is sent as it was, and not judged", () => {
  const { steps } = scenario("gitlab-agents", [
    { ...made, body: { name: 5 }, status: 400 },
    { ...made, body: "{ broken", status: 400 },
    { call: `GET ${agents}?per_pag=1`, headers: asMaintainer, status: 200 },
    { call: `GET ${agents}?per_page=1&private_token=mine`, status: 200 },
  ]);
  expect(steps[0]).toMatchObject({ "x-touchstone": { schema: { request: "off" } } });
  expect(steps[2]).toMatchObject({ "x-touchstone": { schema: { request: "off" } } });
  expect(steps[3]).not.toHaveProperty("x-touchstone");
  expect(steps[1]).toMatchObject({ stepId: "registerAgent-2", requestBody: { payload: "{ broken" } });
});

test("what is no request of the API, or has no answer, is left out and told", () => {
  const { leftOut, steps } = scenario("gitlab-agents", [
    { call: "GET /style.css", status: 200 },
    { ...made, status: 0 },
    made,
  ]);
  expect(steps).toHaveLength(1);
  expect(leftOut).toEqual(["session 1 GET /style.css", `session 2 POST ${agents}`]);
});
