/** `touchstone/vitest/setup`: a mock for a whole run of Vitest. Apart from `touchstone/vitest`, which a global setup cannot load. */
import type { MockOptions } from "../index.ts";
import type { RemoteMock } from "../mock/client/remote.ts";

/** What Vitest gives to a global setup. */
interface Project {
  provide(key: "touchstone", value: RemoteMock): void;
}

/** A global setup that starts a mock with these options, and ends it with the run. */
export function createSetup(options: MockOptions = {}): (project: Project) => Promise<() => Promise<void>> {
  return async (project) => {
    const { createMock } = await import("../index.ts");
    const mock = await createMock(options);
    project.provide("touchstone", { url: await mock.listen(0), token: options.admin?.token });
    return () => mock.close();
  };
}

/** The global setup of a mock of all APIs: `globalSetup: ["touchstone/vitest/setup"]`. */
export const setup = createSetup();
