import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import { isSpokenOf, isUnknown } from "../../../contracts/lib/releases/changes.ts";
import type { Release } from "../../../contracts/lib/releases/release.ts";
import { noRelease, readRelease } from "../../../contracts/lib/releases/release.ts";
import { UsageError } from "../model/usage-error.ts";

/** By which release of an API's real server a target is judged, as the result tells it. */
export interface JudgedRelease {
  readonly release: string;
  /** told: by the target file or the caller · asked: the server said so · assumed: nobody did, so it is the contract's own. */
  readonly from: "told" | "asked" | "assumed";
  /** The newest release that the list of changes knows, where this one is newer: its answers may have members that nobody knows. */
  readonly newerThan?: string;
  /** No entry of the list speaks of it, and it is not the contract's own: it is judged by the contract as that stands. */
  readonly unlisted?: true;
  /** The caller wants members that nobody knows to be failures. */
  readonly strict?: true;
}

/** By API; one that is not named is judged by its contract's own release. */
export type JudgedReleases = Readonly<Record<string, JudgedRelease>>;

/** What the list of an API's changes says of a release. Throws `UsageError` for a text that is none. */
export function judgedRelease(
  { text, from }: { readonly text: string; readonly from: JudgedRelease["from"] },
  changes: Changes | undefined,
  own: string | undefined,
): JudgedRelease {
  const release = readRelease(text);
  if (!release) throw new UsageError(noRelease(text));
  const newer = changes !== undefined && isUnknown(changes, release);
  return {
    release: text,
    from,
    ...(newer ? { newerThan: changes.newest } : {}),
    ...(isSpokenOf(release, changes, own) ? {} : { unlisted: true }),
  };
}

/** The version that a judged release stands for. */
export function versionOf({ release }: JudgedRelease): Release {
  const read = readRelease(release);
  if (!read) throw new UsageError(noRelease(release));
  return read;
}

/** One line about a release that needs a word; undefined for one that the list knows. */
export function releaseNote(
  api: string,
  { release, newerThan, unlisted, strict }: JudgedRelease,
): string | undefined {
  if (newerThan !== undefined) {
    const members = strict ? "are failures" : "are only told";
    return `${api} ${release} is newer than ${newerThan}, the newest release known: judged by that, and members that nobody knows ${members}`;
  }
  if (unlisted)
    return `no change of contracts/${api}/changes.yaml speaks of ${api} ${release}: judged by the contract as it stands`;
  return undefined;
}

/** The releases of a result as text, `quay 3.18.0, zuul 13.1.1 (assumed)`; empty where none is known. */
export function releasesText(releases: JudgedReleases = {}): string {
  return Object.entries(releases)
    .map(([api, { release, from }]) => `${api} ${release}${from === "told" ? "" : ` (${from})`}`)
    .join(", ");
}
