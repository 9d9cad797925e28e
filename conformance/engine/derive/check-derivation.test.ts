import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { isChecked } from "../model/checked-source.ts";
import type { ApiContract } from "../model/library.ts";
import { parcels, parcelsDerivation, parcelsLibrary } from "../testing/parcels-contract.ts";
import { derivationProblems } from "./check-derivation.ts";
import { checkDerivation } from "./derivation.ts";

const text = stringify(parcelsDerivation);
const lineOf = (wanted: string) => text.split("\n").findIndex((line) => line.includes(wanted)) + 1;

/** Every problem of such data, as `line: message`. */
function problemsOf(changed: string, contract: ApiContract = parcels): string[] {
  const found = checkDerivation("parcels/derive.yaml", changed);
  if (!isChecked(found)) throw new Error(found.map((p) => p.message).join());
  return derivationProblems(found, contract, parcelsLibrary).map((p) => `${p.line}: ${p.message}`);
}

test("sound data has no problems", () => {
  expect(problemsOf(text)).toEqual([]);
});

describe("a name that there is not is told with its line:", () => {
  test.each([
    [
      "an operation that takes back",
      "operation: takeParcelBack",
      "operation: takeBack",
      "there is no operation takeBack",
    ],
    [
      "the input of a gate",
      "writes: writerKey",
      "writes: writrKey",
      "the input writrKey is not in contracts/parcels/inputs.yaml",
    ],
    ["the input of a caller", "input: readerKey", "input: readrKey", "the input readrKey is not in"],
    ["the input of a value", "$inputs.parcelId", "$inputs.parcelID", "the input parcelID is not in"],
    [
      "a requirement",
      "- PAR-R-005",
      "- PAR-R-999",
      "requirement PAR-R-999 is not in contracts/parcels/requirements.yaml",
    ],
    [
      "the text of a requirement",
      "text: does not exist",
      "text: is not there",
      'no requirement says "is not there"',
    ],
  ])("%s", (_, from, to, message) => {
    const line = lineOf(from);
    expect(line).toBeGreaterThan(0);
    expect(problemsOf(text.replace(from, to)).some((p) => p.startsWith(`${line}: ${message}`))).toBe(true);
  });
  test("an operation, with the line on which its data begins", () => {
    expect(problemsOf(text.replace("sendParcel:", "sendParcl:"))).toEqual([
      `${lineOf("sendParcel:") + 1}: there is no operation sendParcl`,
    ]);
  });
  test("a gate of a selector", () => {
    expect(problemsOf(text.replace(/gates:\n( +)- writes/, "gates:\n$1- write")).join()).toContain(
      "the gate write is not among the gates",
    );
  });
  test("a gate that no operation has", () => {
    expect(problemsOf(text.replace("gates:\n", "gates:\n  admin: writerKey\n"))).toEqual([
      `${lineOf("gates:") + 1}: no operation has the x-gate admin`,
    ]);
  });
});

test.each([
  ["reds", 'x-gate "reds" of'],
  [undefined, "has no x-gate"],
])("an operation whose x-gate is %s is a slip of ours", (gate, message) => {
  const operations = parcels.contract.operations.map((o, i) =>
    i === 0 ? { ...o, extensions: { ...o.extensions, "x-gate": gate } } : o,
  );
  const contract = { ...parcels, contract: { ...parcels.contract, operations } };
  expect(problemsOf(text, contract).join("\n")).toContain(message);
});
