import { onClosed } from "./closed-output.ts";

const parentCheckMs = 250;

/**
 * Calls `stop`, once, on SIGINT, SIGTERM or SIGHUP, when nobody reads the output any more, and, under npm, when npm has
 * gone: `npx` and `npm start` put a shell between, which dies of the signal without passing it on.
 */
export function onStop(stop: () => void): void {
  let stopped = false;
  const once = (): void => {
    if (!stopped) stop();
    stopped = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, once);
  onClosed(process.stdout, once);
  if (process.env["npm_lifecycle_event"] !== undefined) onOrphaned(once);
}

/** A process whose parent has ended is given another one. */
export function onOrphaned(then: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, parentCheckMs);
  return timer.unref();
}
