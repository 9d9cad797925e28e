import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./log-cursor.ts";

test("a cursor keeps its position", () => {
  expect(decodeCursor("app/forward", encodeCursor("app/forward", 42))).toBe(42);
});

test("a cursor of another scope is none", () => {
  expect(decodeCursor("app/backward", encodeCursor("app/forward", 42))).toBeUndefined();
});

test.each([
  "",
  "42",
  "forged",
  Buffer.from("42").toString("base64url"),
  Buffer.from("43.x").toString("base64url"),
])("%j is no cursor", (text) => {
  expect(decodeCursor("app/forward", text)).toBeUndefined();
});

test("a cursor with anything added is none", () => {
  expect(decodeCursor("s", `${encodeCursor("s", 1)}=`)).toBeUndefined();
});
