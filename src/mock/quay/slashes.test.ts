import { describe, expect, test } from "vitest";
import { normalisePath } from "./slashes.ts";
import { startQuay } from "./testing/running.ts";

describe("trailing slashes", () => {
  test.each([
    ["GET", "/user"],
    ["POST", "/organization"],
    ["GET", "/repository/devtable/simple/build"],
    ["POST", "/repository/devtable/simple/build"],
    ["GET", "/repository/devtable/team/nested/permissions/user"],
    ["GET", "/superuser/users"],
    ["GET", "/nothing"],
    ["GET", "/repository/one"],
  ])("%s %s is sent to the path with a slash", async (method, path) => {
    const { ask, url } = await startQuay();
    const answer = await ask(`${method} ${path}?a=1`);
    expect([answer.status, answer.headers.get("location")]).toEqual([308, `${url}/api/v1${path}/?a=1`]);
  });

  test.each([
    ["GET", "/user/apptoken/", 404],
    ["GET", "/repository/devtable/simple/", 404],
    ["POST", "/user/apptoken/", 405],
    ["GET", "/nothing/", 404],
    ["POST", "/nothing", 404],
  ])("%s %s is %s as a page", async (method, path, status) => {
    const { ask } = await startQuay();
    const answer = await ask(`${method} ${path}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
  });

  test.each(["/tag/build", "/permissions/user/tag", "/trigger/build/builds"])(
    "%s is no collection without its slash",
    (part) => {
      const path = `/api/v1/repository/devtable/simple${part}`;
      expect(normalisePath(path)).toBe(path);
    },
  );
});

test("a method that a path does not have is told as JSON", async () => {
  const { ask } = await startQuay();
  const answer = await ask("PUT /repository", { body: {} });
  expect([answer.status, answer.json]).toEqual([
    405,
    { message: "The method is not allowed for the requested URL." },
  ]);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
});
