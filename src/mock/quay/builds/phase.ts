import type { Build, BuildPhase } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";

/** Facts, 3: without a build manager only a waiting build can be cancelled. */
export function assertCancellable({ phase }: Build, refuse: Refuse<400>): void {
  if (phase !== "waiting") throw refuse(400, "invalid_request", "Build is currently running or has finished");
}

/** An internal error without retries left is shown as expired. */
export function shownPhase({ phase, retries_remaining }: Build): Schema<"BuildPhase"> {
  return phase === "internalerror" && retries_remaining <= 0 ? "expired" : phase;
}

/** What follows a phase when nothing goes wrong; an internal error is tried again. */
const following: Readonly<Partial<Record<BuildPhase, BuildPhase>>> = {
  waiting: "build-scheduled",
  internalerror: "build-scheduled",
  "build-scheduled": "unpacking",
  unpacking: "pulling",
  pulling: "building",
  building: "pushing",
  pushing: "complete",
};

export function phaseAfter({ phase, retries_remaining }: Build): BuildPhase | undefined {
  return phase === "internalerror" && retries_remaining <= 0 ? undefined : following[phase];
}

/** Whether a worker has the build. */
export function isRunning({ phase }: Build): boolean {
  return phase !== "waiting" && phase !== "internalerror" && following[phase] !== undefined;
}

/** How long a phase takes, in milliseconds. */
export function phaseMs(phase: BuildPhase): number {
  return phase === "waiting" || phase === "internalerror" ? 10_000 : 2_000;
}
