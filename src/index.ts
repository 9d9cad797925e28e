/** The library: `import { createMock } from "touchstone"`. */
import { createMock as create } from "./mock/app.ts";
import type { Mock, MockOptions } from "./mock/public-types.ts";

export type { ClockSetting } from "./mock/core/state/clock.ts";
export type { Mock, MockOptions } from "./mock/public-types.ts";

/**
 * Puts a mock together; it serves when it is told to `listen`. Rejects with an error whose `name` is `DataDirError` when
 * `dataDir` is damaged or in use.
 */
export const createMock: (options?: MockOptions) => Promise<Mock> = create;
