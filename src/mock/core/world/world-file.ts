import type { Sequence } from "../state/own-rows.ts";

/**
 * A world of one's own for one API: rows by table, laid over a base. A row replaces the one with its key;
 * `{ $delete: { field: value } }` removes the rows that have these values.
 */
export interface WorldFile {
  readonly $schema?: string;
  /** What the rows are laid over: the seed (default), or an empty world with one administrator. */
  readonly $base?: "seed" | "empty";
  readonly $sequences?: readonly Sequence[];
  readonly [table: string]: unknown;
}

/** A world file and what to call it in messages. */
export interface NamedWorld {
  readonly source: string;
  readonly file: WorldFile;
}

/** The JSON Schema of an API's world files: what `src/fixtures/<api>/world.schema.gen.json` holds. */
export interface WorldSchema {
  readonly properties: Readonly<Record<string, { readonly items?: object }>>;
  readonly definitions: Readonly<Record<string, object>>;
}

/** What is wrong in a world file. */
export interface WorldProblem {
  /** JSON Pointer into the file; empty: it concerns the whole. */
  readonly pointer: string;
  /** A sentence, with the value and the nearest right name where there is one. */
  readonly message: string;
}
