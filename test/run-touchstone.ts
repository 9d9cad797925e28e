import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In a process group of its own. */
  readonly detached?: boolean;
}

/** Starts the built program in a folder; it is killed when the test ends before it. */
export function startTouchstone(
  args: readonly string[],
  { cwd, env = {}, detached = false }: Place,
): Running {
  const bin = path.join(packageRoot, "bin", "touchstone.js");
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...outsideNpm(), ...env }, detached });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { child, ended };
}

/** The environment without npm's own, under which the program behaves otherwise. */
function outsideNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
}

/** Runs the built program to its end. */
export function touchstone(args: readonly string[], place: Place): Promise<Ended> {
  return startTouchstone(args, place).ended;
}

/** A new folder with these files in it, by their paths; it goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
