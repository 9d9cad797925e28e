import { expect, test } from "vitest";
import { startListening } from "../testing/running.ts";

test.each([
  ["/sessions", { id: "a" }, "body /from: it is missing"],
  ["/sessions", { id: "a", from: {} }, "body /from: give it one of snapshot, session"],
  [
    "/sessions",
    { id: "a", from: { session: "b", snapshot: "c" } },
    "body /from: give it one of snapshot, session alone",
  ],
  [
    "/sessions",
    { id: "a", from: { snapshott: "c" } },
    "body /from/snapshott: there is no snapshott; did you mean snapshot?",
  ],
  ["/snapshots", {}, "body /name: it is missing"],
  ["/requests?limt=3", undefined, "query /limt: there is no limt; did you mean limit?"],
  ["/health?x=1", undefined, "query /x: there is no x: it takes none"],
  ["/events?session=a", undefined, "query /session: there is no session; did you mean sessions?"],
])("a call of %s with %j is refused: %s", async (path, body, detail) => {
  const { admin } = await startListening();
  const { status, json } = await admin(path, body ? { body } : {});
  expect([status, json]).toMatchObject([400, { detail }]);
});

test("what is there already is a conflict", async () => {
  const { admin } = await startListening();
  const { json } = await admin("/sessions", { body: { id: "default", from: { session: "default" } } });
  expect(json).toMatchObject({ status: 409, title: "Conflict" });
});
