import type { Rows } from "../../core/state/rows.ts";
import { isActive } from "./expiration.ts";
import type { QuayState, Tag } from "../state.ts";
import { keyOf } from "../state.ts";

/** The row of a tag that stands now; undefined when there is none. */
export function seekTag(
  { state, nowMs }: { readonly state: QuayState; readonly nowMs: number },
  { repository, name }: Pick<Tag, "repository" | "name">,
): Tag | undefined {
  const tag = state.tags.one("current", keyOf(repository, name));
  return tag && isActive(tag, nowMs) ? tag : undefined;
}

export interface TagsAsked {
  readonly repository: number;
  readonly onlyActive: boolean;
  /** Only this tag. */
  readonly name: string | undefined;
  readonly matches: (tag: Tag) => boolean;
  readonly nowMs: number;
  readonly offset: number;
  readonly limit: number;
}

/** Rows of tags, the latest start first, read no further than asked. */
export function selectTags(state: QuayState, asked: TagsAsked): Tag[] {
  const { onlyActive, matches, nowMs, offset, limit } = asked;
  const found: Tag[] = [];
  let skip = offset;
  for (const tag of inChunks(rowsOf(state, asked))) {
    if (found.length >= limit) break;
    if ((onlyActive && !isActive(tag, nowMs)) || !matches(tag)) continue;
    if (skip > 0) skip--;
    else found.push(tag);
  }
  return found;
}

function rowsOf({ tags }: QuayState, { repository, onlyActive, name }: TagsAsked): Rows<Tag> {
  if (name !== undefined) return tags.by("name", keyOf(repository, name));
  return tags.by(onlyActive ? "alive" : "repository", repository);
}

const chunk = 128;

function* inChunks<Row>(rows: Rows<Row>): Generator<Readonly<Row>, void> {
  for (let at = 0; at < rows.length; at += chunk) yield* rows.slice(at, chunk);
}
