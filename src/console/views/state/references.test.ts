import { expect, test } from "vitest";
import { referencesOf } from "./references.ts";

const tables = ["apps", "tenants", "deployments", "repositories", "gitConnections"];

test.each([
  [{ app_id: "a1" }, [["app_id", "apps", "a1"]]],
  [{ production_deployment_id: 3 }, [["production_deployment_id", "deployments", "3"]]],
  [{ tenant: "t" }, [["tenant", "tenants", "t"]]],
  [
    { repository: "o/r", gitConnectionId: 7 },
    [
      ["repository", "repositories", "o/r"],
      ["gitConnectionId", "gitConnections", "7"],
    ],
  ],
  [{ id: 1, name: "app", app_id: null, deployment: { id: 1 }, tenant_id: "" }, []],
])("the fields of %j name %j", (row, expected) => {
  expect(referencesOf(row, tables).map(({ field, table, key }) => [field, table, key])).toEqual(expected);
});
