import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { packageRoot } from "../contracts/package-root.ts";

export interface Started {
  readonly url: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyMs: number;
  readonly child: ChildProcess;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/** The built command line of the checkout. */
export const touchstone: string = path.join(packageRoot, "bin", "touchstone.js");

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL"))); // also when a benchmark throws

/** Starts a Node program and waits for the first URL that it prints. */
export function startNode(args: readonly string[]): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
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

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
