import type { Context } from "../types.ts";

/** The app prints some lines, all at this moment. */
export function printLines(
  { state, now }: Context,
  { app_id, count }: { readonly app_id: string; readonly count: number },
): { first: number; last: number } {
  const before = state.logLines.by("app", app_id).length;
  for (let number = before + 1; number <= before + count; number++)
    state.logLines.insert({
      app_id,
      number,
      timestamp: now,
      severity: "INFO",
      message: `line ${number}`,
      pod: "web-0",
      stream: "stdout",
    });
  return { first: before + 1, last: before + count };
}
