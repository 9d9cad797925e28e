import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { installedBrowser } from "./installed.ts";

interface Suite {
  readonly specs: readonly { readonly title: string; readonly tests: readonly Test[] }[];
  readonly suites?: readonly Suite[];
}
interface Test {
  readonly results: readonly {
    readonly status: string;
    readonly errors: readonly { readonly message: string }[];
    readonly attachments: readonly { readonly name: string }[];
  }[];
}

const output = mkdtempSync(path.join(tmpdir(), "touchstone-playwright-"));
let ended: Map<string, Test["results"][number]>;
beforeAll(() => {
  if (installedBrowser() === undefined) return;
  const { stdout } = spawnSync(
    path.join(packageRoot, "node_modules", ".bin", "playwright"),
    ["test", "-c", "test/browser/tools", "--reporter", "json"],
    { cwd: packageRoot, encoding: "utf8", env: { ...process.env, TEST_OUTPUT: output } },
  );
  // JSON boundary: the reporter of Playwright.
  const { suites } = JSON.parse(stdout) as { suites: readonly Suite[] };
  ended = new Map(suites.flatMap(resultsOf));
});
afterAll(() => rmSync(output, { recursive: true }));

function resultsOf({ specs, suites = [] }: Suite): (readonly [string, Test["results"][number]])[] {
  return [
    ...specs.flatMap(({ title, tests }) =>
      tests.flatMap(({ results }) => results.map((result) => [title, result] as const)),
    ),
    ...suites.flatMap(resultsOf),
  ];
}

test.skipIf(installedBrowser() === undefined)("each test ends as its name says", () => {
  expect(ended.size).toBe(10);
  for (const [title, { status, errors }] of ended)
    expect([title, status, errors.map(({ message }) => message)]).toEqual([
      title,
      title.startsWith("passes: ") ? "passed" : "failed",
      title.startsWith("passes: ") ? [] : [expect.anything()],
    ]);
});

test.skipIf(installedBrowser() === undefined).each([
  [
    "fails: a request that no operation takes",
    "GET /gitlab/api/v4/projects/20/cluster_agent (answered 404; nearest: GET /api/v4/projects/{id}/cluster_agents; part 5 of the path is cluster_agent, where the operation has cluster_agents)",
  ],
  ["fails: an answer that breaks the contract", "gitlab-agents getAgent 200: body /created_at"],
])("the one that %s says what, and attaches the journal", (title, message) => {
  const result = ended.get(title);
  expect(result?.errors[0]?.message).toContain(message);
  expect(result?.attachments.map(({ name }) => name)).toContain("mock-journal.json");
});
