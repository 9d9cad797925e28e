/** Runs the suite twice in a row, one case at a time, all in the one world of a mock that remembers: as on a real server. */
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { startMockProcess } from "./mock-process.ts";

/** Cases that use a named resource up which no call of the API can make again: blocked when they run again. */
const usedUp = new Set(["QUAY-TRIG-040", "QUAY-TRIG-050", "QUAY-TRIG-051"]);

const mock = await startMockProcess();
for (const round of [1, 2]) {
  const { result } = await verify({
    target: "mock",
    apis: suiteApis(),
    baseUrls: [mock.url],
    env: process.env,
    run: `round${round}`,
    oneWorld: true,
    print: (line) => {
      console.log(line);
    },
  });
  const wrong = result ? unexpected(result, round) : ["the suite did not run"];
  for (const line of wrong) console.error(`round ${round}: ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}
await mock.stop();

/** The required cases that neither passed nor are blocked as they must be. */
function unexpected({ cases }: SuiteResult, round: number): string[] {
  return cases
    .filter(({ required }) => required)
    .filter(({ id, verdict }) => verdict !== (round > 1 && usedUp.has(id) ? "blocked" : "pass"))
    .map(({ id, verdict, reason }) => `${id} ${verdict}: ${reason}`);
}
