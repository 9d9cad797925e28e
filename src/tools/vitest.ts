/** `touchstone/vitest`: a mock for the whole run, and a session of it for every test. */
import { test as base, inject } from "vitest";
import type { MockOptions } from "../index.ts";
import { remoteSession } from "../mock/client/remote.ts";
import type { TestMock } from "./test-session.ts";
import { sessionIdOf } from "./test-session.ts";

export type { TestMock };

/** Where the run's mock is. */
interface RunningMock {
  readonly url: string;
  readonly token?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    touchstone: RunningMock;
  }
}

/** What Vitest gives to a global setup. */
interface Project {
  provide(key: "touchstone", value: RunningMock): void;
}

/** A global setup that starts a mock with these options, and ends it with the run. */
export function createSetup(options: MockOptions = {}): (project: Project) => Promise<() => Promise<void>> {
  return async (project) => {
    const { createMock } = await import("../index.ts");
    const mock = await createMock(options);
    const { token } = options.admin ?? {};
    project.provide("touchstone", { url: await mock.listen(0), ...(token === undefined ? {} : { token }) });
    return () => mock.close();
  };
}

/** The global setup of a mock of all APIs: `globalSetup: ["touchstone/vitest"]`. */
export const setup = createSetup();

/** Vitest's `test`, whose `mock` is a session of the test's own: base URL, clock, state, faults, journal. */
export const test = base.extend<{ mock: TestMock }>({
  mock: async ({ task }, use) => {
    const running = inject("touchstone") as RunningMock | undefined; // nothing, where no setup ran
    if (!running)
      throw new Error('no mock runs: add globalSetup: ["touchstone/vitest"] to the tests\' configuration');
    const session = remoteSession(running, sessionIdOf(task.name));
    await use({ ...session, url: `${running.url}${session.prefix}` });
    await session.delete();
  },
});
