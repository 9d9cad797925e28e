import { describe, expect, test } from "vitest";
import { harbourContract } from "../testing/harbour/service.ts";
import { readContract } from "../../../../contracts/lib/contract.ts";
import type { OpenApiDocument } from "../../../../contracts/lib/openapi.ts";
import { OperationRouter } from "./operation-router.ts";

/** A router of `METHOD /template` lines; `*` behind a parameter's name says that it takes raw slashes, `**` two at least. */
function routerOf(...lines: readonly string[]): OperationRouter {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const line of lines) {
    const [method = "", marked = ""] = line.split(" ");
    const parameters = [...marked.matchAll(/\{(\w+)(\**)\}/g)].map(([, name, stars = ""]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
      ...(stars === "" ? {} : { "x-raw-slashes": stars === "*" ? true : stars.length }),
    }));
    const template = marked.replaceAll("*", "");
    paths[template] = {
      ...paths[template],
      [method.toLowerCase()]: { operationId: line, parameters, responses: { 200: { description: "" } } },
    };
  }
  return new OperationRouter(readContract("synthetic", { paths } as unknown as OpenApiDocument).operations);
}

/** What a request meets, as text. */
function met(router: OperationRouter, request: string): string {
  const [method = "", path = ""] = request.split(" ");
  const result = router.route(method, path);
  if ("failure" in result)
    return "allowed" in result ? `${result.failure}: ${result.allowed.join(", ")}` : result.failure;
  const values = Object.entries(result.path).map(([name, value]) => `${name}=${value}`);
  return [result.operation.id, ...values].join(" ");
}

describe("one segment", () => {
  const router = routerOf(
    "GET /",
    "GET /a",
    "GET /a/{x}",
    "POST /a/b",
    "GET /a/{x}/c",
    "GET /a/{x}/{y}",
    "DELETE /{z}",
  );
  test.each([
    ["GET /", "GET /"],
    ["GET /a", "GET /a"],
    ["GET /a/1", "GET /a/{x} x=1"],
    ["POST /a/b", "POST /a/b"],
    ["GET /a/b", "GET /a/{x} x=b"],
    ["GET /a/b/c", "GET /a/{x}/c x=b"],
    ["GET /a/b/d", "GET /a/{x}/{y} x=b y=d"],
    ["DELETE /a", "DELETE /{z} z=a"],
    ["GET /b", "method-not-allowed: DELETE"],
    ["PUT /a", "method-not-allowed: DELETE, GET"],
    ["PUT /a/b", "method-not-allowed: GET, POST"],
    ["GET /a/", "no-route"],
    ["GET //a", "no-route"],
    ["GET /a//c", "no-route"],
    ["GET /a/b/c/d", "no-route"],
    ["GET /A", "method-not-allowed: DELETE"],
  ])("%s meets %s", (request, expected) => {
    expect(met(router, request)).toBe(expected);
  });
});

describe("an affixed parameter", () => {
  const router = routerOf(
    "GET /key/{name}.pub",
    "GET /key/{name}",
    "GET /key/v{number}",
    "GET /key/latest.pub",
  );
  test.each([
    ["GET /key/a.pub", "GET /key/{name}.pub name=a"],
    ["GET /key/a.b.pub.pub", "GET /key/{name}.pub name=a.b.pub"],
    ["GET /key/latest.pub", "GET /key/latest.pub"],
    ["GET /key/v7", "GET /key/v{number} number=7"],
    ["GET /key/.pub", "GET /key/{name} name=.pub"],
    ["GET /key/v", "GET /key/{name} name=v"],
    ["GET /key/a.pubx", "GET /key/{name} name=a.pubx"],
  ])("%s meets %s", (request, expected) => {
    expect(met(router, request)).toBe(expected);
  });
});

