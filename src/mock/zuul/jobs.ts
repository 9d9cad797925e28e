import { actOnQueue } from "./queue/actions.ts";
import { deleteAutohold } from "./autoholds/actions.ts";
import { advanceUpload, removeArtifact, removeUpload } from "./images/actions.ts";
import { removeNode } from "./nodes/actions.ts";
import { endBuild, startBuild } from "./builds/run.ts";
import { takeTriggerEvent } from "./queue/trigger.ts";
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
