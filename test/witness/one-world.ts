/** Runs the suite twice in a row, one case at a time, all in the one world of a mock that remembers: as on a real server. */
import { verify } from "../../conformance/verify.ts";
import { scenarioApis } from "../../conformance/suite.ts";
import { startMockProcess } from "./mock-process.ts";

const mock = await startMockProcess();
for (const round of ["first", "second"]) {
  const { exitCode, result } = await verify({
    target: "mock",
    apis: scenarioApis(),
    baseUrls: [mock.url],
    env: process.env,
    run: round,
    oneWorld: true,
    print: (line) => {
      if (!line.startsWith("report:")) console.log(line);
    },
  });
  if (exitCode !== 0 || !result) process.exitCode = 1;
}
mock.stop();
