import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock } from "../../../src/mock/app.ts";
import { createLibrary } from "../model/library.ts";
import { runSuite } from "../run/run-suite.ts";
import { suiteApis } from "../model/suite-files.ts";
import { loadTarget } from "../model/target.ts";
import { derive } from "./derive.ts";
import { toScenario } from "./to-scenario.ts";

const library = createLibrary();
const apis = suiteApis().filter((api) => acceptedOf(api).length > 0);
let mock: Awaited<ReturnType<typeof createMock>>;
let url = "";
beforeAll(async () => {
  mock = await createMock();
  url = await mock.listen(0);
});
afterAll(() => mock.close());

test.each(apis)("what is excluded from the cases of %s since it is accepted is accepted", async (api) => {
  const scenarios = acceptedOf(api).map(({ base, defect, exclusion: { when } }) => {
    const status = [...base.operation.responses.keys()].filter((s) => s < 400);
    return toScenario({
      base,
      defect,
      answer: { when, status, cites: {} },
      requirements: [],
      file: "",
      line: 1,
    });
  });
  const result = await runSuite({
    suite: { apis: [api], scenarios, library },
    target: loadTarget("mock", {}, { baseUrls: [url] }),
    options: { run: "exclusions", level: "informational" },
  });
  expect(result.cases.filter((c) => c.verdict !== "pass").map((c) => `${c.id}: ${c.reason}`)).toEqual([]);
});

function acceptedOf(api: string) {
  return derive(api, library).excluded.filter((e) => e.exclusion.because === "accepted");
}
