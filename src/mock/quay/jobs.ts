import { advanceBuild, archiveBuildLogs } from "./actions/advance-build.ts";
import { deliver } from "./actions/notify.ts";
import { endRegistrySize, startRegistrySize } from "./actions/registry-size.ts";
import { scanManifest } from "./actions/scan.ts";
import { endSync, startSync } from "./actions/sync.ts";
import { collectTag, expireTag } from "./actions/tags.ts";
import type { Context, Jobs } from "./types.ts";

/** What happens after the answer, when the session's clock has moved on. */
export const jobs: { readonly [Kind in keyof Jobs]: (call: Context, payload: Jobs[Kind]) => void } = {
  advanceBuild,
  archiveBuildLogs,
  deliver,
  expireTag,
  collectTag,
  scanManifest,
  startSync,
  endSync,
  startRegistrySize,
  endRegistrySize,
};
