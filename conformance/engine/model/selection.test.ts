import { expect, test } from "vitest";
import { deriveFrom } from "../derive/derive.ts";
import { assertSome, partOf, select } from "./selection.ts";
import { stepsText, suiteOf } from "../testing/judge.ts";
import { parcels, parcelsDerivation, parcelsLibrary } from "../testing/parcels-contract.ts";
import { selectingFlags } from "./verdict-line.ts";

const written = suiteOf(
  stepsText(
    "      - { stepId: a, operationId: listThings, successCriteria: [{ condition: $statusCode == 200 }] }\n",
  ),
).scenarios;
const derived = deriveFrom(parcelsDerivation, parcels, parcelsLibrary).scenarios;
const idsOf = (which?: "no" | "only") =>
  select([...written, ...derived], [], {
    level: "informational",
    ...(which ? { derived: which } : {}),
  }).chosen.map((s) => s.id);

test("derived cases take part unless they are left out", () => {
  expect(idsOf()).toEqual([...written, ...derived].map((s) => s.id));
  expect(idsOf("no")).toEqual(["W"]);
  expect(idsOf("only")).toEqual(derived.map((s) => s.id));
});

test("required cases of the other kind count as left out", () => {
  const { requiredLeftOut } = select([...written, ...derived], [], { level: "extended", derived: "only" });
  expect(requiredLeftOut).toBe(1);
});

test("the result tells which kind took part", () => {
  expect(partOf({ level: "core", derived: "no" }).derived).toBe(false);
  expect(partOf({ level: "core", derived: "only" }).derived).toBe(true);
  expect(partOf({ level: "core" })).toEqual({ level: "core" });
});

test("what is run again says so, and does not pass for single cases", () => {
  expect(selectingFlags(partOf({ level: "core", cases: ["W"], rerun: true }))).toEqual(["--rerun"]);
  expect(selectingFlags(partOf({ level: "core", cases: ["W"] }))).toEqual(["--case"]);
  expect(() => {
    assertSome(written, [], { level: "core", cases: ["gone"], rerun: true });
  }).toThrow("--rerun: the chosen APIs have no case gone any more");
});
