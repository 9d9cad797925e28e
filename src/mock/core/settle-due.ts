import { settle } from "./dispatch.ts";
import type { Engine } from "./engine.ts";
import { reportBug } from "./failures.ts";
import type { Service } from "./service.ts";
import type { Session } from "./sessions.ts";

/**
 * Does what is due and resolves when it is kept. Never rejects: what cannot be written is told in the log, and to
 * whoever writes next. Events are kept in order, so a caller that keeps more need not wait for this.
 */
export async function settleDue(engine: Engine, session: Session, service: Service): Promise<void> {
  const where = { session, api: service.name, part: "job" } as const;
  const due = settle(session, service, (error) => reportBug(engine, where, error));
  await engine.keep(session, service.name, due).catch((error: unknown) => {
    engine.options.log(`what was due could not be kept: ${String(error)}`);
  });
}
