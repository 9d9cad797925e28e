import { expect, test } from "vitest";
import { contract } from "../contract.ts";
import { startQuay } from "../testing/running.ts";
import type { Schema } from "../types.ts";

type Discovered = Schema<"Discovery">["paths"];

test("everybody gets a Swagger 2.0 document of every operation that is not internal", async () => {
  const { ask, url } = await startQuay();
  const document = (await ask("GET /discovery", { as: "nobody" })).body("Discovery");
  expect(document).toMatchObject({ swagger: "2.0", host: new URL(url).host, basePath: "/" });
  const found = operationsOf(document);
  const missing = contract.operations
    .map(({ id, path }) => `${id} ${path}`)
    .filter((o) => !found.includes(o));
  expect(missing).toEqual([
    "listAllOrganizations /api/v1/superuser/organizations/",
    "getRegistrySize /api/v1/superuser/registrysize/",
    "postRegistrySize /api/v1/superuser/registrysize/",
  ]);
  expect(found).toHaveLength(174);
});

test("internal operations are added on request, and files have a path without operations", async () => {
  const { ask } = await startQuay();
  const plain = operationsOf((await ask("GET /discovery?internal=False")).body("Discovery"));
  const document = (await ask("GET /discovery?internal=1")).body("Discovery");
  expect(operationsOf(document).filter((o) => !plain.includes(o))).toEqual(
    expect.arrayContaining([
      "listAllOrganizations /api/v1/superuser/organizations/",
      "getRegistrySize /api/v1/superuser/registrysize/",
      "queueRegistrySizeCalculation /api/v1/superuser/registrysize/",
    ]),
  );
  expect(document.paths["/userfiles/{file_id}"]).toMatchObject({ "x-tag": "userfiles" });
});

function operationsOf({ paths }: { readonly paths: Discovered }): string[] {
  return Object.entries(paths).flatMap(([path, { get, put, post, delete: del }]) =>
    [get, put, post, del].flatMap((operation) => (operation ? [`${operation.operationId} ${path}`] : [])),
  );
}

test("responses are made from the verb; every reference leads to a definition", async () => {
  const { ask } = await startQuay();
  const answer = await ask("GET /discovery?internal=true");
  const { paths, definitions } = answer.body("Discovery");
  const path = paths["/api/v1/repository/{repository}/build/{build_uuid}"];
  expect(Object.keys(path?.delete?.responses ?? {})).toContain("204");
  expect(Object.keys(path?.get?.responses ?? {})).toContain("200");
  const named = [...answer.text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(50);
  expect(Object.keys(definitions)).toEqual(expect.arrayContaining(named));
});

test("kinds of errors are described at the address that errors give", async () => {
  const { ask } = await startQuay();
  const { type } = (await ask("GET /repository/devtable/nosuchrepo")).json as { type: string };
  const path = type.slice(type.indexOf("/error"));
  expect((await ask(`GET ${path}`, { as: "nobody" })).json).toMatchObject({ type, title: "not_found" });
  expect((await ask("GET /error/nope")).status).toBe(404);
});
