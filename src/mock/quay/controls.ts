import type { Control } from "../core/service.ts";
import { accessControls } from "./controls/access.ts";
import { accountControls } from "./controls/accounts.ts";
import { buildControls } from "./controls/builds.ts";
import { imageControls } from "./controls/images.ts";
import { mirrorControls } from "./controls/mirrors.ts";
import { notificationControls } from "./controls/notifications.ts";
import { registryControls } from "./controls/registry.ts";
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
