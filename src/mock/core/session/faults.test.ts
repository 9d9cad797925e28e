import { describe, expect, test } from "vitest";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { FaultRule, FaultTarget } from "./faults.ts";
import { faultReply, parsePrefer, preferredReply, takeFault } from "./faults.ts";
import { harbourContract } from "../testing/harbour/service.ts";

function operation(id: string): Operation {
  const found = harbourContract.byId.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

function rule(other: Partial<FaultRule> = {}): FaultRule {
  return { id: "fault-1", phase: "before", hits: 0, ...other };
}

describe("parsePrefer", () => {
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
    ["respond-async, wait=5, code=200", { code: 200 }],
    ["return=minimal", {}],
    ["code=4", {}],
    ["code=abc", {}],
    ["example=", {}],
    ["code=404, code=503, example=a, example=b", { code: 404, example: "a" }],
  ])("of '%s' is %j", (header, expected) => {
    expect(parsePrefer(header)).toEqual(expected);
  });
});

describe("preferredReply", () => {
  test("is none when no response is asked for", () => {
    expect(preferredReply("respond-async", operation("getShip"))).toBeUndefined();
    expect(preferredReply(undefined, operation("getShip"))).toBeUndefined();
  });

  test("is the declared status's example, its headers' examples, and what was applied", () => {
    expect(preferredReply("code=503", operation("listShips"))).toEqual({
      status: 503,
      headers: { "Retry-After": "60", "Preference-Applied": "code=503" },
      contentType: "application/json",
      body: { error: "closed", message: "the office is closed" },
    });
  });

  test("is the named example; of the first status, when none is asked for", () => {
    const reply = preferredReply("example=none", operation("listShips"));
    expect(reply).toMatchObject({ status: 200, body: [] });
    expect(reply?.headers?.["Preference-Applied"]).toBe("code=200, example=none");
  });

  test("is a text where the contract has a text", () => {
    expect(preferredReply("code=200", operation("getKey"))).toMatchObject({
      contentType: "text/plain",
      text: "ssh-ed25519 AAAA",
    });
  });

  test("has no body where the contract has none", () => {
    expect(preferredReply("code=204", operation("removeShip"))).toEqual({
      status: 204,
      headers: { "Preference-Applied": "code=204" },
    });
  });

  test.each([
    ["code=418", "getShip declares 200, 400, 401, 404, not 418"],
    ["code=404, example=none", "no example none for status 404; there are: default"],
  ])("of '%s' is refused: %s", (header, message) => {
    expect(() => preferredReply(header, operation("getShip"))).toThrow(message);
  });

  test("of an example of a response without a body is refused", () => {
    expect(() => preferredReply("code=204, example=x", operation("removeShip"))).toThrow(
      "no example x for status 204",
    );
  });
});

describe("takeFault", () => {
  const target: FaultTarget = {
    api: "harbour",
    operation: operation("getShip"),
    method: "GET",
    path: "/ships/7",
  };

  test.each<[Partial<FaultRule>, boolean]>([
    [{}, true],
    [{ api: "harbour" }, true],
    [{ api: "airport" }, false],
    [{ operationId: "getShip" }, true],
    [{ operationId: "listShips" }, false],
    [{ method: "get" }, true],
    [{ method: "POST" }, false],
    [{ pathPrefix: "/ships/" }, true],
    [{ pathPrefix: "/v2" }, false],
    [{ api: "harbour", operationId: "getShip", method: "GET", pathPrefix: "/ships" }, true],
    [{ api: "harbour", operationId: "getShip", method: "PUT", pathPrefix: "/ships" }, false],
  ])("a rule of %j matches: %s", (conditions, expected) => {
    expect(takeFault([rule(conditions)], target) !== undefined).toBe(expected);
  });

  test("takes the first rule that matches", () => {
    const rules = [rule({ id: "other", api: "airport" }), rule({ id: "first" }), rule({ id: "second" })];
    expect(takeFault(rules, target)?.id).toBe("first");
  });

  test("takes a rule as often as it says and then the next", () => {
    const rules = [rule({ id: "twice", times: 2 }), rule({ id: "always" })];
    const taken = [1, 2, 3, 4].map(() => takeFault(rules, target)?.id);
    expect(taken).toEqual(["twice", "twice", "always", "always"]);
    expect(rules.map((r) => r.id)).toEqual(["always"]);
  });

  test("does not count requests that the rule does not match", () => {
    const rules = [rule({ times: 1, method: "POST" })];
    takeFault(rules, target);
    expect(rules[0]?.times).toBe(1);
  });
});

describe("faultReply", () => {
  test("is none for a rule that only delays, cuts or drops", () => {
    const rules = [rule({ delayMs: 5 }), rule({ truncateAt: 3 }), rule({ drop: true })];
    expect(rules.map((r) => faultReply(r, operation("getShip")))).toEqual([undefined, undefined, undefined]);
  });

  test("is the contract's example with the rule's headers", () => {
    const reply = faultReply(
      rule({ status: 503, headers: { "Retry-After": "1", "X-By": "rule" } }),
      operation("listShips"),
    );
    expect(reply).toMatchObject({ status: 503, body: { error: "closed" } });
    expect(reply?.headers).toEqual({ "Retry-After": "1", "X-By": "rule" });
  });

  test("is the rule's own body, of the first declared status unless it says another", () => {
    expect(faultReply(rule({ body: { odd: true } }), operation("registerShip"))).toMatchObject({
      status: 201,
      body: { odd: true },
    });
    expect(faultReply(rule({ status: 500, body: null }), operation("getShip"))).toMatchObject({
      status: 500,
      body: null,
    });
  });

  test("is the named example", () => {
    expect(faultReply(rule({ example: "none" }), operation("listShips"))).toMatchObject({
      status: 200,
      body: [],
    });
  });

  test("has no body for a status that the contract does not declare, or where no operation was met", () => {
    expect(faultReply(rule({ status: 502 }), operation("getShip"))).toEqual({ status: 502, headers: {} });
    expect(faultReply(rule({ status: 502 }), undefined)).toEqual({ status: 502, headers: {} });
  });
});
