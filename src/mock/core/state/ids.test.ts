import { describe, expect, test } from "vitest";
import { hexadecimal, secretFrom, urlSafe, uuidFrom } from "./ids.ts";

const texts = Array.from({ length: 500 }, (_, i) => `text ${i}`);

describe("uuidFrom", () => {
  test("makes UUIDs of version 4 and the RFC's variant", () => {
    const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(texts.map(uuidFrom).filter((uuid) => !version4.test(uuid))).toEqual([]);
  });

  test("makes the same of the same text and another of another", () => {
    expect(uuidFrom("text 1")).toBe(uuidFrom("text 1"));
    expect(new Set(texts.map(uuidFrom)).size).toBe(texts.length);
  });
});

describe("secretFrom", () => {
  test.each([0, 1, 31, 32, 33, 64, 200])("makes %i letters of the alphabet", (length) => {
    const secret = secretFrom("text", length, hexadecimal);
    expect(secret).toHaveLength(length);
    expect(secret).toMatch(/^[0-9a-f]*$/);
  });

  test("makes the same of the same text and another of another", () => {
    expect(secretFrom("text 1", 50, urlSafe)).toBe(secretFrom("text 1", 50, urlSafe));
    expect(new Set(texts.map((text) => secretFrom(text, 50, urlSafe))).size).toBe(texts.length);
  });

  test("does not repeat itself within a long secret", () => {
    const secret = secretFrom("text", 64, urlSafe);
    expect(secret.slice(0, 32)).not.toBe(secret.slice(32));
  });

  test("uses the whole alphabet", () => {
    expect(new Set(secretFrom("text", 2000, urlSafe))).toEqual(new Set(urlSafe));
  });
});
