import { expect, test } from "vitest";
import { splitPaths } from "./split-paths.ts";

const spanning = { name: "repository", in: "path", "x-raw-slashes": 2 };
const plain = { name: "tag", in: "path" };

test("a parameter that spans segments becomes one per segment, wherever it is told", () => {
  const document = {
    components: { parameters: { Repository: spanning } },
    paths: {
      "/repository/{repository}/tag/{tag}": {
        parameters: [{ $ref: "#/components/parameters/Repository" }],
        get: { operationId: "getTag", parameters: [plain] },
      },
      "/starred/{repository}": { delete: { operationId: "unstar", parameters: [spanning] } },
      "/tags/{tag}": { get: { operationId: "tags", parameters: [plain] } },
    },
  };
  const { paths } = splitPaths(document) as { paths: Record<string, object> };
  expect(Object.keys(paths)).toEqual([
    "/repository/{repository_1}/{repository_2}/tag/{tag}",
    "/starred/{repository_1}/{repository_2}",
    "/tags/{tag}",
  ]);
  const parts = [{ name: "repository_1" }, { name: "repository_2" }];
  expect(paths["/repository/{repository_1}/{repository_2}/tag/{tag}"]).toMatchObject({
    parameters: parts,
    get: { operationId: "getTag", parameters: [plain] },
  });
  expect(paths["/starred/{repository_1}/{repository_2}"]).toMatchObject({ delete: { parameters: parts } });
  expect(paths["/tags/{tag}"]).toEqual(document.paths["/tags/{tag}"]);
});

test("a parameter that may hold slashes and need not stays", () => {
  const document = { paths: { "/project/{name}": { parameters: [{ ...spanning, "x-raw-slashes": true }] } } };
  expect(splitPaths(document)).toEqual(document);
});
