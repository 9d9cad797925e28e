import { isoSeconds } from "../shared/dates.ts";
import type { Mirror, QuayState } from "../state.ts";
import type { Schema } from "../types.ts";

/** A mirror's configuration; the password is never shown. */
export function presentMirror(state: QuayState, mirror: Mirror): Schema<"MirrorConfig"> {
  return {
    is_enabled: mirror.is_enabled,
    mirror_type: "PULL",
    external_reference: mirror.external_reference,
    external_registry_username: mirror.external_registry_username,
    external_registry_config: mirror.external_registry_config,
    sync_interval: mirror.sync_interval,
    sync_start_date: isoOrNull(mirror.sync_start_date),
    sync_expiration_date: isoOrNull(mirror.sync_expiration_date),
    sync_retries_remaining: mirror.sync_retries_remaining,
    // CANCEL is of later releases, whose contract has it.
    sync_status: mirror.sync_status as Schema<"MirrorConfig">["sync_status"],
    root_rule: { rule_kind: "tag_glob_csv", rule_value: mirror.rules },
    robot_username: mirror.robot === null ? null : (state.accounts.get(mirror.robot)?.name ?? null),
    ...(state.changed("mirror-timeout") && { skopeo_timeout_interval: mirror.skopeo_timeout ?? 300 }),
    // This registry keeps no sparse lists, so nothing can be filtered.
    ...(state.changed("mirror-architectures") && { architecture_filter: [] }),
  };
}

/** Facts, 1.5: what was stored with a part of a second shows microseconds. */
function isoOrNull(time: number | null): string | null {
  if (time === null) return null;
  return time % 1000 === 0 ? isoSeconds(time) : new Date(time).toISOString().replace("Z", "000Z");
}
