import type { components } from "../../contracts/admin/types.gen.ts";

type Schemas = components["schemas"];
/** A session's time and how it runs: `rate` 1 is live, 0 frozen. */
export type ClockTold = components["responses"]["Clock"]["content"]["application/json"];
export type ClockChange = Schemas["ClockChange"];
/** A failure on demand: which requests it is for, and what happens to them. */
export type FaultRule = Omit<Schemas["FaultRule"], "body"> & {
  /** Answer with this JSON instead. */
  readonly body?: unknown;
};
export type Fault = FaultRule & Pick<Schemas["Fault"], "id" | "phase">;
export type JournalEntry = Schemas["JournalEntry"];
export type RequestDetails = Schemas["RequestDetails"];
export type RequestFilter = Schemas["RequestFilter"];
export type Snapshot = Schemas["Snapshot"];
export type Violation = Schemas["Violation"];
/** What differs from the seed, by API: files that `createMock({ world })` can start from. */
export interface SessionWorld {
  readonly clock: { readonly at: string; readonly rate: number };
  readonly apis: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
/** A row of a table, with the fields that `GET /__admin/state/{api}` shows. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a client sees an API: requests below `base` are those of `api`, and links in answers say so. */
export interface ApiAt {
  readonly api: string;
  /** `https://gitlab.example.com`. */
  readonly base: string;
}

/**
 * One isolated copy of everything: state, clock, faults and journal. It is made when it is first used. What is refused
 * rejects with an error that says why.
 */
export interface MockSession {
  readonly id: string;
  /** The header that leads a request to this session. */
  readonly headers: Readonly<Record<"X-Mock-Session", string>>;
  /** What stands before the mount in the URLs of clients that can set no header: `/__session/<id>`. */
  readonly prefix: string;
  /** Serves a request in this session. */
  readonly fetch: (request: Request, at?: ApiAt) => Promise<Response>;
  /** Back to the seed: its state, its first clock, no faults, an empty journal. */
  readonly reset: () => Promise<void>;
  /** Forgets the session and all its state. */
  readonly delete: () => Promise<void>;
  /** Starts this session, which may not exist yet, from a snapshot or from what another session is. */
  readonly startFrom: (from: { readonly snapshot: string } | { readonly session: string }) => Promise<void>;
  /** The state and the time as a world of one's own. */
  readonly world: () => Promise<SessionWorld>;
  /** Makes something happen outside the API: a push, an outage. */
  readonly control: (api: string, control: string, body?: Readonly<Record<string, unknown>>) => Promise<Row>;
  readonly clock: SessionClock;
  readonly state: SessionState;
  readonly faults: SessionFaults;
  readonly journal: SessionJournal;
  readonly snapshots: SessionSnapshots;
  /** Where the mock broke its own contract; must stay empty. */
  readonly violations: { readonly list: () => Promise<Violation[]>; readonly clear: () => Promise<void> };
}

/** Each change settles everything that is due then. */
export interface SessionClock {
  readonly get: () => Promise<ClockTold>;
  readonly set: (change: ClockChange) => Promise<ClockTold>;
  /** Moves on by an ISO 8601 duration: `PT30S`, `P1D`. */
  readonly advance: (duration: string) => Promise<ClockTold>;
  readonly freeze: () => Promise<ClockTold>;
  /** Goes on; 20 is twenty times as fast. */
  readonly run: (rate?: number) => Promise<ClockTold>;
}

/** Rows by hand, judged as those of a world of one's own are. A key is the row's id, or its parts with slashes between. */
export interface SessionState {
  readonly tables: (api: string) => Promise<Readonly<Record<string, readonly Row[]>>>;
  readonly rows: (api: string, table: string) => Promise<readonly Row[]>;
  readonly get: (api: string, table: string, key: string | number) => Promise<Row>;
  readonly put: (api: string, table: string, key: string | number, row: Row) => Promise<Row>;
  readonly patch: (api: string, table: string, key: string | number, fields: Row) => Promise<Row>;
  readonly delete: (api: string, table: string, key: string | number) => Promise<void>;
  /** Lays rows of several tables over what is there, all at once: `{ agents: [row, { $delete: { id: 5 } }] }`. */
  readonly lay: (api: string, rows: Readonly<Record<string, readonly Row[]>>) => Promise<void>;
}

export interface SessionFaults {
  readonly list: () => Promise<Fault[]>;
  readonly add: (rule: FaultRule) => Promise<Fault>;
  readonly delete: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What clients sent, newest first, without secrets. */
export interface SessionJournal {
  readonly list: () => Promise<JournalEntry[]>;
  /** Those that meet all criteria; without any, all. */
  readonly find: (filter?: RequestFilter) => Promise<JournalEntry[]>;
  readonly count: (filter?: RequestFilter) => Promise<number>;
  /** One request whole: both messages, the checks that it met, what it changed. */
  readonly get: (id: number) => Promise<RequestDetails>;
  /** Requests that met no operation, each with the nearest one. */
  readonly unmatched: () => Promise<JournalEntry[]>;
  readonly clear: () => Promise<void>;
}

/** Every session can go back to every one. */
export interface SessionSnapshots {
  readonly list: () => Promise<Snapshot[]>;
  /** Keeps what the session is now under a name; one of that name is replaced. */
  readonly take: (name: string) => Promise<Snapshot>;
  readonly restore: (name: string) => Promise<void>;
  /** A snapshot as a world of one's own. */
  readonly world: (name: string) => Promise<SessionWorld>;
  readonly delete: (name: string) => Promise<void>;
}
