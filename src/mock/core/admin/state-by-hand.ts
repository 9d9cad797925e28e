import { judgeRow } from "../world/judge-row.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import { MockError } from "../service/problem.ts";
import { settleDue } from "../service/settle-session.ts";
import type { Key } from "../state/key.ts";
import type { Named, Naming } from "../state/references.ts";
import { namedBy, naming } from "../state/references.ts";
import type { Table } from "../state/table.ts";
import type { Hand, Row } from "./change-rows.ts";
import { changeRows } from "./change-rows.ts";

/** Which row is meant. */
export interface RowPlace {
  readonly api: string;
  readonly table: string;
  /** The key as a text, also where it is a number. */
  readonly key: string;
}

type TablePlace = Omit<RowPlace, "key">;

/** A page of rows, newest first, and which of them count. */
export interface RowPage {
  readonly offset: number;
  readonly limit: number;
  readonly text?: string | undefined;
}

interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

/** The row, when what is due is done. Throws a MockError when there is none. */
export async function readRow(hand: Hand, place: RowPlace): Promise<Row> {
  const { key, rows } = await find(hand, place);
  return { ...rows.get(key) };
}

/** The rows that a row names, and those that name it, at most `limit` of each kind. Throws a MockError when there is no such row. */
export async function readReferences(
  hand: Hand,
  place: RowPlace,
  limit: number,
): Promise<{ readonly names: readonly Named[]; readonly namedBy: readonly Naming[] }> {
  const row = await readRow(hand, place);
  const { references = [] } = hand.engine.service(place.api).service;
  const { state } = hand.session.world(place.api);
  return {
    names: namedBy(state, references, { table: place.table, row }),
    namedBy: naming(state, references, { ...place, limit }),
  };
}

/** The rows of a table that hold a text somewhere. */
export async function listRows(
  hand: Hand,
  place: TablePlace,
  { offset, limit, text = "" }: RowPage,
): Promise<{ readonly rows: readonly KeyedRow[]; readonly total: number }> {
  const table = await tableOf(hand, place);
  const keyed = (row: Row): KeyedRow => ({ key: String(table.keyOf(row)), row });
  if (text === "") return { rows: table.rows().newest(offset, limit).map(keyed), total: table.size };
  const sought = text.toLowerCase();
  const found = table.select({ filter: (row) => JSON.stringify(row).toLowerCase().includes(sought) });
  return { rows: found.slice(offset, offset + limit).map(keyed), total: found.length };
}

/** Adds a row, judged by the table's schema, and tells its key. Throws a MockError when that is taken. */
export async function addRow(hand: Hand, place: TablePlace, row: Row): Promise<string> {
  const rows = await tableOf(hand, place);
  judge(hand, place, row);
  const key = String(rows.keyOf(row));
  if (keyIn(rows, key) !== undefined)
    throw new MockError(409, "row-exists", `the table ${place.table} has a row with the key ${key} already`);
  await changeRows(hand, place.api, ({ put }) => put(place.table, row));
  return key;
}

/** Puts a row in the place of the one with its key, or adds it; both are judged by the table's schema. */
export async function putRow(hand: Hand, place: RowPlace, row: Row): Promise<{ readonly isNew: boolean }> {
  const rows = await tableOf(hand, place);
  const isNew = keyIn(rows, place.key) === undefined;
  await write(hand, place, rows, row);
  return { isNew };
}

/** Changes the given fields. Throws a MockError when there is no such row. */
export async function patchRow(hand: Hand, place: RowPlace, fields: Row): Promise<Row> {
  const { key, rows } = await find(hand, place);
  const row = { ...rows.get(key), ...fields };
  await write(hand, place, rows, row);
  return row;
}

/** Throws a MockError when there is no such row, and one that names them while others name it. */
export async function deleteRow(hand: Hand, place: RowPlace): Promise<void> {
  const { key } = await find(hand, place);
  const { references = [] } = hand.engine.service(place.api).service;
  const { state } = hand.session.world(place.api);
  const strict = references.filter(({ isLoose }) => !isLoose);
  const named = naming(state, strict, { ...place, limit: mostNamed });
  if (named.length > 0) throw inUse(place, named);
  await changeRows(hand, place.api, ({ remove }) => remove(place.table, key));
}

/** Of each kind, so many rows are told that name one which is to go. */
const mostNamed = 5;

function inUse({ api, table, key }: RowPlace, named: readonly Naming[]): MockError {
  const rows = named.map(({ table: from, field, keys, total }) => {
    const more = total > keys.length ? ` and ${total - keys.length} more` : "";
    return `${from} ${keys.join(", ")}${more} (${field})`;
  });
  return new MockError(
    409,
    "row-in-use",
    `${table} ${key} is named by ${rows.join("; ")}: take them away first, or all in one call (PATCH /__admin/state/${api})`,
  );
}

async function write(hand: Hand, place: RowPlace, rows: Table<Row>, row: Row): Promise<void> {
  judge(hand, place, row);
  const key = String(rows.keyOf(row));
  if (key !== place.key)
    throw new MockError(400, "bad-request", `the key of this row is ${key}, not ${place.key}`);
  await changeRows(hand, place.api, ({ put }) => put(place.table, row));
}

function judge(hand: Hand, { api, table }: TablePlace, row: Row): void {
  const { service } = hand.engine.service(api);
  const [wrong] = judgeRow(service.worlds.schema(), table, row);
  if (wrong) throw new MockError(400, "bad-request", `body ${wrong.pointer || "/"}: ${wrong.message}`);
}

async function find(hand: Hand, place: RowPlace): Promise<{ key: Key; rows: Table<Row> }> {
  const rows = await tableOf(hand, place);
  const key = keyIn(rows, place.key);
  if (key === undefined)
    throw new MockError(404, "unknown-row", `the table ${place.table} has no row with the key ${place.key}`);
  return { key, rows };
}

/** The key of a row that is there, a text or a number. */
function keyIn(rows: Table<Row>, text: string): Key | undefined {
  const keys: Key[] = [text, Number(text)];
  return keys.find((key) => String(key) === text && rows.get(key));
}

async function tableOf({ engine, session }: Hand, { api, table }: TablePlace): Promise<Table<Row>> {
  const { service } = engine.service(api);
  await settleDue(engine, session, service);
  const { state } = session.world(api);
  const names = Object.keys(state).filter((name) => !name.startsWith("$"));
  if (!names.includes(table))
    throw new MockError(404, "unknown-table", `${api} has no table ${table}${suggestion(table, names)}`);
  return state[table] as unknown as Table<Row>; // rows as data: their schema judges what is written
}
