import { expect, test } from "vitest";
import { messages } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const message = { content: "Maintenance tonight", severity: "error", media_type: "text/markdown" };
const list = async (quay: Quay) =>
  (await quay.ask("GET /messages", { as: "nobody" })).body("MessageList").messages;

test("everybody reads the messages in the order of their creation", async () => {
  const quay = await startQuay();
  expect((await list(quay)).map(({ uuid }) => uuid)).toEqual([messages.info, messages.warning]);
});

test("a superuser adds one, whose uuid only the list tells, and deletes it", async () => {
  const quay = await startQuay();
  const created = await quay.ask("POST /messages", { body: { message: { ...message, ignored: 1 } } });
  expect([created.status, created.text]).toEqual([201, ""]);
  const added = (await list(quay)).at(-1);
  expect(added).toEqual({ ...message, uuid: added?.uuid });
  const remove = () => quay.ask(`DELETE /message/${added?.uuid ?? ""}`);
  expect((await remove()).status).toBe(204);
  expect(await list(quay)).toHaveLength(2);
  expect((await remove()).status).toBe(204);
  const logs = (await quay.ask("GET /superuser/logs")).text;
  expect(logs).not.toContain("message");
});

test("anybody else is refused by a message, after the body was judged", async () => {
  const quay = await startQuay();
  const body = { message };
  for (const as of ["user", "superuserWithoutScope"] as const) {
    const refused = await quay.ask("POST /messages", { as, body });
    expect(refused.status).toBe(403);
    expect(Object.keys(refused.json as object)).toEqual(["message"]);
    expect((await quay.ask(`DELETE /message/${messages.info}`, { as })).status).toBe(403);
  }
  expect((await quay.ask("POST /messages", { as: "user", body: {} })).status).toBe(400);
  expect((await quay.ask("POST /messages", { as: "nobody", body })).error).toBe(
    "CSRF token was invalid or missing.",
  );
  expect(await list(quay)).toHaveLength(2);
});

test.each([
  ["nothing", {}, "'message' is a required property"],
  ["no content", { message: { ...message, content: undefined } }, "'content' is a required property"],
  ["an unknown severity", { message: { ...message, severity: "fatal" } }, /^'fatal' is not one of/],
  ["an unknown media type", { message: { ...message, media_type: "text/html" } }, /^'text\/html' is not one/],
])("a body with %s is refused", async (_, body, text) => {
  const quay = await startQuay();
  const refused = await quay.ask("POST /messages", { body });
  expect(refused.status).toBe(400);
  expect(refused.error).toMatch(text);
  expect(await list(quay)).toHaveLength(2);
});
