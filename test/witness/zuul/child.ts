import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";

/** A program that the witness runs beside itself. */
export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** Its exit code, or the signal that ended it, once it has ended. */
  readonly ended: Promise<number | string>;
  /** Ends it, and what it started; waits until it is gone. */
  stop(): Promise<void>;
}

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Takes the standard output, and the standard error unless that is read. */
  readonly log: string;
  readonly readsErrors?: boolean;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How long a program may take to end by itself. */
const patienceMs = 15_000;

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => killGroup(child, "SIGKILL"))); // also when the caller throws

/** Starts a program in a process group of its own, so that a signal of the terminal reaches the witness only. */
export function startChild(program: Program): Child {
  const { name, command, args, log, readsErrors = false, cwd, env } = program;
  const out = openSync(log, "a");
  const child = spawn(command, args, {
    detached: true,
    stdio: ["pipe", out, readsErrors ? "pipe" : out],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  closeSync(out);
  running.add(child);
  const ended = new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  void ended.then(() => running.delete(child));
  return { name, process: child, ended, stop: () => stop(child, ended) };
}

/** Asks by closing the input, then by SIGTERM, and ends what is left. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!running.has(child)) return;
  child.stdin?.end();
  killGroup(child, "SIGTERM");
  const timer = setTimeout(() => killGroup(child, "SIGKILL"), patienceMs);
  await ended;
  clearTimeout(timer);
  killGroup(child, "SIGKILL");
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}
