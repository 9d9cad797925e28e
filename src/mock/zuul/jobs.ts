import { actOnQueue } from "./actions/act-on-queue.ts";
import { deleteAutohold } from "./actions/hold-build.ts";
import { advanceUpload, removeArtifact, removeUpload } from "./actions/image-jobs.ts";
import { removeNode } from "./actions/nodes.ts";
import { endBuild, startBuild } from "./actions/run-build.ts";
import { takeTriggerEvent } from "./actions/trigger.ts";
import type { Context, Jobs } from "./types.ts";

/** What happens after the answer, when the session's clock has moved on. */
export const jobs: { readonly [Kind in keyof Jobs]: (call: Context, payload: Jobs[Kind]) => void } = {
  actOnQueue,
  takeTriggerEvent,
  startBuild,
  endBuild,
  removeNode,
  expireAutohold: deleteAutohold,
  advanceUpload,
  removeUpload,
  removeArtifact,
};