describe("a parameter with raw slashes", () => {
  const router = routerOf(
    "GET /repo/{r*}",
    "GET /repo/{r*}/tags",
    "GET /repo/{r*}/tags/{tag}",
    "DELETE /repo/{r*}/tags/{tag}",
    "GET /pair/{p**}",
    "GET /pair/{p**}/end",
    "GET /key/{k*}.pub",
  );
  test.each([
    ["GET /repo/a", "GET /repo/{r*} r=a"],
    ["GET /repo/a/b/c", "GET /repo/{r*} r=a/b/c"],
    ["GET /repo/a/b/tags", "GET /repo/{r*}/tags r=a/b"],
    ["GET /repo/a/tags/b/tags/c", "GET /repo/{r*}/tags/{tag} r=a/tags/b tag=c"],
    ["GET /repo/tags", "GET /repo/{r*} r=tags"],
    ["GET /repo/tags/tags", "GET /repo/{r*}/tags r=tags"],
    ["DELETE /repo/a/b/tags/1", "DELETE /repo/{r*}/tags/{tag} r=a/b tag=1"],
    ["DELETE /repo/a/b", "method-not-allowed: GET"],
    ["GET /repo/a%2Fb/tags", "GET /repo/{r*}/tags r=a/b"],
    ["GET /repo/", "no-route"],
    ["GET /pair/a", "no-route"],
    ["GET /pair/a/b", "GET /pair/{p**} p=a/b"],
    ["GET /pair/a/b/end", "GET /pair/{p**}/end p=a/b"],
    ["GET /pair/a/end", "GET /pair/{p**} p=a/end"],
    ["GET /key/a/b.pub", "GET /key/{k*}.pub k=a/b"],
    ["GET /key/a/b", "no-route"],
  ])("%s meets %s", (request, expected) => {
    expect(met(router, request)).toBe(expected);
  });
});

describe("percent encoding", () => {
  const router = routerOf("GET /a/{x}", "GET /a/{x}/{y}");
  test.each([
    ["GET /a/b%2Fc", "GET /a/{x} x=b/c"],
    ["GET /a/%F0%9F%9A%A2", "GET /a/{x} x=🚢"],
    ["GET /a/%00", "GET /a/{x} x=\u0000"],
    ["GET /a/..", "GET /a/{x} x=.."],
    ["GET /a/%2e%2e", "GET /a/{x} x=.."],
    ["GET /a/b+c", "GET /a/{x} x=b+c"],
    ["GET /a/%zz", "bad-encoding"],
    ["GET /a/%", "bad-encoding"],
    ["GET /a/%C3", "bad-encoding"],
    ["GET /a/fine/%E0%A4", "bad-encoding"],
    ["GET /%zz", "no-route"],
  ])("%s meets %s", (request, expected) => {
    expect(met(router, request)).toBe(expected);
  });
});

test("parameters of a way that led nowhere are not among those of the way that was taken", () => {
  const router = routerOf("GET /n/{x}/c", "GET /n/{y}/d", "GET /r/{long*}/c", "GET /r/{a}/{b}/d");
  expect(met(router, "GET /n/1/d")).toBe("GET /n/{y}/d y=1");
  expect(met(router, "GET /r/1/2/d")).toBe("GET /r/{a}/{b}/d a=1 b=2");
});

test("every path of a contract, with any value, leads to its own operation", () => {
  const router = new OperationRouter(harbourContract.operations);
  expect(harbourContract.operations.length).toBeGreaterThan(10);
  for (const { id, method, path } of harbourContract.operations) {
    const result = router.route(method, path.replaceAll(/\{\w+\}/g, "77"));
    expect("operation" in result && result.operation.id).toBe(id);
  }
});

test("a path of a thousand segments finds its way", () => {
  const router = routerOf("GET /repo/{r*}/tags/{tag}");
  const long = Array.from({ length: 1000 }, (_, i) => `s${i}`).join("/");
  expect(met(router, `GET /repo/${long}/tags/1`)).toBe(`GET /repo/{r*}/tags/{tag} r=${long} tag=1`);
});
