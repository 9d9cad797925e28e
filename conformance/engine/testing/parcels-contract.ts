import { readContract } from "../../../contracts/lib/contract.ts";
import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import type { Derivation } from "../derive/derivation.ts";
import type { Library, Requirement } from "../model/library.ts";
import { apiContract } from "../model/library.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const refused = { description: "Refused.", ...json(ref("Refusal")) };
const depot = { name: "depot", in: "query", required: true, schema: { type: "string" } };
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

/** A contract with one of each thing that a request can break. */
const document = {
  info: { title: "Parcels", version: "1.0.0" },
  security: [{ key: [] }],
  components: {
    schemas: {
      Refusal: { type: "object", required: ["code"], properties: { code: { type: "string" } } },
      Parcel: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      Name: { type: "string", minLength: 1, maxLength: 20 },
      NewParcel: {
        type: "object",
        required: ["name", "to"],
        properties: {
          name: ref("Name"),
          weight: { type: "integer", minimum: 1 },
          to: {
            type: "object",
            required: ["code"],
            properties: {
              code: { type: "string", pattern: "^[0-9]{5}$" },
              kind: { type: "string", enum: ["home", "shop"] },
            },
          },
        },
      },
    },
  },
  paths: {
    "/parcels": {
      get: {
        operationId: "listParcels",
        parameters: [
          depot,
          { name: "state", in: "query", schema: { type: "string", enum: ["sent", "lost"] } },
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
        ],
        responses: { 200: { description: "Some." }, 400: refused, 401: refused },
        "x-gate": "reads",
      },
      post: {
        operationId: "sendParcel",
        parameters: [depot],
        requestBody: { required: true, ...json(ref("NewParcel")) },
        responses: {
          201: { description: "Sent.", ...json(ref("Parcel")) },
          400: refused,
          401: refused,
          403: refused,
        },
        "x-gate": "writes",
      },
    },
    "/parcels/{id}": {
      get: {
        operationId: "readParcel",
        parameters: [id],
        responses: { 200: { description: "One." }, 400: refused, 401: refused, 404: refused },
        "x-gate": "reads",
      },
      delete: {
        operationId: "takeParcelBack",
        parameters: [id],
        responses: { 204: { description: "Gone." }, 400: refused, 401: refused, 403: refused, 404: refused },
        "x-gate": "writes",
      },
    },
  },
} as unknown as OpenApiDocument;

export const parcels = apiContract(readContract("parcels", document));

const requirement = (number: string, text: string, changes: Partial<Requirement> = {}): Requirement => ({
  id: `PAR-R-${number}`,
  text,
  operation: "*",
  level: "core",
  testable: true,
  ...changes,
});

export const parcelsLibrary: Library = {
  changes: () => undefined,
  optional: () => [],
  leaves: () => [],
  inputs: () => [
    { name: "parcelId", text: "a parcel", from: "create", example: "7" },
    { name: "readerKey", text: "may read", from: "credential", secret: true, example: "r" },
    { name: "writerKey", text: "may write", from: "credential", secret: true, example: "w" },
  ],
  contract: (api) => (api === "parcels" ? parcels : undefined),
  requirements: () => [
    requirement("001", "A parcel is sent with 201.", { operation: "sendParcel" }),
    requirement("002", "Without a key, or with one that may not, a call is refused."),
    requirement("003", "A parcel that does not exist is 404."),
    requirement("004", "A malformed request is 400."),
    requirement("005", "A state that no parcel has is 400.", {
      operation: "listParcels",
      level: "informational",
    }),
  ],
};

export const parcelsDerivation: Derivation = {
  api: "parcels",
  prefix: "PAR",
  credential: { header: "X-Key", value: "{}" },
  gates: { reads: "writerKey", writes: "writerKey" },
  values: { id: "$inputs.parcelId", depot: "north" },
  unknown: { id: "00000000-0000-4000-8000-00000000dead" },
  wrongTypes: ["string", "integer", "object"],
  callers: [
    { name: "without-credentials", at: {} },
    { name: "as-a-reader", input: "readerKey", at: { gates: ["writes"] } },
  ],
  answers: [
    { when: { place: "credential", names: ["as-a-reader"] }, status: [403], cites: { ids: ["PAR-R-002"] } },
    { when: { place: "credential" }, status: [401], cites: { ids: ["PAR-R-002"] } },
    { when: { place: "path", faults: ["unknown"] }, status: [404], cites: { text: "does not exist" } },
    { when: { names: ["state"] }, status: [400], cites: { ids: ["PAR-R-005"] } },
    { when: {}, status: [400], cites: { ids: ["PAR-R-004"] } },
  ],
  exclusions: [],
  operations: {
    sendParcel: {
      body: { name: "par-<case>", to: { code: "12345", kind: "home" } },
      undo: {
        outputs: { made: "$response.body#/id" },
        steps: [{ operation: "takeParcelBack", parameters: { id: "$steps.send.outputs.made" } }],
      },
    },
  },
};
