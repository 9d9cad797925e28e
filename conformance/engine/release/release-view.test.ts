import { describe, expect, test } from "vitest";
import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import type { Library } from "../model/library.ts";
import { readSuite } from "../model/suite.ts";
import { pinOf, expectedSuite } from "../model/pin.ts";
import { UsageError } from "../model/usage-error.ts";
import { documentText, targetOf } from "../testing/judge.ts";
import { library as things } from "../testing/things-contract.ts";
import { serve } from "../testing/server.ts";
import { exchange } from "../run/exchange.ts";
import { verify } from "../run/verify.ts";
import { findReleases } from "./find-releases.ts";
import { judgedRelease } from "./judged-release.ts";
import { ofReleases, pinsOf } from "./of-releases.ts";

const changes: Changes = {
  api: "things",
  newest: "2.0.0",
  asked: { operation: "listThings", pointer: "/0/id" },
  changes: [
    {
      id: "colours",
      in: ">=2",
      text: "A thing has a colour.",
      source: "things.py:1",
      overlay: [
        {
          target: "$.components.schemas.Thing",
          update: { required: ["colour"], properties: { colour: { type: "string" } } },
        },
      ],
      ends: ["THI-R-001"],
      begins: ["THI-R-002"],
      requests: { createThing: { colour: "red", name: "unnamed" } },
    },
  ],
};
const library: Library = { ...things, changes: (api) => (api === "things" ? changes : undefined) };
const text = documentText(`workflows:
  - workflowId: OLD
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: a }]
        successCriteria: [{ condition: $statusCode == 200 }]
  - workflowId: BOTH
    x-touchstone: { level: core }
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: mine } }
        successCriteria:
          - { condition: $statusCode == 201, x-touchstone: { requirements: [THI-R-003] } }
          - { condition: $response.body#/state == 'queued', x-touchstone: { requirements: [THI-R-001] } }
          - { condition: $response.body#/state == 'done', x-touchstone: { requirements: [THI-R-002] } }
      - stepId: before
        x-touchstone: { requirements: [THI-R-001] }
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
      - stepId: held
        x-touchstone: { requirements: [THI-R-003], while: [THI-R-001] }
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
  - workflowId: NEW
    x-touchstone: { level: core, requirements: [THI-R-002] }
    steps:
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: a }]
        successCriteria: [{ condition: $statusCode == 200 }]
`);

function suite() {
  const read = readSuite(["things"], [{ api: "things", file: "x.arazzo.yaml", text }], library);
  expect(read.problems).toEqual([]);
  return read.suite;
}
const at = (release: string) => ({
  things: judgedRelease({ text: release, from: "told" }, changes, "1.0.0"),
});
const idsAt = (release: string) => ofReleases(suite(), at(release)).scenarios.map(({ id }) => id);

describe("a suite at a release", () => {
  test("has no case that cites only what is not in force", () => {
    expect(idsAt("1.0")).toEqual(["OLD", "BOTH"]);
    expect(idsAt("2.0")).toEqual(["BOTH", "NEW"]);
  });

  test("has neither the steps nor the criteria that do, nor the requirements themselves", () => {
    const [both] = ofReleases(suite(), at("2.0")).scenarios;
    expect(both?.requirements).toEqual(["THI-R-003", "THI-R-002"]);
    expect(both?.steps.map(({ id }) => id)).toEqual(["create"]);
    expect(both?.steps[0]?.criteria.map(({ condition }) => condition)).toEqual([
      "$statusCode == 201",
      "$response.body#/state == 'done'",
    ]);
  });

  test("is judged by the contract with its overlay, and sends what it asks for; what a payload has itself wins", () => {
    const step = ofReleases(suite(), at("2.0")).scenarios[0]?.steps[0];
    expect(step?.requestBody?.payload).toEqual({ colour: "red", name: "mine" });
    if (step?.call.kind !== "operation") return expect.fail("no operation is called");
    const thing = { id: "a", name: "b", state: "done" };
    const response = { status: 201, mediaType: "application/json", header: () => "/things/a" };
    const { api, operation } = step.call;
    expect(api.validator.response(operation, { ...response, body: thing })).toHaveLength(1);
    expect(api.validator.response(operation, { ...response, body: { ...thing, colour: "red" } })).toEqual([]);
  });

  test("expects the pinned cases that it has", () => {
    const pins = [pinOf("things", suite())];
    const expected = (release: string) => expectedSuite(pinsOf(pins, at(release), library), "core").expected;
    expect([expectedSuite(pins, "core").expected, expected("1.0"), expected("2.0")]).toEqual([3, 2, 2]);
  });
});

describe("a release", () => {
  test.each([
    ["1.0.0", {}],
    ["2.0", {}],
    ["2.1", { newerThan: "2.0.0" }],
    ["head", { newerThan: "2.0.0" }],
    ["0.9", { unlisted: true }],
  ])("%s is %j", (release, standing) => {
    expect(at(release).things).toEqual({ release, from: "told", ...standing });
  });

  test("that is none is the caller's mistake", () => {
    expect(() => at("latest")).toThrow(UsageError);
  });

  test("is what the target says, what the server tells, or the contract's own", async () => {
    const server = await serve(() => ({ status: 200, json: [{ id: "2.0.0" }] }));
    const find = (releases: Readonly<Record<string, string>>, asks = true) =>
      findReleases({
        apis: ["things"],
        target: targetOf(server, { releases }),
        library: asks ? library : things,
        transport: exchange,
        strict: false,
      });
    expect(await find({ things: "1.5" })).toEqual({
      things: { release: "1.5", from: "told", unlisted: true },
    });
    expect(await find({ "": "2" })).toEqual({ things: { release: "2", from: "told" } });
    expect(await find({})).toEqual({ things: { release: "2.0.0", from: "asked" } });
    expect(await find({}, false)).toEqual({});
  });
});

test("on a release that is newer than all known ones unknown members are told, and the verdict is of the newest", async () => {
  const thing = { id: "a", name: "b", state: "done", colour: "red", weight: 7 };
  const server = await serve(({ method }) =>
    method === "POST"
      ? { status: 201, json: thing, headers: { Location: "/things/a" } }
      : { status: 200, json: thing },
  );
  const judge = (release: string, strict = false) =>
    verify({
      apis: ["things"],
      target: "conformance/targets/template.yaml",
      baseUrls: [server.url],
      releases: [`things=${release}`],
      strict,
      suite: suite(),
      library,
      env: {},
      run: "r",
      print: () => undefined,
    });
  const newer = (await judge("3.0")).result;
  expect(newer?.verdictLine).toMatch(
    /^CONFORMANT to things 2\.0\.0, the newest release known \(the target is 3\.0\)/,
  );
  expect(newer?.cases.flatMap(({ warnings }) => warnings)).toContain(
    "getThing answers /weight, which no known release has",
  );
  expect((await judge("2.0")).result?.verdict).toBe("not conformant");
  expect((await judge("3.0", true)).result?.verdict).toBe("not conformant");
});
