/** Runs the whole suite through a client that carries every request to the mock. */
import { suiteApis } from "../../../conformance/engine/model/suite-files.ts";
import type { CaseResult } from "../../../conformance/engine/model/result.ts";
import { verify } from "../../../conformance/engine/run/verify.ts";
import type { Started } from "../../start-program.ts";
import { startProgram } from "../../start-program.ts";
import { mountsOf } from "../mock-process.ts";
import type { Client } from "./client.ts";
import type { Outcome } from "./outcome.ts";
import type { Installed } from "./runtimes.ts";

/** Each case that does not pass is a disagreement. */
export async function throughRelay(
  { name }: Client,
  { command, args }: Installed,
  mock: Started,
): Promise<Outcome> {
  const relay = await startProgram([...args, mock.url], command);
  const mounts = await mountsOf(mock);
  try {
    const { result } = await verify({
      target: "mock",
      apis: suiteApis(),
      baseUrls: [
        `admin=${mock.url}/__admin`,
        ...mounts.map(({ api, mount }) => `${api}=${relay.url}${mount}`),
      ],
      env: process.env,
      run: name,
      level: "informational",
      preflight: false,
      print: () => undefined,
    });
    if (!result) throw new Error("the suite did not run");
    return outcomeOf(result.cases, new Set(mounts.map(({ api }) => api)));
  } finally {
    await relay.stop();
  }
}

function outcomeOf(cases: readonly CaseResult[], apis: ReadonlySet<string>): Outcome {
  const good = cases.filter(({ verdict }) => verdict === "pass");
  const answered = good
    .flatMap(({ steps }) => steps.filter(({ statuses }) => statuses.length > 0))
    .flatMap(({ operation = "" }) => (apis.has(operation.split(" ", 1)[0] ?? "") ? [operation] : []));
  return {
    tried: cases.length,
    operations: [...new Set(answered)],
    disagreements: cases
      .filter(({ verdict }) => verdict !== "pass")
      .map(({ id, verdict, reason }) => ({ where: id, found: `${verdict}: ${reason}` })),
  };
}
