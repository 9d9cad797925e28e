import { MockError } from "../service/problem.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Session } from "../session/sessions.ts";
import type { Engine } from "../engine.ts";
import { meantServices, namedApi, namedOperation } from "./named-operation.ts";
import { repeatEntry } from "./repeat-request.ts";
import { listedRequest, requestDetails } from "./show-request.ts";
import type { AdminCall, AdminHandlers } from "./types.ts";

/** The journal: what clients sent, and what became of it. */
export const requestHandlers = {
  listRequests: ({ engine, session, query }) => ({
    status: 200,
    body: page(query.sessions === "all" ? entriesOfAll(engine) : session.journal.list(), query.limit),
  }),
  async clearRequests({ engine, session }) {
    await engine.clearRequests(session);
    return { status: 204 };
  },
  findRequests: ({ engine, session, body }) => ({
    status: 200,
    body: page(search(session, judged(engine, body ?? {})), most),
  }),
  countRequests: ({ engine, session, body }) => ({
    status: 200,
    body: { count: search(session, judged(engine, body ?? {})).length },
  }),
  listUnmatchedRequests: ({ session }) => ({
    status: 200,
    body: page(
      session.journal.list().filter(({ arrival }) => isUnmatched(arrival)),
      most,
    ),
  }),
  getRequest: ({ engine, session, path }) => ({
    status: 200,
    body: requestDetails(engine, find(session, path.id)),
  }),
  async repeatRequest({ engine, session, path, door }) {
    const newest = session.journal.list()[0]?.id ?? 0;
    const entry = find(session, path.id);
    await repeatEntry(entry, door);
    await engine.store.bring({ requestsOf: session.id });
    const made = engine.sessions
      .find(session.id)
      ?.journal.list()
      .find(({ id, arrival }) => id > newest && arrival.url === entry.arrival.url);
    if (!made) throw new MockError(409, "not-repeated", "the request led nowhere: its session has ended");
    return {
      status: 200,
      body: { id: made.id, ...(made.status === undefined ? {} : { status: made.status }) },
    };
  },
} satisfies Partial<AdminHandlers>;

const most = 10_000;

/** A client sent it to the mock, and neither an operation nor a real server took it. */
function isUnmatched({ operation, fallback, outgoing }: JournalEntry["arrival"]): boolean {
  return operation === undefined && fallback === undefined && !outgoing;
}

function page(entries: readonly JournalEntry[], limit: number) {
  return { requests: entries.slice(0, limit).map(listedRequest), total: entries.length };
}

function entriesOfAll(engine: Engine): JournalEntry[] {
  return engine.sessions
    .list()
    .flatMap(({ journal }) => journal.list())
    .sort((a, b) => b.arrival.receivedAt - a.arrival.receivedAt || b.id - a.id);
}

/** Path parameters come as text; the contract has judged that it is a number. */
function find({ journal }: Session, id: number | string): JournalEntry {
  const entry = journal.find(Number(id));
  if (!entry)
    throw new MockError(
      404,
      "unknown-request",
      `the journal holds no request ${id}: it never was, or is forgotten`,
    );
  return entry;
}

type Filter = NonNullable<AdminCall<"findRequests">["body"]>;

/** Criteria that some request can meet: a test that counts none by a misspelt name would pass for ever. */
function judged(engine: Engine, filter: Filter): Filter {
  const api = filter.api === undefined ? undefined : namedApi(engine, filter.api);
  if (filter.operationId !== undefined) namedOperation(filter.operationId, meantServices(engine, api));
  return api === undefined ? filter : { ...filter, api };
}

function search(session: Session, filter: Filter): JournalEntry[] {
  return session.journal.list().filter((entry) => {
    const { api, operation, method, url } = entry.arrival;
    return (
      (filter.api === undefined || filter.api === api) &&
      (filter.operationId === undefined || filter.operationId === operation?.id) &&
      (filter.method === undefined || filter.method.toUpperCase() === method) &&
      (filter.status === undefined || filter.status === entry.status) &&
      (filter.urlContains === undefined || url.includes(filter.urlContains)) &&
      (filter.bodyContains === undefined || bodyOf(entry).includes(filter.bodyContains))
    );
  });
}

function bodyOf(entry: JournalEntry): string {
  return listedRequest(entry).body ?? "";
}
