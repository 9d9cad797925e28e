import { expect, test } from "vitest";
import { loadContract } from "../../../contracts/lib/contract.ts";
import { documentedStatuses } from "./documented-statuses.ts";

test.each([
  ["axhub", "deployGetApiV1AppsByAppIDLogs", [200, 400, 401, 403, 404, 500, 503]],
  ["zuul", "listBuilds", [200, 404]],
])("the document of %s names the statuses of %s", (api, operation, expected) => {
  const statuses = documentedStatuses(loadContract(api)).filter((p) => p.operation === operation);
  expect(statuses.map((p) => p.status)).toEqual(expected);
});

test("a document that names no status leaves none", () => {
  expect(documentedStatuses(loadContract("gitlab-agents"))).toEqual([]);
});

test("every documented status is one that the contract declares", () => {
  const undeclared = ["axhub", "zuul"].flatMap((api) => {
    const contract = loadContract(api);
    return documentedStatuses(contract).filter(
      (p) => contract.byId.get(p.operation)?.responses.has(p.status) !== true,
    );
  });
  expect(undeclared).toEqual([]);
});
