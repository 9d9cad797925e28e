import { describe, expect, test } from "vitest";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { FaultRule, FaultTarget } from "./faults.ts";
import { faultReply, takeFault } from "./faults.ts";
import { harbourContract } from "../testing/harbour/service.ts";

function operation(id: string): Operation {
  const found = harbourContract.byId.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

function rule(other: Partial<FaultRule> = {}): FaultRule {
  return { id: "fault-1", phase: "before", hits: 0, ...other };
}

/** Chance that lets every rule hit. */
const always = () => 0;

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
    expect(takeFault([rule(conditions)], target, always) !== undefined).toBe(expected);
  });

  test("takes the first rule that matches", () => {
    const rules = [rule({ id: "other", api: "airport" }), rule({ id: "first" }), rule({ id: "second" })];
    expect(takeFault(rules, target, always)?.id).toBe("first");
  });

  test("takes a rule as often as it says and then the next", () => {
    const rules = [rule({ id: "twice", times: 2 }), rule({ id: "always" })];
    const taken = [1, 2, 3, 4].map(() => takeFault(rules, target, always)?.id);
    expect(taken).toEqual(["twice", "twice", "always", "always"]);
    expect(rules.map((r) => r.id)).toEqual(["always"]);
  });

  test("does not count requests that the rule does not match", () => {
    const rules = [rule({ times: 1, method: "POST" })];
    takeFault(rules, target, always);
    expect(rules[0]?.times).toBe(1);
  });
});

describe("takeFault by chance", () => {
  const target: FaultTarget = { api: "harbour", operation: operation("getShip"), method: "GET", path: "/" };

  test("hits as often as its probability says, and leaves the other requests to the next rule", () => {
    const rules = [rule({ id: "rare", probability: 0.25, times: 2 }), rule({ id: "else" })];
    const chances = [0.5, 0.24, 0.25, 0.9, 0, 0.1];
    const taken = chances.map((chance) => takeFault(rules, target, () => chance)?.id);
    expect(taken).toEqual(["else", "rare", "else", "else", "rare", "else"]);
  });

  test("asks chance only where it is in play", () => {
    let asked = 0;
    takeFault([rule({ operationId: "listShips", probability: 0.5 }), rule()], target, () => ++asked);
    expect(asked).toBe(0);
  });

  test.each<[Partial<FaultRule>, boolean]>([
    [{ status: 404 }, true],
    [{ status: 503 }, false],
    [{ status: 503, force: true }, true],
    [{ status: 503, body: {} }, false],
    [{ example: "default" }, true],
    [{ example: "none" }, false],
    [{ delayMs: 5 }, true],
  ])("of %j it hits an operation with 404 and no 503: %s", (answer, expected) => {
    expect(takeFault([rule(answer)], target, () => 0) !== undefined).toBe(expected);
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
