import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import type { Release } from "../../../contracts/lib/releases/release.ts";
import { isIn } from "../../../contracts/lib/releases/release.ts";

/** The requirements that a release does not have: ended by a change that it has, or begun by one that it has not. */
export function notInForce(changes: Changes | undefined, release: Release): ReadonlySet<string> {
  return new Set(
    (changes?.changes ?? []).flatMap(({ in: range, ends = [], begins = [] }) =>
      isIn(release, range) ? ends : begins,
    ),
  );
}

/** What a case or a step says of the releases that it is of. */
interface Bound {
  readonly requirements: readonly string[];
  readonly while?: readonly string[];
}

/** Whether a case or a step is of a release: something that it cites is in force, and all without which it is nothing. */
export function isOf({ requirements, while: needed = [] }: Bound, out: ReadonlySet<string>): boolean {
  return isCited(requirements, out) && needed.every((id) => !out.has(id));
}

/** Whether what cites these requirements is of a release: one of them is in force, or there is none to ask. */
export function isCited(requirements: readonly string[], out: ReadonlySet<string>): boolean {
  return requirements.length === 0 || requirements.some((id) => !out.has(id));
}
