import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { signTokens } from "../../../src/fixtures/zuul/sign-tokens.ts";
import type { Child } from "./child.ts";
import { startChild } from "./child.ts";
import type { Installed } from "./install.ts";
import type { Tell } from "./tell.ts";

interface Place {
  readonly folder: string;
  readonly logs: string;
  readonly port: number;
  /** Where ZooKeeper and MariaDB are. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Served {
  readonly child: Child;
  readonly baseUrl: string;
  /** The inputs that only a running Zuul knows. */
  readonly found: Readonly<Record<string, unknown>>;
}

const here = import.meta.dirname;

/** Starts Zuul with the world and waits until the world is filled: some minutes. Throws when it ends before. */
export async function startZuul({ source, python }: Installed, place: Place, tell: Tell): Promise<Served> {
  const { folder, logs, port, env } = place;
  const root = path.join(folder, "z");
  const tokens = path.join(folder, "tokens.json");
  const out = path.join(folder, "inputs.json");
  mkdirSync(root);
  writeFileSync(tokens, JSON.stringify(signTokens()));
  const child = startChild({
    name: "Zuul",
    command: python,
    args: [path.join(here, "real", "serve.py"), path.join(here, "world"), tokens, String(port), out],
    cwd: source,
    env: { ...env, ZUUL_TEST_ROOT: root, PYTHONDONTWRITEBYTECODE: "1" },
    log: path.join(logs, "zuul.log"),
    readsErrors: true,
  });
  await untilReady(child, logs, tell);
  // JSON boundary: real/serve.py wrote it.
  const found = JSON.parse(readFileSync(out, "utf8")) as Record<string, unknown>;
  return { child, baseUrl: `http://127.0.0.1:${port}`, found };
}

function untilReady(child: Child, logs: string, tell: Tell): Promise<void> {
  return new Promise((resolve, reject) => {
    const { stderr } = child.process;
    if (stderr)
      readline.createInterface({ input: stderr }).on("line", (line) => {
        const text = /^witness: (.*)$/.exec(line)?.[1];
        if (text === undefined) {
          appendFileSync(path.join(logs, "zuul.log"), `${line}\n`);
          return;
        }
        tell(text);
        if (text === "ready") resolve();
      });
    void child.ended.then((how) =>
      reject(new Error(`Zuul ended with ${how} before it was ready: see ${path.join(logs, "zuul.log")}`)),
    );
  });
}
