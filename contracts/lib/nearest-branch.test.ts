import { expect, test } from "vitest";
import { readContract } from "./contract.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { createValidator } from "./validation.ts";

const object = (properties: object) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

const contract = readContract("boats", {
  info: { title: "Boats", version: "1" },
  paths: {
    "/boat": {
      get: {
        operationId: "getBoat",
        responses: {
          "200": {
            description: "A boat, or why there is none.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["boat", "crew"],
                  properties: {
                    boat: {
                      oneOf: [
                        { $ref: "#/components/schemas/Sailing" },
                        { $ref: "#/components/schemas/Motor" },
                      ],
                    },
                    crew: { anyOf: [{ $ref: "#/components/schemas/Crew" }, { type: "null" }] },
                    flag: { oneOf: [{ const: "red" }, { const: "green" }] },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Sailing: object({ sails: { type: "integer" }, name: { type: "string" } }),
      Motor: object({ engine: object({ kilowatts: { type: "number" } }) }),
      Crew: object({ mate: { anyOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] } }),
      Person: object({ name: { type: "string" } }),
    },
  },
} as OpenApiDocument);
const validator = createValidator(contract);
const operation = contract.byId.get("getBoat");

function wrong(body: unknown): string[] {
  if (!operation) throw new Error("the contract has no getBoat");
  const answer = { status: 200, mediaType: "application/json", body, header: () => undefined };
  return validator.response(operation, answer).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

const boat = { sails: 2, name: "Ann" };
const crew = { mate: { name: "Bo" } };

test.each<[what: string, body: unknown, expected: readonly string[]]>([
  ["nothing", { boat, crew }, []],
  ["a member too many", { boat: { ...boat, colour: "red" }, crew }, ["/boat additionalProperties"]],
  ["a member too few", { boat: { sails: 2 }, crew: null }, ["/boat required"]],
  ["a deep one", { boat: { engine: { kilowatts: "9" } }, crew }, ["/boat/engine/kilowatts type"]],
  [
    "one that may be null",
    { boat, crew: { mate: 7 } },
    ["/crew/mate type", "/crew/mate type", "/crew/mate anyOf"],
  ],
  ["one in a branch of a branch", { boat, crew: { mate: { name: 1 } } }, ["/crew/mate/name type"]],
  [
    "two at once, and a sibling",
    { boat: { ...boat, colour: "red" }, crew: { mate: { name: 1 } }, flag: "blue" },
    ["/boat additionalProperties", "/crew/mate/name type", "/flag const", "/flag const", "/flag oneOf"],
  ],
  ["what is near to none", { boat: 1, crew }, ["/boat type", "/boat type", "/boat oneOf"]],
])("of %s only what the nearest branch says is told", (_, body, expected) => {
  expect(wrong(body)).toEqual(expected);
});
