import { spawn } from "node:child_process";

/** A program of the vendor's that makes a token. */
export interface Hook {
  /** `./mint.sh {user} {scopes} {lifetime}`: words, in quotes where one has blanks. No shell reads it. */
  readonly command: string;
  /** Where it runs. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

export interface WantedToken {
  readonly user: string;
  /** Separated by spaces. */
  readonly scopes: string;
  /** Seconds. */
  readonly lifetime: number;
}

export type Minted = { readonly token: string } | { readonly fault: string };

/** Runs the hook; its last line is the token. Never throws for what the program does. */
export async function mint(hook: Hook, wanted: WantedToken): Promise<Minted> {
  const [program, ...words] = wordsOf(hook.command).map((word) => filled(word, wanted));
  if (program === undefined) return { fault: "the hook names no program" };
  const ended = await run(hook, program, words);
  if ("fault" in ended) return ended;
  const lines = ended.output.split("\n").map((line) => line.trim());
  const token = lines.findLast((line) => line !== "");
  if (token === undefined) return { fault: `${program} printed nothing: its last line is to be the token` };
  if (/\s/.test(token)) return { fault: `the last line that ${program} printed is no token: it has blanks` };
  return { token };
}

/** The words of a command; quotes hold together what has blanks. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

function filled(word: string, { user, scopes, lifetime }: WantedToken): string {
  const values: Readonly<Record<string, string>> = { user, scopes, lifetime: String(lifetime) };
  return word.replaceAll(/\{(user|scopes|lifetime)\}/g, (_, name: string) => values[name] ?? "");
}

type Ended = { readonly output: string } | { readonly fault: string };

function run({ folder, env, timeoutMs }: Hook, program: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "ENOENT"
          ? `there is no program ${program} in ${folder} or on the path`
          : error.message;
      resolve({ fault: `the hook cannot be started: ${why}` });
    });
    child.once("close", (code, signal) => {
      const said = Buffer.concat(errors).toString("utf8").trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve({ output: Buffer.concat(output).toString("utf8") });
      else if (signal !== null) resolve({ fault: `${program} did not end within ${timeoutMs / 1000} s` });
      else resolve({ fault: `${program} ended with ${code ?? "nothing"}${said === "" ? "" : `: ${said}`}` });
    });
  });
}
