/** The library: `import { createMock } from "touchstone"`. */
import { createMock as create } from "./mock/app.ts";
import { remoteSession } from "./mock/client/remote.ts";
import type { Mock, MockOptions } from "./mock/public-types.ts";
import type { MockSession } from "./mock/session-types.ts";

export { credentials } from "./mock/credentials.gen.ts";
export type { ClockSetting } from "./mock/core/state/clock.ts";
export type { WorldFile } from "./mock/core/world/world-file.ts";
export type { Mock, MockOptions, ServedApi, WorldFiles } from "./mock/public-types.ts";
export type * from "./mock/session-types.ts";

/**
 * Puts a mock together; it serves when it is told to `listen`. Rejects with an error whose `name` is `DataDirError` when
 * `dataDir` is damaged or in use, or `WorldError` when `world` cannot be: it names every wrong row.
 */
export const createMock: (options?: MockOptions) => Promise<Mock> = create;

/** A session of a mock that runs in another process (`touchstone mock`), by its URL; `token` is its `--admin-token`. */
export function sessionAt(url: string, id: string, { token }: { readonly token?: string } = {}): MockSession {
  return remoteSession({ url: url.replace(/\/+$/, ""), token }, id);
}
