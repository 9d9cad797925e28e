import type { App, SchemaOp } from "../state.ts";
import type { Context } from "../types.ts";

type Change = Pick<SchemaOp, "kind" | "table" | "summary" | "destructive">;

/** Changes the app's database schema. With staging on, production gets the change by a promotion only. */
export function changeSchema(
  { state, now, nextNumber }: Context,
  { id, staging_enabled }: App,
  { kind, table, summary, destructive }: Change,
): SchemaOp {
  const promoted_at = staging_enabled ? null : now;
  const seq = nextNumber(schemaSequence(id));
  return state.schemaOps.insert({ app_id: id, seq, kind, table, summary, destructive, promoted_at });
}

/** The sequence that numbers the app's schema changes; a number is never given again, not even of a forgotten change. */
export function schemaSequence(appId: string): string {
  return `schemaOps/${appId}`;
}
