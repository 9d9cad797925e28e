import { describe, expect, test } from "vitest";
import { repositories } from "../../../fixtures/quay/names.ts";
import { startQuay } from "../testing/running.ts";

const operations = [
  ["GET", "", undefined, "Handling of access tokens is no longer supported"],
  ["POST", "", { friendlyName: "ci" }, "Creation of access tokens is no longer supported"],
  ["GET", "code", undefined, "Handling of access tokens is no longer supported"],
  ["PUT", "code", { role: "read" }, "Handling of access tokens is no longer supported"],
  ["DELETE", "code", undefined, "Handling of access tokens is no longer supported"],
] as const;

describe.each(operations)("%s tokens/%s", (method, code, body, text) => {
  const send = (path: string) => `${method} /repository/${path}/tokens/${code}`;
  const sent = body === undefined ? {} : { body };

  test("is gone, also for a repository that does not exist", async () => {
    const quay = await startQuay();
    for (const path of [repositories.simple, repositories.unknown]) {
      const gone = await quay.ask(send(path), sent);
      expect(gone.status).toBe(410);
      expect(gone.json).toEqual({ message: text });
    }
  });

  test("is for administrators, whatever the body", async () => {
    const quay = await startQuay();
    const refused = await quay.ask(send(repositories.shared), { as: "writer", ...(body && { body: {} }) });
    expect(refused.status).toBe(403);
    const anonymous = await quay.ask(send(repositories.shared), { as: "nobody", ...sent });
    expect(anonymous.status).toBe(method === "GET" ? 401 : 403);
  });
});

test.each([
  ["POST", "", {}, "'friendlyName' is a required property"],
  ["POST", "", { friendlyName: 1 }, "1 is not of type 'string'"],
  ["PUT", "code", {}, "'role' is a required property"],
  ["PUT", "code", { role: "owner" }, "'owner' is not one of ['read', 'write', 'admin']"],
])("the body of %s tokens/%s is judged all the same", async (method, code, body, text) => {
  const quay = await startQuay();
  const refused = await quay.ask(`${method} /repository/${repositories.simple}/tokens/${code}`, { body });
  expect([refused.status, refused.error]).toEqual([400, text]);
});
