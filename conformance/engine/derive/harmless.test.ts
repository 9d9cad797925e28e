import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock } from "../../../src/mock/app.ts";
import { createLibrary } from "../model/library.ts";
import { runSuite } from "../run/run-suite.ts";
import { suiteApis } from "../model/suite-files.ts";
import { loadTarget } from "../model/target.ts";
import { derive } from "./derive.ts";

const library = createLibrary();
let mock: Awaited<ReturnType<typeof createMock>>;
let url = "";
beforeAll(async () => {
  mock = await createMock({ clock: { rate: 0 } });
  url = await mock.listen(0);
});
afterAll(() => mock.close());

/** Everything that the mock remembers of an API, in the world that all cases share. */
async function stateOf(api: string): Promise<unknown> {
  const response = await fetch(`${url}/__admin/state/${api}?limit=1000`);
  expect(response.status).toBe(200);
  return response.json();
}

/** The cases of writes make things of their own and take them away: that shows in logs. */
function singleRequests(api: string) {
  return derive(api, library).scenarios.filter(({ steps }) => steps.every((s) => s.phase === undefined));
}

test.each(suiteApis())(
  "the derived cases of %s pass twice in one world and leave it as it was",
  async (api) => {
    const before = await stateOf(api);
    for (const run of ["first", "second"]) {
      const result = await runSuite({
        suite: { apis: [api], scenarios: singleRequests(api), library },
        target: loadTarget("mock", {}, { baseUrls: [url], oneWorld: true }),
        options: { run, level: "informational" },
      });
      expect(result.cases.filter((c) => c.verdict !== "pass").map((c) => `${c.id}: ${c.reason}`)).toEqual([]);
    }
    expect(await stateOf(api)).toEqual(before);
  },
  // Thousands of requests: this only ends what hangs.
  240_000,
);
