import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end and returns what it printed. Throws, with all of that, when it does not end with `code`. */
export async function run(
  [command = "", ...args]: readonly string[],
  { cwd, env = process.env }: Place,
  code = 0,
): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = collect(child);
  const ended = await exit(child);
  if (ended !== code)
    throw new Error(
      `${command} ${args.join(" ")} ended with ${String(ended)}, not ${code}:\n${printed.text()}`,
    );
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
        const look = (): void => {
          const found = pattern.exec(text)?.[1];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        child.once("exit", () => {
          reject(new Error(`ended without ${String(pattern)}:\n${text}`));
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
