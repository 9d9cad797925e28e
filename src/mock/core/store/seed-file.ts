import type { Adapter } from "lowdb";
import { stat } from "node:fs/promises";
import type { Seed } from "../state/world.ts";
import { orDamaged } from "./stored.ts";
import { format, readWhole, replaceFile } from "./whole-file.ts";

interface Head {
  readonly touchstone: "seed";
  readonly format: number;
}

interface TableRecord {
  readonly table: string;
}

/** Keeps a seed for lowdb as records: for each table its name, then its rows, each a list of one. */
export class SeedFile implements Adapter<Seed | null> {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** null when there is none. Throws a DataDirError for one that is damaged. */
  async read(): Promise<Seed | null> {
    if (!(await exists(this.#file))) return null;
    const tables = new Map<string, unknown[]>();
    let rows: unknown[] | undefined;
    await readWhole<Head>(this.#file, "seed", (value) =>
      orDamaged(this.#file, "a record", () => {
        if (Array.isArray(value) && rows) rows.push(value[0]);
        else tables.set((value as TableRecord).table, (rows = [])); // its checksum is ours
      }),
    );
    return Object.fromEntries(tables);
  }

  async write(seed: Seed | null): Promise<void> {
    if (seed) await replaceFile(this.#file, { touchstone: "seed", format } satisfies Head, recordsOf(seed));
  }
}

function* recordsOf(seed: Seed): Iterable<string> {
  for (const [table, rows] of Object.entries(seed)) {
    yield JSON.stringify({ table } satisfies TableRecord);
    for (const row of rows) yield JSON.stringify([row]);
  }
}

export function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
