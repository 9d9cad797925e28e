import { describe, expect, test } from "vitest";
import { startQuay } from "../testing/running.ts";
import { invariantFaults } from "../invariants.ts";

describe("a user", () => {
  test("is disabled by a superuser alone, and nobody touches a superuser", async () => {
    const quay = await startQuay();
    const disable = (name: string, as: "superuser" | "user") =>
      quay.ask(`PUT /superuser/users/${name}`, { as, body: { enabled: false } });
    expect((await disable("reader", "user")).status).toBe(403);
    const refused = await disable("devtable", "superuser");
    expect([refused.status, refused.error]).toEqual([400, "Cannot update a superuser"]);
    expect((await disable("nobody-there", "superuser")).status).toBe(404);
    expect((await disable("reader", "superuser")).status).toBe(200);
    expect((await quay.ask("GET /user/", { as: "reader" })).status).toBe(401);
  });

  test("is deleted with all that it has, and the registry stays sound", async () => {
    const quay = await startQuay();
    for (const name of ["reader", "public", "randomuser", "invited", "member"])
      expect([name, (await quay.ask(`DELETE /superuser/users/${name}`)).status]).toEqual([name, 204]);
    expect((await quay.ask("GET /users/reader")).status).toBe(404);
    expect(invariantFaults(quay.state, quay.now())).toEqual([]);
  });
});

test("a consent that is taken back is a token that is good for nothing", async () => {
  const quay = await startQuay();
  const { json } = await quay.ask("GET /user/authorizations", { as: "reader" });
  const { authorizations } = json as { authorizations: { uuid: string }[] };
  const [first] = authorizations;
  expect((await quay.ask(`DELETE /user/authorizations/${first?.uuid ?? ""}`, { as: "reader" })).status).toBe(
    204,
  );
  expect((await quay.ask("GET /user/", { as: "reader" })).status).toBe(401);
});

test("who is invited is told the code, and is a member once it is accepted, by nobody else", async () => {
  const quay = await startQuay();
  const { json } = await quay.ask("GET /user/notifications", { as: "invited" });
  const { notifications } = json as { notifications: { metadata: { code: string; org: string } }[] };
  const code = notifications[0]?.metadata.code ?? "";
  expect(notifications[0]?.metadata).toMatchObject({ org: "buynlarge", team: "readers" });
  expect((await quay.ask(`PUT /teaminvite/${code}`, { as: "reader" })).status).toBe(400);
  const accepted = await quay.ask(`PUT /teaminvite/${code}`, { as: "invited" });
  expect([accepted.status, accepted.json]).toEqual([200, { org: "buynlarge", team: "readers" }]);
  expect((await quay.ask("GET /user/notifications", { as: "invited" })).json).toMatchObject({
    notifications: [],
  });
});
