import { describe, expect, test } from "vitest";
import { apiContract } from "../model/library.ts";
import { library as things, thingsApi } from "../testing/things-contract.ts";
import { lintChanges } from "./lint-changes.ts";

const text = `api: things
newest: 2.0.0
asked: { operation: listThings, pointer: /0/id }
changes:
  - id: colours
    in: ">=2"
    text: A thing has a colour.
    source: things.py:1
    overlay:
      - { target: $.components.schemas.Thing, update: { properties: { colour: { type: string } } } }
    ends: [THI-R-001]
    begins: [THI-R-002]
    requests: { createThing: { colour: red } }
`;
const { contract } = thingsApi;
const info = { ...contract.document.info, "x-release": "1.0.0" };
const released = apiContract({ ...contract, document: { ...contract.document, info } });
const found = (changed: string) =>
  lintChanges("things", { ...things, contract: () => released }, changed).map(
    ({ line, message }) => `${line}: ${message}`,
  );

test("a sound list has no problems", () => {
  expect(found(text)).toEqual([]);
});

describe("told with its line:", () => {
  test.each([
    ["an unknown member", "source:", "sauce:", /^\d+: changes.0 .*"sauce"/],
    ["a range that is none", '">=2"', "since 2", /^6: since 2 is no range of releases: write one such as/],
    ["the contract's own release", '">=2"', '">=1"', /^6: 1\.0\.0, the contract's own release, is in >=1/],
    ["a requirement that is none", "[THI-R-001]", "[THI-R-009]", /^11: there is no requirement THI-R-009$/],
    ["an operation that is none", "createThing:", "makeThing:", /^13: there is no operation makeThing$/],
    [
      "a place that is none",
      "schemas.Thing,",
      "schemas.Thong,",
      /^10: at release 2\.0\.0: .*Thong selects nothing$/,
    ],
    ["a newest release that is none", "2.0.0", "latest", /^2: latest is no release: write a version such as/],
    ["another API", "api: things", "api: parcels", /^1: api must be things/],
    ["nobody to ask", "listThings", "listThongs", /^3: there is no operation listThongs$/],
  ])("%s", (_, from, to, problem) => {
    expect(found(text.replace(from, to))).toEqual(
      expect.arrayContaining([expect.stringMatching(problem)]) as unknown,
    );
  });

  test("a change twice", () => {
    const again = text.slice(text.indexOf("  - id"));
    expect(found(text + again)).toContain("14: the change colours is there twice");
  });
});
