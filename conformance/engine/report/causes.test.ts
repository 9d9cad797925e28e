import { describe, expect, test } from "vitest";
import { readContract } from "../../../contracts/lib/contract.ts";
import { apiContract } from "../model/library.ts";
import type { Failure } from "../model/result.ts";
import { readAnswer } from "../run/exchange.ts";
import { judgeResponse } from "../run/judge.ts";
import { caseOf, judge, stepsText } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";
import { causesLine, causesOf } from "./causes.ts";
import { summaryText } from "./console.ts";
import { markdownReport } from "./markdown.ts";
import { caseWith, resultWith } from "./testing/results.ts";

const failure = (changes: Partial<Failure>): Failure => ({
  kind: "contract",
  message: "",
  pointer: "",
  expected: "",
  got: "",
  requirements: [],
  ...changes,
});

/** A case whose steps have these failures, each of its own operation. */
function failing(id: string, ...failures: readonly (readonly Failure[])[]) {
  return caseWith("fail", {
    id,
    summary: id,
    steps: failures.map((of, i) => ({
      id: `s${i}`,
      workflow: id,
      operation: `things op${id}`,
      verdict: "fail",
      requirements: [],
      statuses: [200],
      failures: of,
    })),
  });
}

const noHeader = failure({
  where: "header",
  keyword: "required",
  message: "response header: must have required property 'X'",
  requirements: ["THI-R-002"],
});
const body = (pointer: string) =>
  failure({ where: "body", keyword: "type", pointer, message: `response body ${pointer}: must be string` });
const status = (got: number) =>
  failure({
    kind: "criterion",
    where: "status",
    message: `expected $statusCode == 200, got $statusCode = ${got}`,
  });

describe("failures by their causes", () => {
  test("one missing header explains every case that meets it, whatever its operation", () => {
    const cases = Array.from({ length: 70 }, (_, i) => failing(`C${i}`, [noHeader]));
    const causes = causesOf(cases);
    expect(causesLine(causes)).toBe("1 cause explains 70 failures");
    expect(causes[0]).toMatchObject({ what: noHeader.message, requirements: ["THI-R-002"] });
    expect(causes[0]?.operations).toHaveLength(70);
    const result = resultWith(cases);
    expect(Buffer.byteLength(markdownReport(result))).toBeLessThan(4000);
    expect(summaryText(result, { color: false }).split("\n").length).toBeLessThan(15);
  });

  test("places in a list and ids do not make causes differ", () => {
    const id = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";
    const causes = causesOf([
      failing("A", [body("/items/0/name")]),
      failing("B", [body("/items/12/name"), failure({ message: `no ${id}` })]),
      failing("C", [failure({ message: `no ${id.replace("1b", "2c")}` })]),
    ]);
    expect(causes.map((c) => [c.what, c.cases.map((of) => of.id)])).toEqual([
      ["response body /items/*/name: must be string", ["A", "B"]],
      ["no …", ["B", "C"]],
    ]);
  });

  test("a wrong status stands for what is wrong with the rest of the answer", () => {
    const causes = causesOf([failing("A", [status(500), body("/name")]), failing("B", [status(404)])]);
    expect(causes.map((c) => c.what)).toEqual([status(500).message, status(404).message]);
  });

  test("a criterion about what the contract's violation is about follows from that", () => {
    const about = (text: string) =>
      failure({ kind: "criterion", message: `expected ${text}`, expected: text });
    const causes = causesOf([
      failing("A", [body("/name"), about("$response.body#/name == 'a'"), about("$response.body#/id == 1")]),
      failing("B", [noHeader, about("$response.header.X regex .")]),
    ]);
    expect(causes.map((c) => c.what)).toEqual([
      body("/name").message,
      "expected $response.body#/id == 1",
      noHeader.message,
    ]);
  });

  test("those of most cases come first", () => {
    const cases = [failing("A", [body("/a")]), failing("B", [noHeader]), failing("C", [noHeader])];
    expect(causesOf(cases).map((c) => c.cases.length)).toEqual([2, 1]);
  });

  test("a case that several of them break is told once, and each names it", () => {
    const noOther = { ...noHeader, message: "response header: must have required property 'Y'" };
    const many = Array.from({ length: 5 }, (_, i) => body(`/m${i}`));
    const cases = [failing("A", [noHeader, noOther, ...many], [body("/late")])];
    const result = resultWith(cases);
    const summary = markdownReport(result);
    expect(summary.match(/ `A` A `/g)).toHaveLength(1);
    expect(summary.match(/`A`, which is told above/g)).toHaveLength(7);
    expect(summary.match(/^- step `A\/s0`/gm)).toHaveLength(7);
    for (const { message } of [noHeader, noOther, ...many, body("/late")])
      expect(summary.split(`  - ${message}\n`)).toHaveLength(2);
    const shown = summaryText(result, { color: false });
    expect(shown.match(/^ {2}FAIL A \(/gm)).toHaveLength(1);
    expect(shown.match(/^ {2}FAIL A, as above$/gm)).toHaveLength(7);
  });

  test("a failure that the scenario dealt with is none", () => {
    const handled = failing("A", [noHeader]);
    const steps = handled.steps.map((s) => ({ ...s, handled: true as const }));
    expect(
      causesOf([{ ...handled, steps: [...steps, ...failing("A", [body("/a")]).steps] }]).map((c) => c.what),
    ).toEqual([body("/a").message]);
  });
});

const createStep = `
      - stepId: create
        x-touchstone: { requirements: [THI-R-001] }
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
`;

describe("a failure", () => {
  test("of the status comes before those of the body", async () => {
    const server = await serve(() => ({ status: 400, json: { error: "x" } }));
    const [first, second] = caseOf(await judge(stepsText(createStep), server)).steps[0]?.failures ?? [];
    expect(first?.where).toBe("status");
    expect(second?.where).toBe("body");
  });

  test("blames the requirement of the contract's part, where it names one, else the step's", async () => {
    const server = await serve(() => ({ status: 201, json: { id: 1, name: "a", state: "done" } }));
    const found = caseOf(await judge(stepsText(createStep), server)).steps[0]?.failures ?? [];
    expect(found.map((f) => [f.where, f.keyword, f.requirements])).toEqual([
      ["header", "required", ["THI-R-002"]],
      ["body", "type", ["THI-R-001"]],
    ]);
  });

  test("of a member does not call all others of its object unknown", () => {
    const document = {
      info: { title: "Boxes", version: "1" },
      paths: {
        "/box": {
          get: {
            operationId: "getBox",
            responses: { 200: { description: "", content: { "application/json": { schema } } } },
          },
        },
      },
    };
    const api = apiContract(readContract("boxes", document));
    const operation = api.contract.byId.get("getBox");
    if (!operation) throw new Error("the contract has no getBox");
    const call = { kind: "operation", source: "boxes", api, operation } as const;
    const judged = (body: object) => {
      const headers = new Headers({ "content-type": "application/json" });
      const found = judgeResponse(call, readAnswer({ status: 200, headers }, JSON.stringify(body)), []);
      return found.failures.map((f) => `${f.pointer} ${f.keyword ?? ""}`);
    };
    expect(judged({ sender: "me", weight: "heavy" })).toEqual(["/weight type"]);
    expect(judged({ sender: "me", weight: 1, extra: 1 })).toEqual([" unevaluatedProperties"]);
  });
});

const schema = {
  allOf: [
    { type: "object", required: ["sender"], properties: { sender: { type: "string" } } },
    { type: "object", properties: { weight: { type: "number" } } },
  ],
  unevaluatedProperties: false,
};
