import { expect, test } from "vitest";
import type { Foreseen } from "./forecast.ts";
import { forecastOf } from "./forecast.ts";

const row = (table: string, key: string, change: Foreseen["change"], fields: object = {}): Foreseen => ({
  ...{ table, key, change },
  fields: fields as Foreseen["fields"],
});

test.each<[readonly Foreseen[], string]>([
  [[row("deployments", "3", "changed", { status: "pushing" })], "deployment 3 → pushing"],
  [
    [row("logLines", "a/1", "added"), row("builds", "b", "changed", { log: "x", phase: "building" })],
    "build b → building and 1 more row",
  ],
  [
    [row("repositories", "7", "deleted"), row("tags", "1", "changed", { alive: false })],
    "repository 7 is deleted and 1 more row",
  ],
  [[row("tags", "1", "changed", { alive: false })], "tag 1 alive → false"],
  [[row("apps", "1", "changed", { production: "d", at: null })], "app 1 2 fields change"],
  [
    [row("agentTokens", "33333333-3333-4333-8333-333333330002", "changed", { status: "revoked" })],
    "agent token 333333…33330002 → revoked",
  ],
])("the rows %j are told as: %s", (rows, text) => {
  const told = forecastOf(rows);
  expect(told && [told.subject, told.event, told.rest].filter(Boolean).join(" ")).toBe(text);
});

test("a job that changes nothing has no forecast", () => {
  expect(forecastOf([])).toBeUndefined();
});
