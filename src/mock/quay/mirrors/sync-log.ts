import { namespaceOf } from "../shared/lookup.ts";
import type { Mirror } from "../state.ts";
import type { Context } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { notify } from "../notifications/actions.ts";

/** How the copying of a mirror's tags went. */
export interface Copied {
  /** Names of the tags that its rules want, in their order. */
  readonly tags: readonly string[];
  /** Those of them that could not be pushed. */
  readonly failed: readonly string[];
  /** The source did not answer, so nothing was copied. */
  readonly unreachable: boolean;
}

/** A synchronization begins: an entry of the usage logs, and a notification. */
export function tellStart(call: Context, mirror: Mirror): void {
  tell(call, mirror, { kind: "repo_mirror_sync_started", verb: "start" });
}

/** One tag was pushed, or could not be; nobody is notified. */
export function tellTag(
  call: Context,
  mirror: Mirror,
  { name, isTaken }: { readonly name: string; readonly isTaken: boolean },
): void {
  const source = `Source 'docker://${mirror.external_reference}:${name}'`;
  const message = `${source} ${isTaken ? "successful sync" : "failed to sync"}`;
  const kind = isTaken ? "repo_mirror_sync_tag_success" : "repo_mirror_sync_tag_failed";
  write(call, mirror, { kind, verb: "finish", message, tag: name });
}

/** A synchronization has ended; of one that failed in part all tags are told, and which of them failed. */
export function tellEnd(call: Context, mirror: Mirror, { tags, failed, unreachable }: Copied): void {
  if (unreachable) tell(call, mirror, { kind: "repo_mirror_sync_failed", verb: "end", tags: "" });
  else if (failed.length === 0)
    tell(call, mirror, {
      kind: "repo_mirror_sync_success",
      verb: "end",
      tags: tags.length === 0 ? "No tags matched" : tags.join(", "),
    });
  else {
    const isPartial = failed.length < tags.length;
    const told = tags.map((name) => (failed.includes(name) ? `${name}(FAILED)` : name));
    tell(call, mirror, {
      kind: "repo_mirror_sync_failed",
      verb: "lost",
      tags: isPartial ? told.join(", ") : "",
      suffix: isPartial ? ": PARTIAL SYNC" : "",
    });
  }
}

interface Told {
  readonly kind: "repo_mirror_sync_started" | "repo_mirror_sync_success" | "repo_mirror_sync_failed";
  readonly verb: string;
  readonly tags?: string;
  readonly suffix?: string;
}

function tell(call: Context, mirror: Mirror, { kind, verb, tags, suffix = "" }: Told): void {
  const { external_reference, rules } = mirror;
  const message = `'${external_reference}' with tag pattern '${rules.join(",")}'${suffix}`;
  write(call, mirror, { kind, verb, message, ...(tags !== undefined && { tags }) });
  const repository = call.state.repositories.get(mirror.repository);
  if (repository) notify(call, repository, { event: kind, told: { message } });
}

interface Entry {
  readonly kind: string;
  readonly verb: string;
  readonly message: string;
  readonly tag?: string;
  readonly tags?: string;
}

function write(call: Context, mirror: Mirror, { kind, ...told }: Entry): void {
  const repository = call.state.repositories.get(mirror.repository);
  if (!repository) return;
  const namespace = namespaceOf(call.state, repository);
  const silent = { tag: null, tags: null, stdout: null, stderr: null };
  const place = { namespace: namespace.name, repo: repository.name };
  writeLog(call, { kind, namespace, repository, metadata: { ...silent, ...place, ...told } });
}
