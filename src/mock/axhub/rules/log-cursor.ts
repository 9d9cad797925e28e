import { createHash } from "node:crypto";

/**
 * Opaque cursors: a position within a scope (whose list, in which direction), sealed so that a cursor which was made
 * up, or made for another scope, is told from ours.
 */
export function encodeCursor(scope: string, position: number): string {
  return Buffer.from(`${position}.${seal(scope, position)}`).toString("base64url");
}

/** The position; undefined when the cursor is not one of this scope. */
export function decodeCursor(scope: string, cursor: string): number | undefined {
  const position = /^(\d{1,15})\./.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (position === undefined) return undefined;
  return encodeCursor(scope, Number(position)) === cursor ? Number(position) : undefined;
}

function seal(scope: string, position: number): string {
  return createHash("sha256").update(`${scope}@${position}`).digest("base64url").slice(0, 16);
}
