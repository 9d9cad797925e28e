import { hasValues } from "../../../../contracts/lib/has-values.ts";
import type { Key } from "../state/key.ts";
import type { TableSpec } from "../state/table-base.ts";
import type { Seed, TableSpecs } from "../state/world.ts";
import { tablesOf } from "../state/world.ts";
import { judgeRow } from "./judge-row.ts";
import { raiseSequences } from "./sequences.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { WorldFile, WorldProblem, WorldSchema } from "./world-file.ts";

type Row = Readonly<Record<string, unknown>>;
type Spec = TableSpec<Row>;

/** What a world is laid over and judged by. */
export interface WorldGround {
  readonly tables: TableSpecs;
  readonly schema: WorldSchema;
  readonly base: Seed;
}

/** A file laid over its base, or what is wrong with it. */
export type LaidWorld = { readonly seed: Seed } | { readonly problems: readonly WorldProblem[] };

const words = ["$schema", "$base"];

/** Lays a file's rows over the base. Every row is judged; when anything is wrong, nothing is laid. */
export function layWorld({ tables, schema, base }: WorldGround, file: WorldFile): LaidWorld {
  const specs = tablesOf(tables) as unknown as Readonly<Record<string, Spec>>;
  const problems: WorldProblem[] = [];
  const laid: Record<string, readonly unknown[]> = { ...base };
  for (const [name, items] of Object.entries(file)) {
    if (words.includes(name)) continue;
    const spec = Object.hasOwn(schema.properties, name) ? specs[name] : undefined;
    if (!spec) {
      const known = Object.keys(specs).filter((table) => !table.startsWith("$"));
      problems.push({ pointer: `/${name}`, message: `there is no table ${name}${suggestion(name, known)}` });
    } else if (Array.isArray(items)) {
      const table = layTable({ name, spec, schema }, (base[name] ?? []) as readonly Row[], items);
      problems.push(...table.problems);
      laid[name] = table.rows;
    } else problems.push({ pointer: `/${name}`, message: "a table is a list of rows" });
  }
  return problems.length > 0 ? { problems } : { seed: raiseSequences(laid, Object.keys(file)) };
}

interface LaidTable {
  readonly rows: readonly Row[];
  readonly problems: readonly WorldProblem[];
}

function layTable(
  { name, spec, schema }: { name: string; spec: Spec; schema: WorldSchema },
  base: readonly Row[],
  items: readonly unknown[],
): LaidTable {
  const rows = new Map<Key, Row>(base.map((row) => [spec.key(row), row]));
  const given = new Map<Key, number>();
  const problems: WorldProblem[] = [];
  const tell = (at: number, message: string, pointer = ""): void => {
    problems.push({ pointer: `/${name}/${at}${pointer}`, message });
  };
  for (const [at, item] of items.entries()) {
    const removed = removalOf(item);
    if (removed) {
      const keys = [...rows].filter(([, row]) => hasValues(row, removed)).map(([key]) => key);
      const unknown = Object.keys(removed).find(
        (field) => base.length > 0 && !base.some((row) => field in row),
      );
      if (unknown !== undefined) {
        const fields = [...new Set(base.flatMap((row) => Object.keys(row)))];
        tell(at, `there is no field ${unknown}${suggestion(unknown, fields)}`, `/$delete/${unknown}`);
      } else if (keys.length === 0) tell(at, `$delete: no row of ${name} has ${JSON.stringify(removed)}`);
      for (const key of keys) rows.delete(key);
      continue;
    }
    if (isHalfRemoval(item)) {
      tell(at, "what is to go is named in it, and nothing beside it: { $delete: { id: 1 } }", "/$delete");
      continue;
    }
    const wrong = judgeRow(schema, name, item);
    for (const { pointer, message } of wrong) tell(at, message, pointer);
    if (wrong.length > 0) continue;
    const row = item as Row; // the schema has just judged it
    const key = spec.key(row);
    const before = given.get(key);
    if (before !== undefined) tell(at, `its key, ${key}, is that of /${name}/${before}, too`);
    given.set(key, at);
    rows.set(key, row);
  }
  return { rows: [...rows.values()], problems };
}

/** The values of `{ $delete: { … } }`; undefined for a row. */
function removalOf(item: unknown): Row | undefined {
  if (typeof item !== "object" || item === null || !("$delete" in item)) return undefined;
  const { $delete: values } = item;
  return typeof values === "object" && values !== null && Object.keys(item).length === 1
    ? (values as Row)
    : undefined;
}

/** A row that is marked as one to go, in a way that is none. */
function isHalfRemoval(item: unknown): boolean {
  return typeof item === "object" && item !== null && "$delete" in item;
}
