import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Requirement } from "./library.ts";
import { createLibrary } from "./library.ts";
import { suiteApis } from "./suite-files.ts";
import { loadSuite } from "./suite.ts";

/**
 * Where the real server ends in an unhandled 500 nobody is held to it. What makes that so stands in three places, which
 * must say the same: the requirement (`crash`, level informational), the table in the API's README, and the level of the
 * cases. Their number is pinned here: one more is a decision, not an accident.
 */
const counted: Readonly<Partial<Record<string, number>>> = { quay: 27, zuul: 24 };

const library = createLibrary();
const ids = (requirements: readonly Requirement[]): string[] => requirements.map(({ id }) => id).sort();

describe.each(suiteApis())("what the real server of %s fails on", (api) => {
  const requirements = library.requirements(api);
  const crashes = requirements.filter(({ crash }) => crash !== undefined);

  test("is counted", () => {
    expect(crashes).toHaveLength(counted[api] ?? 0);
  });

  test("is informational, and the source names a release and the 500", () => {
    const wrong = crashes.filter(
      ({ level, crash = "" }) => level !== "informational" || !/\d+\.\d+.*\b500\b/.test(crash),
    );
    expect(ids(wrong)).toEqual([]);
  });

  test("is what the README lists", () => {
    expect(listed(api)).toEqual(ids(crashes));
  });

  test.runIf(crashes.length > 0)("is demanded by no case of a required level", () => {
    const names = new Set(ids(crashes));
    const wrong = loadSuite([api], library).scenarios.flatMap(({ id, level, requirements: cited, steps }) => {
      const all = [...cited, ...steps.flatMap((step) => step.requirements)];
      return level !== "informational" && all.some((name) => names.has(name)) ? [id] : [];
    });
    expect(wrong).toEqual([]);
  });

  test.runIf(crashes.length > 0)("is the only 500 that a testable requirement speaks of", () => {
    const speaks = requirements.filter(
      ({ text, testable, crash }) => testable && crash === undefined && /\b500\b/.test(text),
    );
    expect(ids(speaks.filter(({ level }) => level !== "informational"))).toEqual([]);
  });
});

/** The requirements in the first column of the table of that heading; none without the heading. */
function listed(api: string): string[] {
  const readme = readFileSync(path.join(packageRoot, "contracts", api, "README.md"), "utf8");
  const section =
    readme.split(/^## /m).find((part) => part.startsWith("Where the real server fails\n")) ?? "";
  return Array.from(section.matchAll(/^\| `?([A-Z]+-R-\d+)`? +\|/gm), (match) => match[1] ?? "").sort();
}
