import type { Mock } from "../../src/mock/app.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import { planOf } from "../walk/walk-mock.ts";
import type { Read } from "./reads.ts";
import { readsOf, requestOf } from "./reads.ts";
import type { Row } from "./variations.ts";
import { variationsOf } from "./variations.ts";

/** A change by hand: the row that is put under its key, or none where that one is to go. */
interface Act {
  readonly table: string;
  readonly what: string;
  readonly key: string;
  readonly row?: Row;
  /** The row whose variation it is. */
  readonly of: Row;
}

export interface Sweep {
  readonly seed: number;
  /** Only so many changes, a sample by the seed. */
  readonly most?: number;
  /** Only rows of these tables; none: of all. */
  readonly tables?: readonly string[];
  /** Is told of each failure as it is found. */
  readonly onFailure?: (failure: object) => void;
}

/** What a sweep has seen. */
export interface Swept {
  readonly taken: number;
  readonly refused: number;
  readonly reads: number;
  /** What was neither refused with a reason nor served, with all that it takes to do it again. */
  readonly failures: readonly object[];
}

/** Of each table so many rows are varied. */
const rowsOfTable = 2;

/**
 * Changes one row of the seed at a time, each in a session of its own, in ways that its schema allows, and asks all reads that
 * look at its table, now and a day later.
 */
export async function sweep(
  mock: Mock,
  api: string,
  { seed, most = Infinity, tables = [], onFailure }: Sweep,
): Promise<Swept> {
  const { base } = await planOf(mock, api);
  const reads = await readsOf(mock, api, seed);
  const dice = new Dice(seed);
  const acts = actsOf(mock, api).filter(({ table }) => tables.length === 0 || tables.includes(table));
  const chosen = acts.length <= most ? acts : Array.from({ length: most }, () => dice.pick(acts) ?? acts[0]);
  const failures: object[] = [];
  let [taken, refused] = [0, 0];
  const fail = (failure: object): void => {
    failures.push(failure);
    onFailure?.(failure);
  };
  for (const [n, act] of chosen.entries()) {
    if (!act) continue;
    const id = `odd-rows-${n}`;
    const told = { table: act.table, what: act.what, key: act.key };
    const { status, detail } = await change(mock, api, id, act);
    if (status >= 500 || (status >= 400 && detail === undefined)) fail({ ...told, status, detail });
    else if (status >= 400) refused++;
    else {
      taken++;
      const concerned = reads.filter(({ tables }) => tables.has(act.table));
      const wrong = await failureOf(mock, {
        id,
        base,
        reads: concerned.flatMap((read) => alsoOf(read, act)),
      });
      if (wrong) fail({ ...told, ...wrong });
    }
    await mock.session(id).delete();
  }
  return { taken, refused, reads: reads.length, failures };
}

function actsOf({ engine }: Mock, api: string): Act[] {
  const { service } = engine.service(api);
  const { state } = engine.sessions.get("odd-rows").world(api);
  return Object.entries(state).flatMap(([table, rows]) => {
    if (table.startsWith("$")) return [];
    const keyOf = (row: Row): string => String(rows.keyOf(row as never));
    const all = rows.rows().slice() as readonly Row[];
    const every = Math.max(1, Math.floor(all.length / rowsOfTable));
    const some = all.filter((_, i) => i % every === 0).slice(0, rowsOfTable);
    return some.flatMap((row): Act[] => [
      { table, what: "gone", key: keyOf(row), of: row },
      ...variationsOf(service.worlds.schema(), table, {
        row,
        others: some.filter((other) => other !== row),
      }).flatMap(({ member, row: varied }): Act[] => {
        const value = memberOf(varied, member);
        const what = `${member} = ${value === undefined ? "left out" : JSON.stringify(value).slice(0, 60)}`;
        try {
          return [{ table, what, key: keyOf(varied), row: varied, of: row }];
        } catch {
          return []; // what has no key cannot be put
        }
      }),
    ]);
  });
}

function memberOf(row: Row, member: string): unknown {
  return member
    .split("/")
    .slice(1)
    .reduce<unknown>((value, name) => (value as Row | undefined)?.[name], row);
}

async function change(
  mock: Mock,
  api: string,
  id: string,
  { table, key, row }: Act,
): Promise<{ status: number; detail: string | undefined }> {
  const response = await mock.fetch(
    new Request(`http://localhost/__admin/state/${api}/${table}/${encodeURIComponent(key)}`, {
      method: row ? "PUT" : "DELETE",
      headers: { "x-mock-session": id, "content-type": "application/json" },
      ...(row && { body: JSON.stringify(row) }),
    }),
  );
  const text = await response.text();
  const { detail } = (response.ok || text === "" ? {} : JSON.parse(text)) as { detail?: string };
  return { status: response.status, detail };
}

/** The same read of what the changed row is called now. */
function alsoOf(read: Read, { row, of }: Act): Read[] {
  const renamed = Object.entries(row ?? {}).flatMap(([name, value]) => {
    const [was, is] = [of[name], value].map((one) => encodeURIComponent(String(one)));
    return was !== is && was && is && read.path.split(/[/?&=]/).includes(was)
      ? [{ ...read, path: read.path.split(was).join(is) }]
      : [];
  });
  return [read, ...renamed];
}

interface Asked {
  readonly id: string;
  readonly base: string;
  readonly reads: readonly Read[];
}

/** The first thing that goes wrong in the session: of all reads at once, and of one of each operation a day later. */
async function failureOf(mock: Mock, { id, base, reads }: Asked): Promise<object | undefined> {
  const seen = new Set<string>();
  const ofEach = reads.filter(({ operation }) => !seen.has(operation) && seen.add(operation));
  for (const [when, asked] of [
    ["at once", reads],
    ["a day later", ofEach],
  ] as const) {
    if (when === "a day later") await mock.session(id).clock.advance("P1D");
    for (const read of asked) {
      const response = await mock.fetch(requestOf(base, read, id));
      const text = await response.text();
      if (response.status >= 500) return { when, read: read.path, status: response.status, text };
    }
    const [broken] = mock.engine.sessions.get(id).violations;
    if (broken) return { when, broken };
  }
  return undefined;
}
