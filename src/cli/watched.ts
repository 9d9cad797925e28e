import type { VerifyOptions } from "../../conformance/engine/run/verify.ts";
import { breakOffOnSignal } from "./break-off.ts";
import { createProgress } from "./progress.ts";

/** What a run is given for whoever waits for it. */
export type Watching = Required<Pick<VerifyOptions, "progress" | "stop">>;

/** Carries out a run that shows its progress and that a signal breaks off; what the command ends with. */
export async function watched(run: (watching: Watching) => Promise<number>): Promise<number> {
  const broken = breakOffOnSignal((line) => {
    console.error(line);
  });
  const progress = createProgress({
    isTerminal: process.stdout.isTTY,
    width: process.stdout.columns,
    now: () => performance.now(),
    write: (text) => process.stdout.write(text),
  });
  try {
    const exitCode = await run({ stop: broken.stop, progress });
    return broken.exitCode() ?? exitCode;
  } finally {
    progress.stop();
    broken.release();
  }
}
