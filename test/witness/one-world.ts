/**
 * Runs the suite one case at a time, all in the one world of a mock that remembers, as on a real server: it passes, also
 * after a run in which many answers were wrong.
 */
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import { exchange } from "../../conformance/engine/run/exchange.ts";
import type { VerifyOptions } from "../../conformance/engine/run/verify.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { startMockProcess } from "./mock-process.ts";
import { withWrongAnswers } from "./wrong-answers.ts";

/** Cases that use a named resource up which no call of the API can make again: blocked when they run again. */
const usedUp = new Set(["QUAY-TRIG-040", "QUAY-TRIG-050", "QUAY-TRIG-051"]);

const mock = await startMockProcess();
judge(1, await run(1));
await run(2, {
  transport: withWrongAnswers(exchange, 7, loadSuite(suiteApis()).scenarios),
  preflight: false,
  print: () => undefined,
});
// What the first round used up is not there any more, as a preflight would tell.
judge(3, await run(3, { preflight: false }));
await mock.stop();

async function run(round: number, more: Partial<VerifyOptions> = {}): Promise<SuiteResult | undefined> {
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
    ...more,
  });
  return result;
}

function judge(round: number, result: SuiteResult | undefined): void {
  const wrong = result ? unexpected(result, round) : ["the suite did not run"];
  for (const line of wrong) console.error(`round ${round}: ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** The required cases that neither passed nor are blocked as they must be. */
function unexpected({ cases }: SuiteResult, round: number): string[] {
  return cases
    .filter(({ required }) => required)
    .filter(({ id, verdict }) => verdict !== (round > 1 && usedUp.has(id) ? "blocked" : "pass"))
    .map(({ id, verdict, reason }) => `${id} ${verdict}: ${reason}`);
}
