import { child } from "../../../../contracts/lib/json-pointer.ts";
import { isInternalHost } from "../shared/internal-host.ts";
import { findAccount, namespaceOf } from "../shared/lookup.ts";
import type { Mirror, QuayState, Repository, Robot } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";

/** Facts, 2.9: `YYYY-MM-DDTHH:MM:SSZ`, nothing else; epoch milliseconds. */
export function readSyncStart(text: string, refuse: Refuse<400>): number {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  // Of days that no month has, Date makes another one.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== text.slice(0, 19))
    throw refuse(400, "bad_request_detail", "Incorrect DateTime format for sync_start_date.");
  return time;
}

export function assertRules({ rule_value }: Schema<"RootRule">, refuse: Refuse<400>): void {
  if (rule_value.length > 0) return;
  throw refuse(
    400,
    "invalid_request",
    "validation failed: rule_value for TAG_GLOB_CSV must be a list with at least one rule",
  );
}

/** The robot that shall write to a mirror: one of the repository's namespace. */
export function findMirrorRobot(
  state: QuayState,
  { repository, name }: { readonly repository: Repository; readonly name: string },
  refuse: Refuse<400>,
): Robot {
  const robot = findAccount(state, name);
  if (robot?.kind !== "robot") throw refuse(400, "data_rule", "Could not find robot with specified username");
  if (robot.parent !== namespaceOf(state, repository).id) throw refuse(400, "data_rule", "Invalid robot");
  return robot;
}

interface Sent {
  readonly external_registry_username?: string | null;
  readonly external_registry_password?: string | null;
}

/** Which credentials a change sets; a password wants a username. An empty text is none. */
export function readCredentials(sent: Sent, refuse: Refuse<400>): Partial<Mirror> {
  const username = sent.external_registry_username;
  const password = sent.external_registry_password;
  if (password === undefined)
    return username === undefined ? {} : { external_registry_username: username || null };
  if (username === undefined)
    throw refuse(
      400,
      "bad_request_detail",
      "Unable to set a new password without also specifying a username.",
    );
  if (!username && password)
    throw refuse(400, "bad_request_detail", "Unable to delete username while setting a password.");
  return { external_registry_username: username || null, external_registry_password: password || null };
}

/** Of a change; of a creation, releases that check sources alone do. */
export function assertLocation(state: QuayState, reference: string, refuse: Refuse<400>): void {
  assertSource(state, reference, refuse);
  if (reference === "")
    throw refuse(400, "bad_request_detail", "Empty string is an invalid repository location.");
}

/** Facts on releases, 23: where a mirror may copy from. */
export function assertSource(state: QuayState, reference: string, refuse: Refuse<400>): void {
  if (!state.changed("mirror-source-checked")) return;
  const fail = (text: string) => refuse(400, "invalid_request", text);
  if (reference.trim() === "") throw fail("External registry reference is required");
  if (reference.includes("://")) throw fail("External registry reference must not include a URL scheme");
  if (isInternalHost(reference.split("/")[0] ?? "")) throw fail("The provided registry URL is not allowed");
}

/** Facts on releases, 6 and 8: the members of a mirror's payload that later releases have. */
export function timeoutIn(body: object): Pick<Mirror, "skopeo_timeout"> {
  const seconds = child(body, "skopeo_timeout_interval");
  return typeof seconds === "number" ? { skopeo_timeout: seconds } : {};
}

/** Real server: it wants FEATURE_SPARSE_INDEX, which this registry has not. */
export function assertNoFilter(body: object, refuse: Refuse<400>): void {
  const filter = child(body, "architecture_filter");
  if (Array.isArray(filter) && filter.length > 0)
    throw refuse(
      400,
      "bad_request_detail",
      "Architecture filtering requires FEATURE_SPARSE_INDEX to be enabled.",
    );
}
