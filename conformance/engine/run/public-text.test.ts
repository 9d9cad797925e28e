import { expect, test } from "vitest";
import { jsonReport } from "../report/json.ts";
import { judge, stepsText, suiteOf, targetOf } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";
import { publicText } from "./public-text.ts";

const text = stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: "literal-of-the-scenario-1" } }
        successCriteria: [{ condition: $response.body#/name == 'literal-of-the-scenario-1' }]
`);

test("what scenarios send, contracts name and a target shows openly is public, and nothing else", () => {
  const target = targetOf(
    { url: "http://target.example:8080/api" },
    {
      inputs: { project: "group/project-1", userToken: "s3cr3t-token-1" },
      headers: { "X-World": "world-of-1" },
    },
  );
  const isPublic = publicText(suiteOf(text).scenarios, [target]);
  for (const known of [
    "literal-of-the-scenario-1",
    "$response.body#/name",
    "THI-R-001",
    "createThing",
    "/things/{id}",
    "http://target.example:8080",
    "group/project-1",
    "world-of-1",
  ])
    expect(isPublic(known), known).toBe(true);
  for (const unknown of ["s3cr3t-token-1", "glpat-0123456789"])
    expect(isPublic(unknown), unknown).toBe(false);
});

test("a target that returns common words as tokens does not redact the report", async () => {
  const answers: unknown[] = [];
  const server = await serve(({ body }) => {
    const words = [
      "error",
      "response body",
      '","name":"',
      "literal-of-the-scenario-1",
      "createThing",
      server.url,
    ];
    const answer = { id: "t1", state: "done", name: body, all: words.map((token) => ({ token })) };
    answers.push(answer);
    return { status: 201, json: answer, headers: { Location: "/things/t1" } };
  });
  const report = jsonReport(await judge(text, server, { options: { evidence: "all" } }));
  expect(answers).toHaveLength(1);
  expect(report).toContain('"message": "response body: must NOT have additional properties');
  expect(report).toContain("expected $response.body#/name == 'literal-of-the-scenario-1'");
  expect(report).toContain(`"url": "${server.url}/things"`);
  expect(report.match(/«redacted»/g)).toHaveLength(report.split('\\"token\\":').length - 1);
});
