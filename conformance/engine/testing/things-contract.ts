import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import { readContract } from "../../../contracts/lib/contract.ts";
import type { Library, Requirement } from "../model/library.ts";
import { apiContract } from "../model/library.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const idParameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
const error = { description: "Refused.", ...json(ref("Error")) };

/** A contract small enough to read in one go. */
const document = {
  info: { title: "Things", version: "1.0.0" },
  components: {
    schemas: {
      Thing: {
        type: "object",
        required: ["id", "name", "state"],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          state: { enum: ["queued", "done"] },
          token: { type: "string" },
        },
        additionalProperties: false,
      },
      NewThing: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", minLength: 1 }, size: { type: "integer" } },
      },
      Error: { type: "object", required: ["code"], properties: { code: { type: "string" } } },
    },
  },
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 100 } }],
        responses: { 200: { description: "All.", ...json({ type: "array", items: ref("Thing") }) } },
      },
      post: {
        operationId: "createThing",
        requestBody: { required: true, ...json(ref("NewThing")) },
        responses: {
          201: {
            description: "Created.",
            headers: {
              Location: {
                required: true,
                "x-requirements": ["THI-R-002"],
                schema: { type: "string", pattern: "^/" },
              },
            },
            ...json(ref("Thing")),
          },
          400: error,
          401: error,
        },
        "x-unreachable": { 401: "nobody needs to sign in" },
      },
    },
    "/things/{id}": {
      get: {
        operationId: "getThing",
        parameters: [idParameter],
        responses: { 200: { description: "One.", ...json(ref("Thing")) }, 404: error, 503: error },
      },
      delete: {
        operationId: "deleteThing",
        parameters: [idParameter],
        responses: { 204: { description: "Gone." }, 404: error },
      },
    },
  },
} as unknown as OpenApiDocument;

export const thingsApi = apiContract(readContract("things", document));
const clockApi = apiContract(
  readContract("clock", {
    info: { title: "Clock", version: "1.0.0" },
    paths: { "/clock": { get: { operationId: "readClock", responses: { 204: { description: "Here." } } } } },
  }),
);

const requirement = (id: string, text: string, testable = true): Requirement => ({
  id,
  text,
  operation: "*",
  level: "core",
  testable,
});

/** The contracts `things` and `clock`, the requirements THI-R-001 to 003, and an optional group of each kind. */
export const library: Library = {
  contract: (api) => ({ things: thingsApi, clock: clockApi })[api],
  requirements: (api) =>
    api === "things"
      ? [
          requirement("THI-R-001", "A thing can be read back."),
          requirement("THI-R-002", "An unknown thing is a 404."),
          requirement("THI-R-003", "The power supply is redundant.", false),
        ]
      : [],
  leaves: (api) => (api === "things" ? ["a thing of each run"] : []),
  optional: (api) =>
    api === "things"
      ? [
          { name: "worker", text: "does things" },
          { name: "old-things", text: "things of last year", inputs: ["oldThingId"] },
          { name: "clock", text: "lets time pass", source: "clock" },
        ]
      : [],
  inputs: () => [],
  changes: () => undefined,
};
