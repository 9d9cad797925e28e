import { compile as parse, query as find } from "json-p3";

type Json = Parameters<typeof find>[1];

/** The nodes that a JSONPath selects (RFC 9535). Throws on a path that is malformed. */
export function query(input: Json, path: string): Json[] {
  return find(path, input).values();
}

/** Throws with the reason when a text is no JSONPath. */
export function assertJsonPath(path: string): void {
  parse(path);
}
