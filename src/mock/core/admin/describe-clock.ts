import type { Session } from "../session/sessions.ts";

/** A session's time and how it runs, as the admin shows it. */
export function describeClock({ clock }: Session): { now: string; rate: number } {
  return { now: new Date(clock.now()).toISOString(), rate: clock.rate };
}
