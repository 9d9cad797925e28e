import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { readTarget } from "../model/target.ts";
import { readSource } from "../arazzo/source.ts";
import { createLibrary } from "../model/library.ts";
import { judgeRequest } from "../run/judge.ts";
import { buildRequest } from "../run/request.ts";
import { prepareInputs } from "../run/inputs.ts";
import { loadSuite } from "../model/suite.ts";
import { suiteApis, suiteFile } from "../model/suite-files.ts";
import { targetFor } from "../model/target.ts";
import { derive } from "./derive.ts";
import { isDerivedId } from "./derived-id.ts";

const library = createLibrary();
const apis = suiteApis().filter((api) => existsSync(path.join(packageRoot, suiteFile(api, "derive.yaml"))));
const mock = readTarget(readSource(path.join(packageRoot, "conformance", "targets", "mock.yaml")).content, {
  file: "mock.yaml",
  env: {},
  overrides: {},
});

test("every API with scenarios has derived cases", () => {
  expect(apis).toEqual(suiteApis());
});

test("no id stands twice, among derived and written cases", () => {
  const ids = loadSuite(apis, library).scenarios.map((s) => s.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(apis)("%s", (api) => {
  const { scenarios, problems } = derive(api, library);
  const requirements = new Map(library.requirements(api).map((r) => [r.id, r]));
  const operations = library.contract(api)?.contract.operations ?? [];

  test("every defect has an answer or an exclusion, and each of these covers one", () => {
    expect(problems.map((p) => p.message)).toEqual([]);
  });

  test("every operation that wants credentials has a case", () => {
    const covered = new Set(scenarios.map((s) => s.id.split("-")[2]));
    const open = operations.filter((o) => o.secured && !covered.has(o.id));
    expect(open.map((o) => o.id)).toEqual([]);
  });

  test("every case has the id of a derived one, and cites a testable requirement", () => {
    expect(scenarios.filter((s) => !isDerivedId(s.id)).map((s) => s.id)).toEqual([]);
    const cites = (ids: readonly string[]) => ids.some((id) => requirements.get(id)?.testable === true);
    expect(scenarios.filter((s) => !cites(s.requirements)).map((s) => s.id)).toEqual([]);
  });

  test("the same contract gives the same cases", () => {
    const again = derive(api, createLibrary()).scenarios;
    const essence = (of: typeof scenarios) =>
      of.map(({ id, steps }) => [id, steps.map((s) => [s.parameters, s.requestBody])]);
    expect(essence(again)).toEqual(essence(scenarios));
  });

  test("every case stands where its operation is written", () => {
    expect(scenarios.filter((s) => s.line === 1).map((s) => s.id)).toEqual([]);
  });

  test("the request of a case is right by the contract, or wrong by it, as the case says", () => {
    const wrong = scenarios.flatMap(({ id, inputs, document, steps: [send] }) => {
      if (send?.call.kind !== "operation") return [id];
      const given = prepareInputs(inputs, targetFor(mock, api, "run").inputs);
      const scope = { inputs: given, outputs: {}, steps: new Map(), workflows: new Map(), document };
      const { operation } = send.call;
      const request = buildRequest(send, scope, { operation, baseUrl: "http://127.0.0.1", headers: {} });
      return judgeRequest(send.call, request).length > 0 === send.checkRequest ? [id] : [];
    });
    expect(wrong).toEqual([]);
  });
});
