import { describe, expect, test } from "vitest";
import { loadContract } from "./contract.ts";
import { readContract } from "./contract.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { secretsOfAnswer, secretsOfRequest } from "./secrets-by-contract.ts";

const secret = { type: "string", "x-secret": true };
const schemas = {
  Secret: secret,
  Branch: {
    type: "object",
    properties: {
      left: { $ref: "#/components/schemas/Branch" },
      key: { $ref: "#/components/schemas/Secret" },
    },
  },
};
const contract = readContract("vault", {
  info: { title: "Vault", version: "1.0.0" },
  components: { schemas },
  paths: {
    "/open/{code}": {
      post: {
        operationId: "open",
        parameters: [
          { name: "code", in: "path", required: true, "x-secret": true, schema: { type: "string" } },
          { name: "page", in: "query", schema: { type: "string" } },
        ],
        requestBody: {
          content: { "application/json": { schema: { type: "object", properties: { pin: secret } } } },
        },
        responses: {
          200: {
            description: "Open.",
            headers: { "X-Next": { "x-secret": true, schema: { type: "string" } } },
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    all: { type: "array", items: { allOf: [{ $ref: "#/components/schemas/Branch" }] } },
                    whole: { type: "object", "x-secret": true },
                    open: { type: "string" },
                  },
                  additionalProperties: { $ref: "#/components/schemas/Secret" },
                },
              },
            },
          },
        },
      },
    },
  },
} as unknown as OpenApiDocument);
const open = contract.byId.get("open");
if (!open) throw new Error("the operation is there");

describe("what a contract marks is a secret", () => {
  test("in parameters and the body of a request", () => {
    const texts = { path: { code: "c0" }, query: { page: "2" }, header: {}, cookie: {} };
    const body = { pin: "p1", name: "n" };
    expect(secretsOfRequest(contract, open, { texts, mediaType: "application/json", body })).toEqual([
      "c0",
      "p1",
    ]);
  });

  test("in headers and the body of an answer, at any depth", () => {
    const body = {
      all: [{ key: "k1", left: { key: "k2", left: { key: "k3" } } }, { left: {} }],
      whole: { a: "w1", b: [2, true, null] },
      open: "o",
      other: "x",
    };
    const answer = { status: 200, mediaType: "application/json", header: () => "h", body };
    expect(secretsOfAnswer(contract, open, answer)).toEqual(["h", "k1", "k2", "k3", "w1", 2, "x"]);
  });

  test("and nothing in an answer that the contract does not declare", () => {
    const answer = { status: 500, mediaType: "application/json", header: () => "h", body: { whole: "w" } };
    expect(secretsOfAnswer(contract, open, answer)).toEqual([]);
  });
});

test.each([
  ["quay", "createServiceKey", 200, { private_key: "k", public_key: "p" }, ["k"]],
  ["quay", "createAppToken", 200, { token: { title: "t", token_code: "c" } }, ["c"]],
  ["quay", "getUserRobots", 200, { robots: [{ name: "n", token: "r" }] }, ["r"]],
  ["quay", "createInstallUser", 200, { username: "u", password: "p", encrypted_password: "e" }, ["p", "e"]],
  ["gitlab-agents", "createAgentToken", 201, { id: 1, token: "glagent-x" }, ["glagent-x"]],
] as const)("%s %s shows secrets", (...[api, id, status, body, secrets]) => {
  const of = loadContract(api);
  const operation = of.byId.get(id);
  if (!operation) throw new Error(`there is no ${id}`);
  const answer = { status, mediaType: "application/json", header: () => undefined, body };
  expect(secretsOfAnswer(of, operation, answer)).toEqual(secrets);
});

test("AxHub's one-time state is a secret of the request that uses it up", () => {
  const axhub = loadContract("axhub");
  const operation = axhub.byId.get("deployPostApiV1AppsByAppIDGitConnection");
  if (!operation) throw new Error("the operation is there");
  const texts = { path: {}, query: {}, header: {}, cookie: {} };
  const body = { state: "s", installation_id: 1, repo_full_name: "o/b" };
  expect(secretsOfRequest(axhub, operation, { texts, mediaType: "application/json", body })).toEqual(["s"]);
});
