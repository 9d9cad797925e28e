import { describe, expect, test } from "vitest";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import { harbourContract } from "../testing/harbour/service.ts";
import { preferredReply, readPrefer, withApplied } from "./prefer.ts";

function operation(id: string): Operation {
  const found = harbourContract.byId.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

describe("readPrefer", () => {
  test.each([
    [undefined, {}],
    ["", {}],
    ["code=503", { code: 503 }],
    ["CODE=404", { code: 404 }],
    [" code = 404 ", { code: 404 }],
    ['code="404"', { code: 404 }],
    ["code=404, example=none", { code: 404, example: "none" }],
    ["code=404; example=none", { code: 404, example: "none" }],
    ["example=a=b", { example: "a=b" }],
    ["respond-async, wait=5, code=200", { code: 200, wait: 5 }],
    ["return=minimal", {}],
    ["constructor=1", {}],
    ["code=404, code=503, example=a, example=b", { code: 404, example: "a" }],
    ["wait=0", { wait: 0 }],
  ])("of '%s' is %j", (header, expected) => {
    expect(readPrefer(header)).toEqual(expected);
  });

  test.each([
    ["code=4", "Prefer: code=4 is not a status, e.g. code=503"],
    ["code=abc", "Prefer: code=abc is not a status"],
    ["return=minimal, code", "Prefer: code is not a status"],
    ["code=700", "Prefer: code=700 is not a status"],
    ["example=", "Prefer: example= is not the name of an example"],
    ["wait=soon", "Prefer: wait=soon is not whole seconds, e.g. wait=5"],
    ["wait=-1", "Prefer: wait=-1 is not whole seconds"],
  ])("'%s' is told: %s", (header, message) => {
    expect(() => readPrefer(header)).toThrow(message);
  });
});

test("what was followed is told after what is told already", () => {
  const reply = { status: 200, headers: { "Preference-Applied": "code=200" } };
  expect(withApplied(reply, ["wait=5"]).headers?.["Preference-Applied"]).toBe("code=200, wait=5");
  expect(withApplied(reply, [])).toBe(reply);
});

describe("preferredReply", () => {
  test("is none when no response is asked for", () => {
    expect(preferredReply(readPrefer("respond-async"), operation("getShip"))).toBeUndefined();
    expect(preferredReply(readPrefer(undefined), operation("getShip"))).toBeUndefined();
  });

  test("is the declared status's example, its headers' examples, and what was applied", () => {
    expect(preferredReply(readPrefer("code=503"), operation("listShips"))).toEqual({
      status: 503,
      headers: { "Retry-After": "60", "Preference-Applied": "code=503" },
      contentType: "application/json",
      body: { error: "closed", message: "the office is closed" },
    });
  });

  test("is the named example; of the first status, when none is asked for", () => {
    const reply = preferredReply(readPrefer("example=none"), operation("listShips"));
    expect(reply).toMatchObject({ status: 200, body: [] });
    expect(reply?.headers?.["Preference-Applied"]).toBe("code=200, example=none");
  });

  test("is a text where the contract has a text", () => {
    expect(preferredReply(readPrefer("code=200"), operation("getKey"))).toMatchObject({
      contentType: "text/plain",
      text: "ssh-ed25519 AAAA",
    });
  });

  test("has no body where the contract has none", () => {
    expect(preferredReply(readPrefer("code=204"), operation("removeShip"))).toEqual({
      status: 204,
      headers: { "Preference-Applied": "code=204" },
    });
  });

  test.each([
    ["code=418", "getShip declares 200, 400, 401, 404, not 418"],
    ["code=404, example=none", "no example none for status 404; there are: default"],
  ])("of '%s' is refused: %s", (header, message) => {
    expect(() => preferredReply(readPrefer(header), operation("getShip"))).toThrow(message);
  });

  test("of an example of a response without a body is refused", () => {
    expect(() => preferredReply(readPrefer("code=204, example=x"), operation("removeShip"))).toThrow(
      "no example x for status 204",
    );
  });
});
