import { describe, expect, test } from "vitest";
import { isChecked } from "../model/checked-source.ts";
import { allInputs, checkInputs, inputsSchema } from "./api-inputs.ts";

const text = `api: parcels
target: { template: https://parcels.example.com, mock: "{baseUrl}/parcels" }
groups:
  - about: Keys.
    inputs:
      - name: readerKey
        text: may read
        from: credential
        secret: true
        example: r
  - about: Parcels.
    inputs:
      - name: parcelId
        text: a parcel
        type: integer
        from: create
        example: 7
      - name: unique
        text: a text that is new in each run
        from: constant
        default: touchstone
leaves: []
`;
const file = "contracts/parcels/inputs.yaml";
const faultsOf = (changed: string) => {
  const found = checkInputs(file, changed);
  return isChecked(found) ? [] : found.map((p) => `${p.file}:${p.line}: ${p.message}`);
};

test("sound inputs have no problems", () => {
  expect(faultsOf(text)).toEqual([]);
});

describe("told with file and line:", () => {
  test.each([
    ["an unknown member", "text: may read", "text: may read\n        txt: x", `${file}:6: `],
    ["a way that there is not", "from: create", "from: found", `${file}:16: `],
    ["a name twice", "name: unique", "name: parcelId", `${file}:18: the input parcelId is there twice`],
    [
      "an example of another type",
      "example: 7",
      "example: seven",
      `${file}:13: the example of parcelId is no integer`,
    ],
    ["a credential that is shown", "        secret: true\n", "", `${file}:6: readerKey is a credential`],
    ["neither example nor default", "        default: touchstone\n", "", `${file}:18: `],
    [
      "a group of an input that there is not",
      "groups:",
      "optional: [{ name: a, text: a, inputs: [b] }]\ngroups:",
      `${file}:3: the group a names b`,
    ],
    [
      "a group twice",
      "groups:",
      "optional: [{ name: a, text: a }, { name: a, text: b }]\ngroups:",
      `${file}:3: the group a is there twice`,
    ],
    [
      "an input in two groups",
      "groups:",
      "optional: [{ name: a, text: a, inputs: [unique] }, { name: b, text: b, inputs: [unique] }]\ngroups:",
      `${file}:3: unique is in an earlier group`,
    ],
    ["another API", "api: parcels", "api: things", `${file}:1: api must be parcels`],
  ])("%s", (_, from, to, message) => {
    expect(faultsOf(text.replace(from, to)).some((line) => line.startsWith(message))).toBe(true);
  });
});

test("the schema says type, secret and default of each, and what it is where a reader looks", () => {
  const found = checkInputs(file, text);
  if (!isChecked(found)) throw new Error("the inputs are broken");
  const inputs = allInputs(found);
  expect(inputsSchema(inputs)).toEqual({
    type: "object",
    properties: {
      readerKey: { type: "string", format: "password" },
      parcelId: { type: "integer" },
      unique: { type: "string", default: "touchstone" },
    },
  });
  expect(inputsSchema(inputs, { texts: true }).properties?.["parcelId"]).toMatchObject({
    description: "a parcel",
  });
});
