import type { Engine } from "../engine.ts";
import type { Session } from "../session/sessions.ts";
import { reportBug } from "./failures.ts";
import type { Service } from "./service.ts";
import { settle } from "./settle-due.ts";

/**
 * Does what is due and resolves when it is kept. Never rejects: what cannot be written is told in the log, and to
 * whoever writes next. Events are kept in order, so a caller that keeps more need not wait for this.
 */
export async function settleDue(engine: Engine, session: Session, service: Service): Promise<void> {
  const where = { session, api: service.name, part: "job" } as const;
  const world = session.world(service.name);
  const due = settle(world, service, session.clock.now(), (error) => reportBug(engine, where, error));
  await engine.keepSettled(session, service.name, due).catch((error: unknown) => {
    engine.options.log(`what was due could not be kept: ${String(error)}`);
  });
}

/** The same for every API of the session. */
export async function settleAll(engine: Engine, session: Session): Promise<void> {
  for (const { service } of engine.services()) await settleDue(engine, session, service);
}
