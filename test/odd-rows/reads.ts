import type { Operation } from "../../contracts/lib/contract.ts";
import type { Mock } from "../../src/mock/app.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import { KnownValues } from "../walk/known-values.ts";
import { makeRequest } from "../walk/made-request.ts";
import { planOf } from "../walk/walk-mock.ts";

type Headers = Readonly<Record<string, string>>;

/** A read that succeeds in the seed's world. */
export interface Read {
  readonly operation: string;
  /** Below the URL of the API. */
  readonly path: string;
  readonly caller: Headers;
  /** The tables that it looks at. */
  readonly tables: ReadonlySet<string>;
}

/** Of one operation, so many reads are taken. */
const mostOfOperation = 3;
/** Reads are looked for in so many rounds of all operations. */
const rounds = 30;
const session = "odd-rows-reads";

/** Reads of all operations of an API, as callers who may do most, of things that the seed has. */
export async function readsOf(mock: Mock, api: string, seed: number): Promise<Read[]> {
  const { base, callers, first } = await planOf(mock, api);
  const { contract, companions } = mock.engine.service(api).service;
  const operations = [...contract.operations, ...(companions?.contract.operations ?? [])];
  const dice = new Dice(seed);
  const maker = { dice, known: new KnownValues(dice) };
  for (const [table, rows] of first) maker.known.learn(`/${table}`, rows);
  const looked = watchTables(mock, api);
  const found: Read[] = [];
  const texts = new Map<string, Set<string>>();
  for (let round = 0; round < rounds; round++)
    for (const operation of operations.filter(isRead)) {
      const known = texts.get(operation.id) ?? new Set();
      texts.set(operation.id, known);
      if (known.size >= mostOfOperation) continue;
      const { path } = makeRequest(operation, maker);
      const caller = callers[dice.roll(3)] ?? {};
      looked.clear();
      const response = await mock.fetch(requestOf(base, { path, caller }, session));
      const text = await response.text();
      if (response.status !== 200 || known.has(text)) continue;
      known.add(text);
      maker.known.learn(operation.path, jsonOf(text));
      found.push({ operation: operation.id, path, caller, tables: new Set(looked) });
    }
  return found;
}

/** A read in a session, where nothing is answered from what was kept. */
export function requestOf(
  base: string,
  { path, caller }: Pick<Read, "path" | "caller">,
  id: string,
): Request {
  return new Request(base + path, {
    headers: { ...caller, "x-mock-session": id, "x-request-id": "odd-rows" },
    redirect: "manual",
  });
}

function isRead({ method, stream }: Operation & { readonly stream?: boolean }): boolean {
  return method === "GET" && stream !== true;
}

/** The names of the tables that are looked at in the session's world, from now on. */
function watchTables({ engine }: Mock, api: string): Set<string> {
  const { state } = engine.sessions.get(session).world(api);
  const looked = new Set<string>();
  for (const [name, table] of Object.entries(state))
    Object.defineProperty(state, name, { enumerable: true, get: () => (looked.add(name), table) });
  return looked;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a badge, a key, a page
  }
}
