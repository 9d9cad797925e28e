import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { packageRoot } from "../contracts/lib/package-root.ts";

/** A program that tests or benchmarks run beside themselves. */
export interface Started {
  readonly url: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyMs: number;
  readonly child: ChildProcess;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL"))); // also when the caller throws

/**
 * Starts a program in the checkout, Node's unless told otherwise, and waits for the first URL that it prints. Throws when it
 * ends before.
 */
export function startProgram(args: readonly string[], command: string = process.execPath): Promise<Started> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: packageRoot,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => {
        resolve();
      });
      child.kill("SIGTERM");
    });
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => {
      reject(new Error(`${args.join(" ")} ended with ${code ?? "a signal"}: ${text}`));
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const url = /https?:\/\/[\w.:[\]-]+:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve({ url, readyMs: performance.now() - began, child, stop });
    });
  });
}
