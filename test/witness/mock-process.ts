import { spawn } from "node:child_process";
import path from "node:path";
import { packageRoot } from "../../contracts/package-root.ts";

export interface Server {
  readonly url: string;
  stop(): void;
}

/** Starts a program of this checkout and waits for the URL in its output. */
export function startServer(args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, args, { cwd: packageRoot, stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill("SIGKILL")); // also when a witness throws
  const stop = (): void => {
    child.kill("SIGTERM");
  };
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => {
      reject(new Error(`${args.join(" ")} ended with ${code ?? "a signal"}`));
    });
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const url = /https?:\/\/[\w.:[\]-]+:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve({ url, stop });
    });
  });
}

/** The mock as a process of its own, on a free port. */
export function startMockProcess(...flags: string[]): Promise<Server> {
  return startServer([path.join(packageRoot, "bin", "touchstone.js"), "mock", "-p", "0", ...flags]);
}

export interface Mount {
  readonly api: string;
  /** Its path below the mock's URL. */
  readonly mount: string;
}

/** The APIs that a mock serves. */
export async function mountsOf({ url }: Server): Promise<readonly Mount[]> {
  const health = (await (await fetch(`${url}/__admin/health`)).json()) as { apis: readonly Mount[] };
  return health.apis;
}
