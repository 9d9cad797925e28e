import { fork } from "node:child_process";
import { moduleFile } from "../modules.ts";

/** A mock on a free port, for one run of the suite. */
export interface OwnMock {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a mock of these releases in a process of its own, so that it and the suite share the work between two processors. */
export function startOwnMock(releases: Readonly<Record<string, string>> = {}): Promise<OwnMock> {
  const child = fork(moduleFile("cli", "own-mock-process"), [JSON.stringify(releases)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = (): Promise<void> => {
    if (child.connected) child.disconnect();
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.once("message", (url) => {
      if (typeof url === "string") resolve({ url, close });
    });
    child.once("error", reject);
    void ended.then(() => {
      reject(new Error("the built-in mock did not start"));
    });
  });
}
