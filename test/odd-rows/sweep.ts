import type { Mock } from "../../src/mock/app.ts";
import type { Operation } from "../../contracts/lib/contract.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import { KnownValues } from "../walk/known-values.ts";
import { makeRequest } from "../walk/made-request.ts";
import { planOf } from "../walk/walk-mock.ts";
import type { Row } from "./odd-row.ts";
import { oddRow } from "./odd-row.ts";

/** What a sweep has done and found. */
export interface Swept {
  put: number;
  /** Refused as bad input. */
  refused: number;
  reads: number;
  readonly failures: object[];
}

interface Read {
  readonly operation: Operation;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts so many odd rows into each table of an API, each in a session of its own, and reads by every operation that reads. */
export async function sweep(mock: Mock, api: string, { seed, rows }: { seed: number; rows: number }): Promise<Swept> {
  const swept: Swept = { put: 0, refused: 0, reads: 0, failures: [] };
  const dice = new Dice(seed);
  const schema = mock.engine.service(api).service.worlds.schema();
  const tables = (await mock.session("tables").state.tables(api)) as Readonly<Record<string, readonly Row[]>>;
  const general = await planOf(mock, api);
  for (const [table, there] of Object.entries(tables))
    for (let n = 0; n < rows; n++) {
      const row = dice.pick(there);
      const odd = row && oddRow(schema, table, { row, dice });
      if (!row || !odd) continue;
      const session = `odd-${table}-${n}`;
      const headers = { "x-mock-session": session };
      const reads = await readsOf(mock, { api, table, row, general, dice });
      const put = await putRow(mock, { api, table, row, odd, session });
      swept.put++;
      if (put.status === 400) {
        swept.refused++;
        continue;
      }
      if (put.status >= 300) swept.failures.push({ table, odd, ...put });
      for (const { operation, path, headers: own } of reads) {
        swept.reads++;
        const began = process.cpuUsage().user;
        const answer = await mock.fetch(new Request(path, { headers: { ...own, ...headers } }));
        const text = await answer.text();
        const ms = (process.cpuUsage().user - began) / 1000;
        if (ms > 500 || text.includes("/__admin/problems/"))
          swept.failures.push({ ms, table, odd: difference(row, odd), read: operation.id, path, text });
      }
      mock.engine.sessions.delete(session);
    }
  return swept;
}

function difference(row: Row, odd: Row): object {
  const names = [...new Set([...Object.keys(row), ...Object.keys(odd)])];
  const changed = names.filter((name) => JSON.stringify(row[name]) !== JSON.stringify(odd[name]));
  return Object.fromEntries(changed.map((name) => [name, odd[name]]));
}

/** For each operation that reads, requests that are answered with 200 as long as no row is odd: of the row's own values first. */
async function readsOf(
  mock: Mock,
  { api, table, row, general, dice }: { api: string; table: string; row: Row; general: Awaited<ReturnType<typeof planOf>>; dice: Dice },
): Promise<Read[]> {
  const known = new KnownValues(dice);
  for (const [name, rows] of general.first) known.learn(`/${name}`, rows);
  for (let i = 0; i < 3; i++) known.learn(`/${table}`, row);
  const reads: Read[] = [];
  const { operations } = mock.engine.service(api).service.contract;
  for (const operation of operations.filter(({ method }) => method === "GET"))
    for (let tries = 0; tries < 3; tries++) {
      const { path } = makeRequest(operation, { dice, known });
      const headers = general.callers[tries % 2] ?? {};
      const answer = await mock.fetch(new Request(general.base + path, { headers: { ...headers, "x-mock-session": "seed" } }));
      await answer.arrayBuffer();
      if (answer.status >= 400 && tries < 2) continue;
      reads.push({ operation, path: general.base + path, headers });
      break;
    }
  return reads;
}

interface Put {
  readonly api: string;
  readonly table: string;
  readonly row: Row;
  readonly odd: Row;
  readonly session: string;
}

async function putRow(mock: Mock, { api, table: name, row, odd, session }: Put): Promise<{ status: number; text: string }> {
  const { state } = mock.engine.sessions.get(session).world(api);
  const key = (one: Row): string => String((state as Readonly<Record<string, { keyOf(row: Row): unknown }>>)[name]?.keyOf(one));
  const headers = { "x-mock-session": session, "content-type": "application/json" };
  const table = `http://localhost/__admin/state/${api}/${name}`;
  const isSame = key(row) === key(odd);
  const url = isSame ? `${table}/${encodeURIComponent(key(odd))}` : table;
  const init = { method: isSame ? "PUT" : "POST", headers, body: JSON.stringify(odd) };
  const answer = await mock.fetch(new Request(url, init));
  return { status: answer.status, text: await answer.text() };
}
