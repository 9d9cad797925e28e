import { fitsGlob } from "./tag-glob.ts";
import { askUpstream } from "../proxy-caches/rules.ts";
import type { Mirror, QuayState, UpstreamTag } from "../state.ts";

/**
 * What a mirror's source has under names that fit a rule, in the order of the names. Undefined when it does not answer:
 * its host is unknown or fails, it does not let the mirror's credentials in, or there is no such repository.
 */
export function tagsToMirror(state: QuayState, mirror: Mirror): readonly UpstreamTag[] | undefined {
  const verdict = askUpstream(state, {
    upstream_registry: mirror.external_reference,
    upstream_registry_username: mirror.external_registry_username,
    upstream_registry_password: mirror.external_registry_password,
  });
  const found = state.upstreamTags.by("reference", mirror.external_reference).slice();
  const isReadable = verdict === "Valid" || verdict === "Anonymous";
  if (!isReadable || found.length === 0) return undefined;
  return found.filter(({ name }) => mirror.rules.some((pattern) => fitsGlob(name, pattern)));
}
