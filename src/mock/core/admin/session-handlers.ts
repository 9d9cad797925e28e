import type { Engine } from "../engine.ts";
import { MockError } from "../service/problem.ts";
import { settleAll } from "../service/settle-due.ts";
import type { SessionContent } from "../session/snapshots.ts";
import { describeClock } from "./describe-clock.ts";
import type { ShownWorld } from "./show-world.ts";
import { showWorld } from "./show-world.ts";
import { deleteRow, patchRow, putRow, readRow } from "./state-by-hand.ts";
import type { AdminHandlers } from "./types.ts";

/** Sessions, their snapshots and worlds, and their rows by hand. */
export const sessionHandlers = {
  listSessions: ({ engine }) => ({
    status: 200,
    body: {
      sessions: engine.sessions.list().map(({ id, clock, violations }) => ({
        id,
        now: new Date(clock.now()).toISOString(),
        violations: violations.length,
      })),
    },
  }),
  async startSession({ engine, body: { id, from } }) {
    if (engine.sessions.find(id))
      throw new MockError(409, "session-exists", `there is a session ${id} already; DELETE it first`);
    const content = contentOf(engine, from);
    const session = engine.sessions.get(id);
    await engine.restoreSession(session, content);
    return { status: 201, body: { id, now: describeClock(session).now } };
  },
  async deleteSession({ engine, path: { id } }) {
    if (!(await engine.deleteSession(id)))
      throw new MockError(404, "unknown-session", `there is no session ${id}`);
    return { status: 204 };
  },
  listSnapshots: ({ engine }) => ({
    status: 200,
    body: {
      snapshots: [...engine.snapshots.list()].map(([name, content]) => describeSnapshot(name, content)),
    },
  }),
  async takeSnapshot({ engine, session, body: { name } }) {
    await settleAll(engine, session);
    return { status: 201, body: describeSnapshot(name, await engine.takeSnapshot(name, session)) };
  },
  getSnapshot: async ({ engine, path: { name } }) => ({
    status: 200,
    body: worldBody(await showWorld(engine, engine.snapshots.get(name))),
  }),
  async deleteSnapshot({ engine, path: { name } }) {
    await engine.deleteSnapshot(name);
    return { status: 204 };
  },
  async restoreSnapshot({ engine, session, path: { name } }) {
    await engine.restoreSession(session, engine.snapshots.get(name));
    return { status: 204 };
  },
  async getWorld({ engine, session }) {
    await settleAll(engine, session);
    return { status: 200, body: worldBody(await showWorld(engine, session.content())) };
  },
  getRow: async (call) => ({ status: 200, body: rowBody(await readRow(call, call.path)) }),
  async putRow(call) {
    const { isNew } = await putRow(call, call.path, call.body);
    return { status: isNew ? 201 : 200, body: call.body };
  },
  patchRow: async (call) => ({ status: 200, body: rowBody(await patchRow(call, call.path, call.body)) }),
  async deleteRow(call) {
    await deleteRow(call, call.path);
    return { status: 204 };
  },
} satisfies Partial<AdminHandlers>;

/** What a new session starts from. */
function contentOf(
  engine: Engine,
  { snapshot, session }: { readonly snapshot?: string; readonly session?: string },
): SessionContent {
  if (snapshot !== undefined) return engine.snapshots.get(snapshot);
  const found = engine.sessions.find(session ?? "");
  if (!found) throw new MockError(404, "unknown-session", `there is no session ${session ?? ""}`);
  return found.capture();
}

function describeSnapshot(name: string, { clock }: SessionContent): { name: string; now: string } {
  return { name, now: new Date(clock.at).toISOString() };
}

type FreeForm = Readonly<Record<string, never>>;

/** Rows and tables are free-form in the contract: each API has its own. */
function rowBody(row: object): FreeForm {
  return row as FreeForm;
}

function worldBody({ clock, apis }: ShownWorld): {
  clock: ShownWorld["clock"];
  apis: Record<string, FreeForm>;
} {
  return { clock, apis: apis as unknown as Record<string, FreeForm> };
}
