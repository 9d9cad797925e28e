import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Contract, MediaType, Operation, Response } from "./contract.ts";
import { loadContract } from "./contract.ts";
import { packageRoot } from "./package-root.ts";
import { createValidator } from "./validation.ts";
import type { Violation } from "./validation.ts";

const folder = path.join(packageRoot, "contracts");
const apis = readdirSync(folder).filter((api) => existsSync(path.join(folder, api, "contract.gen.json")));
const contracts = apis.map((api): [string, Contract] => [api, loadContract(api)]);

/** One line for each violation, to be compared with none. */
function tell(place: string, violations: readonly Violation[]): string[] {
  return violations.map(({ where, pointer, message }) => `${place}: ${where} ${pointer} ${message}`);
}

/** Each response of a contract with a name for it. */
function responsesOf({
  operations,
}: Contract): { operation: Operation; response: Response; place: string }[] {
  return operations.flatMap((operation) =>
    [...operation.responses.values()].map((response) => ({
      operation,
      response,
      place: `${operation.id} ${response.status}`,
    })),
  );
}

function exampleHeaders({ headers }: Response): ReadonlyMap<string, string> {
  return new Map(
    headers.flatMap(({ name, example, schema }): [string, string][] => {
      const value = example ?? schema["example"] ?? schema.default;
      return typeof value === "string" || typeof value === "number"
        ? [[name.toLowerCase(), String(value)]]
        : [];
    }),
  );
}

test("the contracts of the admin and of two APIs at least are looked at", () => {
  expect(apis).toEqual(expect.arrayContaining(["admin", "axhub", "gitlab-agents"]));
});

