import type { Engine } from "../engine.ts";
import { MockError } from "../service/problem.ts";
import { settleAll } from "../service/settle-session.ts";
import type { Session } from "../session/sessions.ts";
import type { SessionContent } from "../session/snapshots.ts";
import { describeClock } from "./describe-clock.ts";
import type { ShownWorld } from "./show-world.ts";
import { showWorld } from "./show-world.ts";
import type { AdminHandlers } from "./types.ts";

/** Sessions, their snapshots and worlds. */
export const sessionHandlers = {
  listSessions: ({ engine }) => ({
    status: 200,
    body: {
      sessions: engine.sessions.list().map((session) => ({
        id: session.id,
        ...describeClock(session),
        violations: session.violations.length,
        requests: session.journal.size,
        faults: session.faults.length,
        changed: session.changedRows(),
      })),
    },
  }),
  async startSession({ engine, body: { id, from } }) {
    if (engine.sessions.find(id))
      throw new MockError(409, "session-exists", `there is a session ${id} already; DELETE it first`);
    const start = starter(engine, from);
    const { now } = await engine.turn(engine.sessions.get(id), async (session) => {
      await start(session);
      return describeClock(session);
    });
    return { status: 201, body: { id, now } };
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
    return { status: 201, body: describeSnapshot(name, await engine.takeSnapshot(session, name)) };
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
    await engine.restoreSnapshot(session, name);
    return { status: 204 };
  },
  async getWorld({ engine, session }) {
    await settleAll(engine, session);
    return { status: 200, body: worldBody(await showWorld(engine, session.content())) };
  },
} satisfies Partial<AdminHandlers>;

/** Makes a new session what it starts from. Throws a MockError when there is no such thing. */
function starter(
  engine: Engine,
  { snapshot, session = "" }: { readonly snapshot?: string; readonly session?: string },
): (started: Session) => Promise<void> {
  if (snapshot !== undefined) {
    engine.snapshots.get(snapshot);
    return (started) => engine.restoreSnapshot(started, snapshot);
  }
  const content = engine.sessions.find(session)?.capture();
  if (!content) throw new MockError(404, "unknown-session", `there is no session ${session}`);
  return (started) => engine.restoreSession(started, content);
}

function describeSnapshot(name: string, { clock }: SessionContent): { name: string; now: string } {
  return { name, now: new Date(clock.at).toISOString() };
}

type FreeForm = Readonly<Record<string, never>>;

/** Tables are free-form in the contract: each API has its own. */
function worldBody({ clock, apis }: ShownWorld): {
  clock: ShownWorld["clock"];
  apis: Record<string, FreeForm>;
} {
  return { clock, apis: apis as unknown as Record<string, FreeForm> };
}
