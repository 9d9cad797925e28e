/** `touchstone/vitest`: a session of the run's mock for every test. */
import { test as base, inject } from "vitest";
import type { RemoteMock } from "../mock/client/remote.ts";
import { remoteSession } from "../mock/client/remote.ts";
import type { TestMock } from "./test-session.ts";
import { sessionIdOf } from "./test-session.ts";

export type { TestMock };

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's mock is. */
    touchstone: RemoteMock;
  }
}

/** Vitest's `test`, whose `mock` is a session of the test's own: base URL, clock, state, faults, journal. */
export const test = base.extend<{ mock: TestMock }>({
  mock: async ({ task }, use) => {
    const running = inject("touchstone") as RemoteMock | undefined; // nothing, where no setup ran
    if (!running)
      throw new Error(
        'no mock runs: add globalSetup: ["touchstone/vitest/setup"] to Vitest\'s configuration',
      );
    const session = remoteSession(running, sessionIdOf(task.name));
    await use({ ...session, url: `${running.url}${session.prefix}` });
    await session.delete();
  },
});
