import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import supertest from "supertest";
import { createMock } from "touchstone";
import { createApp } from "./app.js";

let mock;
let url;
before(async () => {
  mock = await createMock({ apis: ["gitlab"], clock: { rate: 0 } });
  url = await mock.listen(0);
});
after(() => mock.close());

/** The application, and the session of GitLab that it meets. */
function fleet(name) {
  const session = mock.session(name);
  const app = createApp({ gitlab: `${url}${session.prefix}`, token: "glpat-maintainer" });
  return { session, app: supertest(app) };
}

test("an agent is silent until it signs in", async () => {
  const { session, app } = fleet("signs-in");
  const before = await app.get("/projects/20/silent-agents").expect(200);
  assert.ok(before.body.silent.includes("agent-5"));
  for (const { id } of await session.state.rows("gitlab", "agentTokens"))
    await session.control("gitlab", "useToken", { token_id: id });
  const { body } = await app.get("/projects/20/silent-agents").expect(200);
  assert.ok(!body.silent.includes("agent-5"));
});

test("a GitLab that is down is told", async () => {
  const { session, app } = fleet("down");
  await session.faults.add({ operationId: "listAgents", status: 401 });
  const { body } = await app.get("/projects/20/silent-agents").expect(502);
  assert.deepEqual(body, { error: "GitLab answered 401" });
});

test("nothing is asked that GitLab has not", async () => {
  const { session, app } = fleet("asks");
  await app.get("/projects/20/silent-agents").expect(200);
  assert.deepEqual(await session.journal.unmatched(), []);
});
