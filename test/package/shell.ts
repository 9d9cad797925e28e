import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** How long a program may take to say or become something. A slow machine is no failure: this only ends what hangs. */
export const patienceMs = 120_000;

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGTERM"))); // also when a check throws

/** Starts a program; it does not outlive this one. */
export function start(
  [command = "", ...args]: readonly string[],
  { cwd, env = process.env }: Place,
): ChildProcess {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a command to its end and returns what it printed. Throws, with all of that, when it does not end with `code`. */
export async function run(command: readonly string[], place: Place, code = 0): Promise<string> {
  const child = start(command, place);
  const printed = collect(child);
  const ended = await exit(child);
  if (ended !== code)
    throw new Error(`${command.join(" ")} ended with ${String(ended)}, not ${code}:\n${printed.text()}`);
  return printed.text();
}

/** All that a process prints, as far as it has come. */
export function collect(child: ChildProcess): { text(): string; has(pattern: RegExp): Promise<string> } {
  let text = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (const look of waiting) look();
    });
  return {
    text: () => text,
    /** The pattern's first group, as soon as it is printed; rejects when the process ends without it. */
    has: (pattern) =>
      new Promise((resolve, reject) => {
        const give = (why: string): void => {
          reject(new Error(`${why} without ${String(pattern)}:\n${text}`));
        };
        const late = setTimeout(give, patienceMs, "waited");
        const look = (): void => {
          const found = pattern.exec(text)?.[1];
          if (found === undefined) return;
          waiting.delete(look);
          clearTimeout(late);
          resolve(found);
        };
        waiting.add(look);
        child.once("exit", () => {
          clearTimeout(late);
          give("ended");
        });
        look();
      }),
  };
}

/** How a process ends: its exit code, or the signal that killed it. */
export function exit(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve(code ?? signal ?? "nothing");
    });
  });
}
