import type { Quay } from "./running.ts";

/** What a walk has met, so that a step can go on with what an earlier one made. Ids come from answers. */
export interface Known {
  readonly repositories: string[];
  readonly organizations: string[];
  readonly robots: string[];
  /** `organization/team`. */
  readonly teams: string[];
  /** `repository digest`. */
  readonly images: string[];
  /** Paths of single things below `/api/v1`, by their kind. */
  readonly paths: Record<string, string[]>;
}

/** A walk through a registry. */
export interface Walk {
  readonly quay: Quay;
  readonly known: Known;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

export type Act = (walk: Walk) => Promise<unknown>;

/** Keeps what a step made, once; of too many the oldest is forgotten. */
export function remember(list: string[], item: string): void {
  if (list.includes(item)) return;
  list.push(item);
  if (list.length > 12) list.shift();
}

/** The ids that an answer gives: its own, or that of the one thing that it holds. */
export function idsIn(json: unknown): string[] {
  if (json === null || typeof json !== "object") return [];
  const own = json as { readonly uuid?: unknown; readonly id?: unknown; readonly label?: unknown };
  const found = own.uuid ?? own.id;
  if (typeof found === "string" || typeof found === "number") return [String(found)];
  return own.label === undefined ? [] : idsIn(own.label);
}
