import { expect, test } from "vitest";
import { parse } from "yaml";
import type { ApiInputs } from "./api-inputs.ts";
import { mockTarget, templateTarget } from "./target-files.ts";

const apis: readonly ApiInputs[] = [
  {
    api: "parcel-post",
    target: { template: "https://p.example.com", mock: "{baseUrl}/parcels" },
    leaves: [],
    optional: [{ name: "courier", text: "brings parcels" }],
    groups: [
      {
        about: "Keys.",
        inputs: [{ name: "readerKey", text: "may read", from: "credential", secret: true, example: "r" }],
      },
      {
        about: "Rest.",
        inputs: [
          { name: "parcelId", text: "a parcel", from: "create", example: "4e95" },
          { name: "unique", text: "new in each run", from: "constant", default: "t", example: "{run}" },
          { name: "line", text: "a text", from: "constant", default: "x" },
        ],
      },
    ],
  },
];

test("the mock's target gives every example as it is", () => {
  expect(parse(mockTarget("name: mock\napis:\n  # {apis}\n  admin: { baseUrl: x }\n", apis))).toEqual({
    name: "mock",
    apis: {
      "parcel-post": {
        baseUrl: "{baseUrl}/parcels",
        inputs: { readerKey: "r", parcelId: "4e95", unique: "{run}" },
      },
      admin: { baseUrl: "x" },
    },
  });
});

test("the template is commented out, takes secrets from the environment and says what each input and optional group is", () => {
  expect(templateTarget("# apis:\n# {apis}\ninputs: {}\n", apis)).toBe(
    [
      "# apis:",
      "#   parcel-post:",
      "#     baseUrl: https://p.example.com",
      "#     without:",
      "#       # - courier # brings parcels",
      "#     inputs:",
      "#       # Keys.",
      "#       readerKey: ${PARCEL_READER_KEY} # may read",
      "#       # Rest.",
      '#       parcelId: "4e95" # a parcel',
      '#       unique: "{run}" # new in each run',
      "inputs: {}",
      "",
    ].join("\n"),
  );
});

test("a frame without a place for the APIs is refused", () => {
  expect(() => mockTarget("apis: {}\n", apis)).toThrow("no place for the APIs");
});
