import { advanceBuild, archiveBuildLogs } from "./builds/advance.ts";
import { deliver } from "./notifications/actions.ts";
import { endRegistrySize, startRegistrySize } from "./superuser/registry-size.ts";
import { collectNamespace } from "./shared/deleted-names.ts";
import { scanManifest } from "./security/actions.ts";
import { endSync, startSync } from "./mirrors/sync.ts";
import { collectTag, expireTag } from "./tags/actions.ts";
import type { Context, Jobs } from "./types.ts";

/** What happens after the answer, when the session's clock has moved on. */
export const jobs: { readonly [Kind in keyof Jobs]: (call: Context, payload: Jobs[Kind]) => void } = {
  advanceBuild,
  archiveBuildLogs,
  deliver,
  expireTag,
  collectTag,
  collectNamespace,
  scanManifest,
  startSync,
  endSync,
  startRegistrySize,
  endRegistrySize,
};
