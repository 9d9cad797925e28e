import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { onTestFinished } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { Ended } from "./run-touchstone.ts";
import { startTouchstone, touchstone as runTouchstone } from "./run-touchstone.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const bin = path.join(packageRoot, "bin", "touchstone.js");

/** Runs the built program to its end, in a new folder. */
export function touchstone(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runTouchstone(args, { cwd: temporaryFolder(), env });
}

/** Starts the mock and resolves to its URL when it says that it is ready. */
export function startMock(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{
  url: string;
  out: string;
  ended: Promise<Ended>;
  kill: (s: NodeJS.Signals) => void;
  stopReading: () => void;
}> {
  const { child, ended } = startTouchstone(["mock", "-p", "0", ...args], { cwd: temporaryFolder(), env });
  let out = "";
  return new Promise((resolve, reject) => {
    void ended.then(({ err }) => reject(new Error(`ended: ${err}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const url = /ready on (\S+)/.exec(out)?.[1];
      if (url !== undefined && (args.includes("--quiet") || out.includes("Ctrl-C")))
        resolve({ url, out, ended, kill: (s) => child.kill(s), stopReading: () => child.stdout.destroy() });
    });
  });
}

/** Lets a program run to its end whose output nobody reads. */
export function endUnread(child: ChildProcessWithoutNullStreams): Promise<Pick<Ended, "code" | "err">> {
  let err = "";
  child.stdout.destroy();
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, err })));
}

/** Has a server listen until the test ends, and resolves to its URL. */
export async function listenOn(server: Server): Promise<string> {
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
