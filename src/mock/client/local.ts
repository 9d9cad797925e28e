import type { operations } from "../../../contracts/admin/types.gen.ts";
import { adminContract, runAdmin } from "../core/admin/operations.ts";
import type { Engine } from "../core/engine.ts";
import { assertSessionId } from "../core/session/sessions.ts";
import type { Listener } from "../public-types.ts";
import type { MockSession } from "../session-types.ts";
import type { CallAdmin } from "./admin-calls.ts";
import { concerned } from "./admin-calls.ts";
import { sessionOf } from "./session.ts";

interface LocalMock {
  readonly engine: Engine;
  /** What serves its requests. */
  readonly listener: Listener;
}

/** A session of a mock in this process: its calls need no port, no token, and no admin that is switched on. */
export function localSession(mock: LocalMock, id: string, fetch: MockSession["fetch"]): MockSession {
  assertSessionId(id);
  return sessionOf({ id, fetch, call: callsOf(mock, id) });
}

function callsOf({ engine, listener }: LocalMock, id: string): CallAdmin {
  const call = async (
    name: keyof operations,
    { path = {}, query = {}, body }: { path?: object; query?: object; body?: unknown } = {},
  ): Promise<unknown> => {
    const operation = adminContract().operations.find((o) => o.id === name);
    if (!operation) throw new Error(`the admin has no operation ${name}`);
    const door = { listener, mountedAt: "" };
    const admin = () => ({ engine, session: engine.sessions.get(concerned(name, id)), door });
    const reply = await runAdmin(admin, operation, {
      path: path as Readonly<Record<string, string>>, // the contract's path parameters are texts
      query: texts(query),
      body,
    });
    // What is told is the caller's own: no later change of the state reaches it.
    return structuredClone(reply.body);
  };
  return call as CallAdmin; // the contract ties each name to its answer
}

function texts(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
