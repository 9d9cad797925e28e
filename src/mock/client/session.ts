import type { ApiAt, Fault, MockSession, Row, SessionWorld } from "../session-types.ts";
import type { CallAdmin } from "./admin-calls.ts";

/** What a session is made of. */
export interface SessionParts {
  readonly id: string;
  readonly call: CallAdmin;
  readonly fetch: (request: Request, at?: ApiAt) => Promise<Response>;
}

const allRows = 10_000;

/** A session by the calls of the admin: the same methods in this process and over HTTP. */
export function sessionOf({ id, call, fetch }: SessionParts): MockSession {
  const headers = { "X-Mock-Session": id };
  return {
    ...{ id, headers, prefix: `/__session/${encodeURIComponent(id)}` },
    fetch(request, at) {
      const own = new Request(request);
      own.headers.set("X-Mock-Session", id);
      return fetch(own, at);
    },
    reset: () => call("resetSession"),
    delete: () => call("deleteSession", { path: { id } }),
    startFrom: async (from) => {
      await call("startSession", { body: { id, from } });
    },
    world: async () => worldTold(await call("getWorld")),
    control: async (api, control, body = {}) =>
      call("runControl", { path: { api, control }, body: freeForm(body) }),
    ...{ clock: clockOf(call), state: stateOf(call), faults: faultsOf(call), journal: journalOf(call) },
    snapshots: snapshotsOf(call),
    violations: {
      list: async () => (await call("listViolations")).violations,
      clear: () => call("clearViolations"),
    },
  };
}

function clockOf(call: CallAdmin): MockSession["clock"] {
  return {
    get: () => call("getClock"),
    set: (change) => call("setClock", { body: change }),
    advance: (duration) => call("setClock", { body: { advance: duration } }),
    freeze: () => call("setClock", { body: { rate: 0 } }),
    run: (rate = 1) => call("setClock", { body: { rate } }),
  };
}

function stateOf(call: CallAdmin): MockSession["state"] {
  const tables = async (api: string, table?: string): Promise<Readonly<Record<string, readonly Row[]>>> =>
    call("getState", {
      path: { api },
      query: { limit: allRows, ...(table === undefined ? {} : { table }) },
    });
  return {
    tables: (api) => tables(api),
    rows: async (api, table) => (await tables(api, table))[table] ?? [],
    get: (api, table, key) => call("getRow", { path: { api, table, key: String(key) } }),
    put: (api, table, key, row) =>
      call("putRow", { path: { api, table, key: String(key) }, body: freeForm(row) }),
    patch: (api, table, key, fields) =>
      call("patchRow", { path: { api, table, key: String(key) }, body: freeForm(fields) }),
    lay: async (api, rows) => {
      await call("layRows", { path: { api }, body: rows as Record<string, Record<string, never>[]> });
    },
    delete: (api, table, key) => call("deleteRow", { path: { api, table, key: String(key) } }),
  };
}

function faultsOf(call: CallAdmin): MockSession["faults"] {
  return {
    list: async () => (await call("listFaults")).faults,
    // The contract's body is any JSON, which its type cannot say.
    add: (rule) => call("addFault", { body: rule as Fault & { readonly body?: null } }),
    delete: (id) => call("deleteFault", { path: { id } }),
    clear: () => call("clearFaults"),
  };
}

function journalOf(call: CallAdmin): MockSession["journal"] {
  return {
    list: async () => (await call("listRequests", { query: { limit: allRows } })).requests,
    find: async (filter = {}) => (await call("findRequests", { body: filter })).requests,
    count: async (filter = {}) => (await call("countRequests", { body: filter })).count,
    get: (id) => call("getRequest", { path: { id } }),
    unmatched: async () => (await call("listUnmatchedRequests")).requests,
    clear: () => call("clearRequests"),
  };
}

function snapshotsOf(call: CallAdmin): MockSession["snapshots"] {
  return {
    list: async () => (await call("listSnapshots")).snapshots,
    take: (name) => call("takeSnapshot", { body: { name } }),
    restore: (name) => call("restoreSnapshot", { path: { name } }),
    world: async (name) => worldTold(await call("getSnapshot", { path: { name } })),
    delete: (name) => call("deleteSnapshot", { path: { name } }),
  };
}

/** Rows and tables are free-form in the contract: each API has its own. */
function freeForm(body: Row): Record<string, never> {
  return body as Record<string, never>;
}

function worldTold(world: { clock: SessionWorld["clock"]; apis: object }): SessionWorld {
  return world as SessionWorld;
}
