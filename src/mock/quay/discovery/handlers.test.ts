import { expect, test } from "vitest";
import { contract } from "../contract.ts";
import { startQuay } from "../testing/running.ts";

test("everybody gets a Swagger 2.0 document of every operation", async () => {
  const { ask, url } = await startQuay();
  const document = (await ask("GET /discovery", { as: "nobody" })).body("Discovery");
  expect(document).toMatchObject({ swagger: "2.0", host: new URL(url).host, basePath: "/" });
  const found = Object.entries(document.paths).flatMap(([path, { get, put, post, delete: del }]) =>
    [get, put, post, del].flatMap((operation) => (operation ? [`${operation.operationId} ${path}`] : [])),
  );
  expect(found.toSorted()).toEqual(contract.operations.map(({ id, path }) => `${id} ${path}`).toSorted());
  expect(found).toHaveLength(177);
});

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
