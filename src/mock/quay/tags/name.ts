import type { Refuse } from "../types.ts";

const allowed = /^\w[\w.-]{0,127}$/;

/** Facts, 2.2: what a tag may be called. */
export function assertTagName(name: string, refuse: Refuse<400>): void {
  if (allowed.test(name)) return;
  throw refuse(
    400,
    "bad_request_message",
    'Invalid tag: must match [A-Za-z0-9_.-], NOT start with "." or "-", and can contain 1-128 characters',
  );
}

/** Facts, 2.3: a build's tag is made fit; of an empty one nothing is left but the default. */
export function sanitizeTag(name: string): string {
  if (name === "") return "latest";
  return name
    .replace(/^[^\w]/, "_")
    .replace(/[^\w.-]/g, "_")
    .slice(0, 127);
}
