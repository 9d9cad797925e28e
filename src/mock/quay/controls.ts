import type { Control } from "../core/service/service.ts";
import { accessControls } from "./shared/access-controls.ts";
import { accountControls } from "./users/controls.ts";
import { buildControls } from "./builds/controls.ts";
import { imageControls } from "./manifests/controls.ts";
import { mirrorControls } from "./mirrors/controls.ts";
import { notificationControls } from "./notifications/controls.ts";
import { registryControls } from "./superuser/controls.ts";
import type { QuayState } from "./state.ts";
import type { Jobs } from "./types.ts";

/** What happens outside this API: pushes, workers, confirmations. */
export const controls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  ...accessControls,
  ...accountControls,
  ...buildControls,
  ...imageControls,
  ...mirrorControls,
  ...notificationControls,
  ...registryControls,
};