describe.each(contracts)("the contract of %s", (_, contract) => {
  const validator = createValidator(contract);

  test("has operations with ids of their own, and routes of their own", () => {
    const { operations } = contract;
    expect(operations.length).toBeGreaterThan(0);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(
      new Set(operations.map(({ method, path: to }) => `${method} ${to.replaceAll(/\{[^}]+\}/g, "{}")}`))
        .size,
    ).toBe(operations.length);
  });

  test("declares a status at least in every operation, each of them a number", () => {
    const odd = contract.operations.filter(
      ({ responses }) =>
        responses.size === 0 || [...responses.keys()].some((status) => !Number.isInteger(status)),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("has an example of every response that has content", () => {
    const without = responsesOf(contract).flatMap(({ response, place }) =>
      [...response.content]
        .filter(([, media]) => media.examples.size === 0)
        .map(([type]) => `${place} ${type}`),
    );
    expect(without).toEqual([]);
  });

  test("has response examples that are valid responses, headers included", () => {
    let judged = 0;
    const violations = responsesOf(contract).flatMap(({ operation, response, place }) => {
      const headers = exampleHeaders(response);
      const received = { status: response.status, header: (name: string) => headers.get(name.toLowerCase()) };
      if (response.content.size === 0) {
        judged++;
        return tell(
          place,
          validator.response(operation, { ...received, mediaType: undefined, body: undefined }),
        );
      }
      return [...response.content].flatMap(([mediaType, { examples }]) =>
        [...examples].flatMap(([name, body]) => {
          judged++;
          return tell(`${place} ${name}`, validator.response(operation, { ...received, mediaType, body }));
        }),
      );
    });
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(contract.operations.length);
  });

  test("has an example of every request body, and they are valid", () => {
    const bodies = contract.operations.flatMap((operation) =>
      [...(operation.requestBody?.content ?? [])].map(
        ([mediaType, media]): [Operation, string, MediaType] => [operation, mediaType, media],
      ),
    );
    const without = bodies.filter(([, , media]) => media.examples.size === 0);
    expect(without.map(([operation, mediaType]) => `${operation.id} ${mediaType}`)).toEqual([]);
    const violations = bodies.flatMap(([operation, mediaType, { examples }]) =>
      [...examples].flatMap(([name, body]) =>
        tell(`${operation.id} ${mediaType} ${name}`, validator.requestBody(operation, mediaType, body)),
      ),
    );
    expect(violations).toEqual([]);
  });

  test("has parameters whose schemas can judge, and defaults that fit them", () => {
    const places = ["path", "query", "header", "cookie"] as const;
    const violations = contract.operations.flatMap((operation) =>
      places.flatMap((place) => {
        const declared = operation.parameters.filter((p) => p.in === place);
        // Any text makes the schema compile; what it says of it does not matter here.
        validator.parameters(
          operation,
          place,
          Object.fromEntries(declared.map((p) => [keyOf(place, p.name), "1"])),
        );
        const defaults = declared.flatMap(({ name, schema }) =>
          schema.default === undefined ? [] : [[keyOf(place, name), schema.default] as const],
        );
        const raw = Object.fromEntries(defaults.map(([name, value]) => [name, asText(value)]));
        return tell(
          operation.id,
          validator
            .parameters(operation, place, raw)
            .violations.filter(({ keyword }) => keyword !== "required"),
        );
      }),
    );
    expect(violations).toEqual([]);
  });

  test("declares every parameter of its paths, and no other as part of a path", () => {
    const wrong = contract.operations.flatMap(({ id, path: template, parameters }) => {
      const inTemplate = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).toSorted();
      const declared = parameters.filter((p) => p.in === "path").map(({ name }) => name);
      return inTemplate.join() === declared.toSorted().join()
        ? []
        : [`${id}: ${template} declares ${declared.join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

function keyOf(place: string, name: string): string {
  return place === "header" ? name.toLowerCase() : name;
}

function asText(value: unknown): string | string[] {
  return Array.isArray(value) ? value.map(String) : String(value);
}

interface Documented {
  readonly api: string;
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  readonly queryParams: readonly string[];
  readonly bodyFields: readonly string[];
  readonly statuses: Readonly<Record<string, string>>;
}

const inventory = JSON.parse(
  readFileSync(path.join(folder, "inventory", "operations.json"), "utf8"),
) as readonly Documented[];

describe.each(contracts.filter(([api]) => inventory.some((o) => o.api === api)))(
  "everything that is documented is in the contract of %s:",
  (api, contract) => {
    const documented = inventory.filter((o) => o.api === api);
    const found = documented.map((o) => ({
      o,
      name: `${o.method} ${o.path}`,
      operation: operationOf(contract, o),
    }));

    test("operations", () => {
      expect(found.filter(({ operation }) => !operation).map(({ name }) => name)).toEqual([]);
      expect(new Set(found.map(({ operation }) => operation?.id)).size).toBe(documented.length);
    });

    test("query parameters", () => {
      const missing = found.flatMap(({ o, name, operation }) =>
        o.queryParams
          .filter((q) => !operation?.parameters.some((p) => p.in === "query" && p.name === q))
          .map((q) => `${name} ?${q}`),
      );
      expect(missing).toEqual([]);
    });

    test("body fields", () => {
      const missing = found.flatMap(({ o, name, operation }) => {
        const fields = operation ? bodyFields(contract, operation) : new Set<string>();
        return o.bodyFields.filter((field) => !fields.has(field)).map((field) => `${name} ${field}`);
      });
      expect(missing).toEqual([]);
    });

    test("statuses", () => {
      const missing = found.flatMap(({ o, name, operation }) =>
        Object.keys(o.statuses)
          .filter((status) => !operation?.responses.has(Number(status)))
          .map((status) => `${name} ${status}`),
      );
      expect(missing).toEqual([]);
    });

    test("operation ids", () => {
      const other = found.filter(
        ({ o, operation }) => o.operationId !== null && operation?.id !== o.operationId,
      );
      expect(other.map(({ o, operation }) => `${o.operationId ?? ""}: ${operation?.id ?? ""}`)).toEqual([]);
    });
  },
);

/** The operation of a documented method and path, whatever its parameters are called. */
function operationOf({ operations }: Contract, documented: Documented): Operation | undefined {
  const shape = (template: string) => template.replaceAll(/\{[^}]+\}/g, "{}").replace(/\/$/, "");
  return operations.find((o) => o.method === documented.method && shape(o.path) === shape(documented.path));
}

type Node = Readonly<Record<string, unknown>>;

/** The names of all fields that a request body of the operation may have. */
function bodyFields({ document }: Contract, { requestBody }: Operation): ReadonlySet<string> {
  const names = new Set<string>();
  const at = (pointer: string): Node =>
    pointer
      .slice(2)
      .split("/")
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<Node>((node, key) => node[key] as Node, document as unknown as Node);
  const collect = (node: Node): void => {
    if (typeof node["$ref"] === "string") collect(at(node["$ref"]));
    for (const name of Object.keys(node["properties"] ?? {})) names.add(name);
    for (const key of ["allOf", "anyOf", "oneOf"])
      for (const part of (node[key] ?? []) as Node[]) collect(part);
  };
  for (const { schemaPointer } of requestBody?.content.values() ?? [])
    if (schemaPointer) collect(at(schemaPointer));
  return names;
}
