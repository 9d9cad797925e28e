import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Criterion } from "../arazzo/document.ts";
import { createLibrary } from "../model/library.ts";
import { isChecked } from "../model/checked-source.ts";
import { suiteApis } from "../model/suite-files.ts";
import { checkWrites } from "./check-writes.ts";
import { derive } from "./derive.ts";
import type { Writes } from "./writes.ts";
import { readWrites, writesFile } from "./writes.ts";

const library = createLibrary();
const apis = suiteApis().filter((api) => existsSync(path.join(packageRoot, writesFile(api))));

function readOf(api: string) {
  const found = readWrites(api);
  const contract = library.contract(api);
  if (!found || !isChecked(found) || !contract) throw new Error(`${api} has no sound data of its writes`);
  return { found, contract };
}

/** One of some statuses of refusal, each by its number. */
const refusedAs = /^\$statusCode == 4\d\d( \|\| \$statusCode == 4\d\d)*$/u;

test("the four APIs say what their writes change", () => {
  expect(apis).toEqual(["axhub", "gitlab-agents", "quay", "zuul"]);
});

describe.each(apis)("%s", (api) => {
  const refused = derive(api, library).scenarios.filter((s) => s.id.endsWith("-refused"));
  const comparisons = (criteria: readonly Criterion[]) => criteria.map((c) => c.condition);

  test("every write has a case or a reason", () => {
    const { found } = readOf(api);
    expect(refused.map((s) => s.id.split("-")[2]).sort()).toEqual(Object.keys(found.content.writes).sort());
  });

  test("after each refusal the view is read, and compared with what it showed before", () => {
    for (const { id, steps } of refused) {
      const begin = steps.findIndex((s) => s.id === "before") + 1;
      const told = steps.slice(begin).filter((s) => s.phase === undefined);
      expect(told.length, id).toBeGreaterThan(1);
      for (const [i, step] of told.entries())
        if (i % 2 === 0) {
          expect(comparisons(step.criteria), id).toEqual([expect.stringMatching(refusedAs)]);
          expect(step.requirements, id).not.toEqual([]);
        } else expect(step, id).toMatchObject({ id: `unchanged-${told[i - 1]?.id ?? ""}` });
      expect(
        told.filter((_, i) => i % 2 === 1).every((s) => s.criteria.length > 0),
        id,
      ).toBe(true);
    }
  });

  test("no case of all refusals hangs on what a target may be without", () => {
    const optional = new Set(library.optional(api).flatMap((group) => group.inputs ?? []));
    expect(refused.flatMap((s) => s.requires.filter((name) => optional.has(name)))).toEqual([]);
  });
});

test.each<[what: string, change: (writes: Writes) => Writes, problem: string]>([
  [
    "a write of which nothing is said",
    ({ writes, ...rest }) => ({
      ...rest,
      writes: Object.fromEntries(Object.entries(writes).filter(([id]) => id !== "deleteAgent")),
    }),
    "deleteAgent writes, and neither `writes` nor `without` has it",
  ],
  ["a stage that there is not", (w) => ({ ...w, stages: {} }), "there is no stage project"],
  [
    "a requirement that there is not",
    (w) => ({ ...w, cites: { refused: ["GLA-R-999"] } }),
    "requirement GLA-R-999 is not in contracts/gitlab-agents/requirements.yaml",
  ],
])("%s is a problem", (_what, change, problem) => {
  const { found, contract } = readOf("gitlab-agents");
  const problems = checkWrites({ ...found, content: change(found.content) }, contract, library);
  expect(problems.map((p) => p.message)).toContain(problem);
});
