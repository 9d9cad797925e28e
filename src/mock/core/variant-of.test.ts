import { expect, test } from "vitest";
import { variantOf } from "./variant-of.ts";

class Call {
  readonly path: string = "/ships";
  readonly at: number = 7;
  get now(): string {
    return `at ${this.at}`;
  }
}

test("a variant asks the original for all but what it changes, also what that tells when it is asked", () => {
  const variant = variantOf(new Call(), { path: "/crews" });
  expect([variant.path, variant.now]).toEqual(["/crews", "at 7"]);
});

test("what a class tells can be changed, and variants have variants", () => {
  const variant = variantOf(variantOf(new Call(), { now: "later" }), { at: 9 });
  expect([variant.path, variant.now, variant.at]).toEqual(["/ships", "later", 9]);
});
