import { constants } from "node:os";
import { onOrphaned } from "./on-stop.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
type StopSignal = (typeof signals)[number];

/** npm passes on a signal that the terminal has sent already: one that comes so soon after the first is the same. */
const npmRepeatMs = 200;

export interface BreakOff {
  /** Aborted by the first signal; its reason says which, in words. */
  readonly stop: AbortSignal;
  /** What the command ends with because of the signal (128 and its number, as shells have it). */
  readonly exitCode: () => number | undefined;
  /** Gives the signals back to Node. */
  readonly release: () => void;
}

/** Breaks a run off at the first SIGINT, SIGTERM or SIGHUP, or when npm is gone; the second ends the process at once. */
export function breakOffOnSignal(print: (line: string) => void): BreakOff {
  const controller = new AbortController();
  let first: { readonly signal: StopSignal; readonly at: number } | undefined;
  const heard = (signal: StopSignal): void => {
    if (first) {
      if (isNpm() && signal === first.signal && performance.now() - first.at < npmRepeatMs) return;
      process.exit(codeOf(signal));
    }
    first = { signal, at: performance.now() };
    print(
      `${signal}: the cases that run are cleaned up, the others are not run; a second signal ends at once`,
    );
    controller.abort(`the run was broken off by ${signal}`);
  };
  for (const signal of signals) process.on(signal, heard);
  const watching = isNpm() ? onOrphaned(() => heard("SIGTERM")) : undefined;
  return {
    stop: controller.signal,
    exitCode: () => (first ? codeOf(first.signal) : undefined),
    release: () => {
      clearInterval(watching);
      for (const signal of signals) process.off(signal, heard);
    },
  };
}

function codeOf(signal: StopSignal): number {
  return 128 + constants.signals[signal];
}

function isNpm(): boolean {
  return process.env["npm_lifecycle_event"] !== undefined;
}
