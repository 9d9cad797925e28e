import { parseQuery } from "../../core/http/request.ts";
import type { Mock } from "../../app.ts";
import { dispatch } from "../../core/service/dispatch.ts";
import type { Snapshot } from "../invariants.ts";
import type { GitlabState } from "../state.ts";

export interface Ask {
  /** The token of `PRIVATE-TOKEN`. */
  readonly token: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Answered {
  readonly status: number;
  readonly json: unknown;
  /** How many rows it changed. */
  readonly changes: number;
}

const api = "gitlab-agents";

/** Asks the default session's API without a socket: all of the mock but HTTP. `path` is of an operation. */
export function askInProcess({ engine }: Mock, method: string, path: string, ask: Ask): Answered {
  const { token, query = "", body } = ask;
  const session = engine.sessions.get();
  const mounted = engine.service(api);
  const headers: Readonly<Record<string, string>> = {
    "private-token": token,
    "content-type": "application/json",
    ...ask.headers,
  };
  const request = {
    method,
    path,
    base: "http://gitlab.test",
    query: parseQuery(query),
    search: query,
    id: session.newRequestId()(),
    header: (name: string) => headers[name.toLowerCase()],
    cookie: () => undefined,
  };
  const route = mounted.router.route(method, path);
  if (!("operation" in route)) throw new Error(`${method} ${path} is no operation`);
  const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const { reply, changes } = dispatch({ mounted, session, request, body: { bytes } }, route);
  return { status: reply.status, json: reply.body, changes: changes.length };
}

/** The default session's state, as invariants look at it. */
export function snapshotOf({ engine }: Mock): Snapshot {
  const session = engine.sessions.get();
  // The session's world is of this API's tables, besides the core's own.
  const state = session.world(api).state as unknown as GitlabState & Sequences;
  return {
    state,
    nowMs: session.clock.now(),
    lastNumber: (sequence) => state.$sequences.get(sequence)?.value ?? 0,
  };
}

interface Sequences {
  readonly $sequences: { readonly get: (name: string) => { readonly value: number } | undefined };
}
