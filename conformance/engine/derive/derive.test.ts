import { expect, test } from "vitest";
import { parcels, parcelsDerivation, parcelsLibrary } from "../testing/parcels-contract.ts";
import type { Derived } from "./derive.ts";
import { deriveFrom } from "./derive.ts";
import type { Derivation } from "./derivation.ts";
import { isDerivedId } from "./derived-id.ts";

const derived = (changes: Partial<Derivation> = {}): Derived =>
  deriveFrom({ ...parcelsDerivation, ...changes }, parcels, parcelsLibrary);
const ids = (of: Derived, operation: string) =>
  of.scenarios
    .filter((s) => s.id.startsWith(`PAR-D-${operation}-`))
    .map((s) => s.id.split("-").slice(3).join("-"));
const find = (of: Derived, id: string) => {
  const found = of.scenarios.find((s) => s.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
};
const messages = ({ problems }: Derived) => problems.map((p) => p.message);

test("an operation has a case for each caller who is refused", () => {
  expect(ids(derived(), "readParcel")).toContain("without-credentials");
  expect(ids(derived(), "readParcel")).not.toContain("as-a-reader");
  expect(ids(derived(), "sendParcel")).toContain("as-a-reader");
});

test("each path parameter is unknown once and malformed once", () => {
  expect(ids(derived(), "readParcel")).toEqual(["without-credentials", "unknown-id", "id-malformed"]);
});

test("a query parameter is absent, of another type, outside its values and its bounds", () => {
  expect(ids(derived(), "listParcels").slice(1)).toEqual([
    "without-depot",
    "state-outside-its-values",
    "limit-as-string",
    "limit-below-its-minimum",
    "limit-above-its-maximum",
  ]);
});

test("a wrong type is one that a careless server turns into the right one", () => {
  const sent = (id: string) => {
    const found = derived().scenarios.find(({ id: whole }) => whole.endsWith(`-D-sendParcel-${id}`));
    return (found?.steps[0]?.requestBody?.payload as Record<string, unknown> | undefined)?.["weight"];
  };
  expect(sent("weight-as-string")).toMatch(/^[0-9.]+$/);
  expect(sent("weight-as-object")).toEqual({});
});

test("a body is unreadable or absent, and each of its fields absent, of another type or outside a limit", () => {
  expect(ids(derived(), "sendParcel").slice(3)).toEqual([
    "malformed-json",
    "wrong-content-type",
    "without-a-body",
    "without-name",
    "name-as-integer",
    "name-as-object",
    "name-too-short",
    "name-too-long",
    "weight-as-string",
    "weight-as-object",
    "weight-below-its-minimum",
    "without-to",
    "to-as-an-empty-object",
    "to-as-string",
    "to-as-integer",
    "without-to-code",
    "to-code-as-integer",
    "to-code-as-object",
    "to-code-against-its-pattern",
    "to-kind-as-integer",
    "to-kind-as-object",
    "to-kind-outside-its-values",
  ]);
});

test("a case changes one thing of the valid request", () => {
  const [send] = find(derived(), "PAR-D-sendParcel-without-to-code").steps;
  expect(send?.requestBody?.payload).toEqual({ name: "par-9e962q", to: { kind: "home" } });
  expect(send?.parameters.map((p) => p.name)).toEqual(["depot", "X-Key"]);
  expect(send?.checkRequest).toBe(false);
});

test("no two cases make a thing of the same name", () => {
  const bodies = derived().scenarios.flatMap((s) => {
    const payload = s.steps[0]?.requestBody?.payload;
    return typeof payload === "object" ? [JSON.stringify(payload)] : [];
  });
  expect(bodies.length).toBeGreaterThan(10);
  expect(new Set(bodies).size).toBe(bodies.length);
});

test("a case expects exactly the statuses of its answer and cites the requirements about its operation", () => {
  const scenario = find(derived(), "PAR-D-readParcel-unknown-id");
  expect(scenario.steps[0]?.criteria).toEqual([{ condition: "$statusCode == 404" }]);
  expect(scenario.requirements).toEqual(["PAR-R-003"]);
  expect(scenario.summary).toBe("GET /parcels/{id} with an unknown id is 404.");
});

test("a case needs the inputs that its steps refer to and no others", () => {
  expect(find(derived(), "PAR-D-readParcel-unknown-id").requires).toEqual(["writerKey"]);
  expect(find(derived(), "PAR-D-readParcel-without-credentials").requires).toEqual(["parcelId"]);
});

test("what only informational requirements ask for is informational", () => {
  expect(find(derived(), "PAR-D-listParcels-state-outside-its-values").level).toBe("informational");
  expect(find(derived(), "PAR-D-listParcels-limit-as-string").level).toBe("extended");
});

test("an excluded defect makes no case and is told with its reason", () => {
  const exclusion = {
    when: { names: ["weight"] },
    because: "lenient",
    reason: "scales are patient",
  } as const;
  const of = derived({ exclusions: [exclusion] });
  expect(ids(of, "sendParcel").filter((id) => id.startsWith("weight"))).toEqual([]);
  expect(of.excluded.map((e) => e.id)).toContain("PAR-D-sendParcel-weight-as-string");
  expect(of.excluded[0]?.exclusion.reason).toBe("scales are patient");
});

test("an exclusion that excludes nothing is a problem", () => {
  const exclusion = { when: { names: ["colour"] }, because: "lenient", reason: "no parcel has one" } as const;
  expect(messages(derived({ exclusions: [exclusion] }))).toEqual(['covers no defect: {"names":["colour"]}']);
});

test("a defect that no answer covers is a problem", () => {
  const answers = parcelsDerivation.answers.filter((a) => a.when.place === "credential");
  expect(messages(derived({ answers }))).toContain(
    "PAR-D-readParcel-unknown-id: no answer and no exclusion fits",
  );
});

test("an answer that the operation does not declare is a problem", () => {
  const answers = parcelsDerivation.answers.map((a) =>
    a.when.place === "path" ? { ...a, status: [410] } : a,
  );
  expect(messages(derived({ answers }))).toContain("PAR-D-readParcel-unknown-id: 410 is not declared");
});

test("a case without a requirement is a problem", () => {
  const answers = parcelsDerivation.answers.map((a) =>
    a.when.place === "path" ? { ...a, cites: { ids: ["PAR-R-001"] } } : a,
  );
  expect(messages(derived({ answers }))).toContain("PAR-D-readParcel-unknown-id: no requirement to cite");
});

test("data without the value of a parameter is a problem of that operation only", () => {
  const of = derived({ values: { id: "$inputs.parcelId" } });
  expect(messages(of)).toContain("listParcels: no value for the parameter depot");
  expect(ids(of, "readParcel")).toHaveLength(3);
});

test("data about an operation that the contract does not have is a problem", () => {
  expect(messages(derived({ operations: { ...parcelsDerivation.operations, loseParcel: {} } }))).toEqual([
    "there is no operation loseParcel",
  ]);
});

test.each([
  ["AXH-D-createApp-without-name", true],
  ["AXH-API-001", false],
  ["AXH-DEPLOY-001", false],
])("the id %s is that of a derived case: %s", (id, expected) => {
  expect(isDerivedId(id)).toBe(expected);
});
