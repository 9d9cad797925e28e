import { expect, test } from "vitest";
import { harbourContract } from "../testing/harbour/service.ts";
import { explainUnmatched } from "./nearest.ts";
import { OperationRouter } from "./operation-router.ts";

const router = new OperationRouter(harbourContract.operations);

test.each([
  ["GET", "/ship/1", "part 1 of the path is ship, where the operation has ships"],
  ["PUT", "/ships/1/mooring/now", "the path goes on after /ships/{id}/mooring: /now"],
  ["PATCH", "/ships/1", "the path is there, but takes"],
  ["GET", "/harbour/ships/1", "the path begins with /harbour, which leads to the API only where"],
  ["GET", "/ships/%zz", "a percent sign in the path encodes nothing"],
])("%s %s: %s", (method, path, why) => {
  const route = router.route(method, path);
  if (!("failure" in route)) throw new Error("there is such an operation");
  expect(
    explainUnmatched({ contract: harbourContract, mount: "/harbour" }, { method, path }, route).why,
  ).toContain(why);
});

test.each([
  ["/api/tenantz", "GET /api/tenants"],
  ["/api/authorisations", "GET /api/authorizations"],
  [`/api/${"t".repeat(2000)}`, "GET /api/authorizations"],
])("of operations of which as much is the same, the one that is spelled most like %s", (path, nearest) => {
  const paths = ["/api/authorizations", "/api/tenants"];
  const operations = paths.flatMap((own) =>
    harbourContract.operations
      .slice(0, 1)
      .map((operation) => ({ ...operation, method: "GET" as const, path: own })),
  );
  const asked = { method: "GET", path };
  const service = { contract: { ...harbourContract, operations }, mount: "/harbour" };
  expect(explainUnmatched(service, asked, { failure: "no-route" }).nearest).toBe(nearest);
});
