import { dayOf } from "../shared/dates.ts";
import { logScope } from "./scope.ts";
import type { LogRow, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Acting } from "../types.ts";

/** What happened, as an action tells it. */
export interface Logged {
  readonly kind: string;
  /** The user or organization whose log it goes to; null: only superusers see it. */
  readonly namespace: { readonly id: number } | null;
  readonly repository?: { readonly id: number } | undefined;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** Writes an entry of the usage logs. The caller is its performer; its token is told in the metadata. */
export function writeLog(call: Acting, { kind, namespace, repository, metadata }: Logged): void {
  const { state, nowMs, nextNumber, principal, request } = call;
  const row = state.logs.insert({
    id: nextNumber("logs"),
    kind,
    namespace: namespace?.id ?? null,
    repository: repository?.id ?? null,
    performer: principal?.user?.id ?? null,
    ip: callerIp(request),
    datetime: nowMs,
    metadata: { ...metadata, ...tokenOf(call) },
  });
  for (const scope of logScopes(row)) count(state, { scope, day: dayOf(nowMs), kind });
}

/** Where a caller says that it calls from; null when it does not. */
export function callerIp(request: Acting["request"]): string | null {
  return request?.header("x-forwarded-for")?.split(",")[0]?.trim() ?? null;
}

/** The logs whose entries are counted that a row is in. */
export function logScopes({ namespace, repository, performer }: LogRow): string[] {
  return [
    ...(namespace === null ? [] : [logScope.namespace(namespace)]),
    ...(namespace === null || performer === null ? [] : [logScope.performer(namespace, performer)]),
    ...(repository === null ? [] : [logScope.repository(repository)]),
  ];
}

function tokenOf({ state, principal }: Acting): Record<string, unknown> {
  const token = principal?.token;
  if (!token) return {};
  return {
    oauth_token_id: token.id,
    oauth_token_application_id: token.client_id,
    oauth_token_application: state.applications.get(token.client_id)?.name ?? null,
  };
}

function count(
  state: QuayState,
  place: { readonly scope: string; readonly day: string; readonly kind: string },
): void {
  const key = keyOf(place.scope, place.day, place.kind);
  const known = state.logCounts.get(key);
  if (known) state.logCounts.update(key, { count: known.count + 1 });
  else state.logCounts.insert({ ...place, count: 1 });
}
