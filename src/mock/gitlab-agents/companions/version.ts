import type { Handlers } from "./types.ts";

/** The release that the sources of the companions are of. */
const release = { version: "17.6.0", revision: "touchstone" };

export const version: Handlers<"version"> = {
  // GET /version
  getVersion: () => ({ status: 200, body: release }),
};
