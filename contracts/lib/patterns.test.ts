import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "./package-root.ts";

const contracts = readdirSync(path.join(packageRoot, "contracts")).flatMap((api) => {
  const file = path.join(packageRoot, "contracts", api, "contract.gen.json");
  try {
    return [{ api, document: JSON.parse(readFileSync(file, "utf8")) as unknown }];
  } catch {
    return []; // a folder that is no API's
  }
});

function patternsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "pattern" && typeof inner === "string" ? [inner] : patternsIn(inner),
  );
}

test("the contracts have patterns", () => {
  expect(contracts.flatMap(({ document }) => patternsIn(document)).length).toBeGreaterThan(20);
});

// `[^]` is any character to JavaScript; others read on to the next bracket (JSON Schema, 6.4: keep to the common subset).
test.each(contracts)("no pattern of $api has a class that only JavaScript reads", ({ document }) => {
  expect(patternsIn(document).filter((pattern) => /(?<!\\)\[\^?\]/.test(pattern))).toEqual([]);
});
