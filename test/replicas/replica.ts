import { startMockProcess } from "../witness/mock-process.ts";
import { run } from "./private-postgres.ts";

/** One of several mocks on a store, each in a process of its own. */
export interface Replica {
  readonly url: string;
  /** Requests that are under way, and how many of them may write. */
  underWay: number;
  writing: number;
  /** Set from the kill on: resolves when the database has done with all that the process had sent. */
  gone?: Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

let started = 0;

/** Starts the built program on the store, with a frozen clock. */
export async function startReplica(store: string): Promise<Replica> {
  const name = `replica-${++started}`;
  const named = `${store}&application_name=${name}`;
  const program = await startMockProcess("--quiet", "--store", named, "--clock", "frozen");
  const { child, url } = program;
  return {
    ...{ url, underWay: 0, writing: 0 },
    stop: () => program.stop(),
    async kill() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      while (await isConnected(store, name)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

async function isConnected(store: string, name: string): Promise<boolean> {
  const rows = await run(store, `SELECT 1 FROM pg_stat_activity WHERE application_name = '${name}'`);
  return rows.length > 0;
}
