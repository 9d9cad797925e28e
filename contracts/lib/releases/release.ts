import { coerce, compare, minVersion, Range, satisfies } from "semver";

/** A release of a real server. */
export interface Release {
  /** As it was given: `3.15.7`, `v3.15`, `head`. */
  readonly text: string;
  /** The three numbers by which it is compared. */
  readonly version: string;
}

/** What is developed after every release. */
export const head: Release = { text: "head", version: `${Number.MAX_SAFE_INTEGER}.0.0` };

/** Reads a release: a version, which may be short or have more around its numbers, or `head`. Undefined for what is none. */
export function readRelease(text: string): Release | undefined {
  if (text.toLowerCase() === head.text) return head;
  const version = coerce(text)?.version;
  return version === undefined ? undefined : { text, version };
}

/** The sentence that refuses what is no release. */
export function noRelease(text: string): string {
  return `${text} is no release: write a version such as 3.15.7, or head`;
}

export function isNewer(release: Release, than: Release): boolean {
  return compare(release.version, than.version) > 0;
}

/** Whether a range of releases (`>=3.13`, `3.12.20 - 3.12 || >=3.18`) has this one. */
export function isIn(release: Release, range: string): boolean {
  return satisfies(release.version, range);
}

/** Why a text is no range of releases; undefined for one that is. */
export function rangeFault(range: string): string | undefined {
  try {
    new Range(range);
    return undefined;
  } catch {
    return `${range} is no range of releases: write one such as ">=3.13" or "3.12.20 - 3.12 || >=3.18"`;
  }
}

/** The lowest release in a range; undefined when there is none. */
export function earliestIn(range: string): Release | undefined {
  const version = minVersion(range)?.version;
  return version === undefined ? undefined : { text: version, version };
}
