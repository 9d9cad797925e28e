import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../package-root.ts";
import type { OverlayAction } from "./overlay.ts";
import type { Release } from "./release.ts";
import { isIn, isNewer, noRelease, readRelease } from "./release.ts";

/** What the releases of an API's real server change: `contracts/<api>/changes.yaml`. */
export interface Changes {
  readonly api: string;
  /** The newest release that the list was made with. */
  readonly newest: string;
  /** Where a server tells its release: an operation without parameters, and a JSON pointer into its answer. */
  readonly asked?: ReleaseQuestion;
  readonly changes: readonly Change[];
}

export interface ReleaseQuestion {
  readonly operation: string;
  readonly pointer: string;
}

/** One difference to the contract's own release. */
export interface Change {
  readonly id: string;
  /** The range of releases that have it. */
  readonly in: string;
  /** What changes, in one sentence. */
  readonly text: string;
  /** Where the real server's source says so. */
  readonly source: string;
  /** Why the mock is the same with the change and without it. */
  readonly unseen?: string;
  readonly overlay?: readonly OverlayAction[];
  /** Requirements that hold only without the change. */
  readonly ends?: readonly string[];
  /** Requirements that hold only with it. */
  readonly begins?: readonly string[];
  /** Members that the payload of an operation must have, by operationId; those that a payload has itself win. */
  readonly requests?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where the list of an API stands, relative to the package. */
export function changesFile(api: string): string {
  return path.join("contracts", api, "changes.yaml");
}

/** Reads an API's list of changes, which the lint has checked; an API without one has none. */
export function loadChanges(api: string): Changes | undefined {
  const file = path.join(packageRoot, changesFile(api));
  try {
    // YAML boundary: the contract's own file.
    return parse(readFileSync(file, "utf8")) as Changes;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The changes that a release has. */
export function changesIn(changes: Changes | undefined, release: Release): readonly Change[] {
  return (changes?.changes ?? []).filter((change) => isIn(release, change.in));
}

/** Whether anything is known of a release: a change is in it, or it is that of the contract itself (`x-release`). */
export function isSpokenOf(release: Release, changes: Changes | undefined, own: string | undefined): boolean {
  const isOwn = own !== undefined && readRelease(own)?.version === release.version;
  return isOwn || changesIn(changes, release).length > 0;
}

/** The API that a release without a name is of: the only one there is, or the only one of them with a list of changes. */
export function meantApi(apis: readonly string[], hasList: (api: string) => boolean): string | undefined {
  const [meant, ...others] = apis.length === 1 ? apis : apis.filter(hasList);
  return others.length === 0 ? meant : undefined;
}

/** Whether a release is newer than all that the list was made with: what it changes nobody knows yet. */
export function isUnknown(changes: Changes, release: Release): boolean {
  const newest = readRelease(changes.newest);
  if (!newest) throw new Error(noRelease(changes.newest));
  return isNewer(release, newest);
}
