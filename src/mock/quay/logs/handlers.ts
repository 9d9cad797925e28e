import { exportLogs } from "./export.ts";
import { callerOf, findActor, findRepository, gatedNamespace } from "../shared/lookup.ts";
import { presentLog } from "./present.ts";
import { aggregateLogs } from "./aggregate.ts";
import { selectLogs } from "./queries.ts";
import { rfc2822 } from "../shared/dates.ts";
import { assertForward, assertShort, logRange } from "./range.ts";
import { logScope } from "./scope.ts";
import type { LogRow, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Calling, Handlers, Refuse, Schema } from "../types.ts";

export const logs: Handlers<"logs"> = {
  // GET /api/v1/organization/{orgname}/logs
  listOrgLogs(call) {
    const { id } = gatedNamespace(call.state, call.path.orgname);
    return { status: 200, body: pageOfLog(call, { namespace: id, ...call.query }) };
  },

  // GET /api/v1/repository/{repository}/logs
  listRepoLogs(call) {
    const { id } = findRepository(call.state, call.path.repository, call.refuse);
    return { status: 200, body: pageOfLog(call, { repository: id, ...call.query }) };
  },

  // GET /api/v1/user/logs
  listUserLogs(call) {
    const { id } = callerOf(call.principal);
    return { status: 200, body: pageOfLog(call, { namespace: id, hides: isOfServiceKeys, ...call.query }) };
  },

  // GET /api/v1/organization/{orgname}/aggregatelogs
  getAggregateOrgLogs(call) {
    const { id } = gatedNamespace(call.state, call.path.orgname);
    return { status: 200, body: counts(call, { namespace: id, ...call.query }) };
  },

  // GET /api/v1/repository/{repository}/aggregatelogs
  getAggregateRepoLogs(call) {
    const { id } = findRepository(call.state, call.path.repository, call.refuse);
    return { status: 200, body: counts(call, { repository: id, ...call.query }) };
  },

  // GET /api/v1/user/aggregatelogs
  getAggregateUserLogs(call) {
    const { id } = callerOf(call.principal);
    return { status: 200, body: counts(call, { namespace: id, hides: isOfServiceKeys, ...call.query }) };
  },

  // POST /api/v1/organization/{orgname}/exportlogs
  exportOrgLogs(call) {
    const { id: namespace } = gatedNamespace(call.state, call.path.orgname);
    const range = logRange(call.query, call.nowMs);
    return { status: 200, body: exportLogs(call, { namespace, range, body: call.body }) };
  },

  // POST /api/v1/repository/{repository}/exportlogs
  exportRepoLogs(call) {
    const { id, namespace } = findRepository(call.state, call.path.repository, call.refuse);
    const range = logRange(call.query, call.nowMs);
    return { status: 200, body: exportLogs(call, { namespace, repository: id, range, body: call.body }) };
  },

  // POST /api/v1/user/exportlogs
  exportUserLogs(call) {
    const { id: namespace } = callerOf(call.principal);
    const range = logRange(call.query, call.nowMs);
    return { status: 200, body: exportLogs(call, { namespace, range, body: call.body }) };
  },
};

/** Which log, and what of it. */
type Asked = {
  readonly starttime?: string | undefined;
  readonly endtime?: string | undefined;
  readonly next_page?: string | undefined;
  readonly performer?: string | undefined;
  /** Kinds that are left out. */
  readonly hides?: (kind: string) => boolean;
} & (
  | { readonly namespace: number; readonly repository?: never }
  | { readonly repository: number; readonly namespace?: never }
);

type RangeCall = Calling & { readonly refuse: Refuse<400> };

function pageOfLog(call: RangeCall, asked: Asked): Schema<"LogPage"> {
  const { state, nowMs, refuse } = call;
  const range = logRange(asked, nowMs);
  assertForward(range, refuse);
  const { hides = () => false } = asked;
  // Real server: it fails.
  if (asked.performer && asked.namespace !== undefined && !findActor(state, asked.performer))
    throw refuse(400, "bad_request_message");
  const { rows, scope: list } = logOf(state, asked);
  const matches = ({ kind }: LogRow): boolean => !hides(kind);
  const page = selectLogs(state, { rows, list, range, matches, token: asked.next_page, nowMs });
  return {
    start_time: rfc2822(range.from),
    end_time: rfc2822(range.to),
    logs: page.rows.map((row) => presentLog(state, row)),
    ...page.next,
  };
}

function counts({ state, nowMs, refuse }: RangeCall, asked: Asked): Schema<"AggregatedLogs"> {
  const range = logRange(asked, nowMs);
  assertForward(range, refuse);
  assertShort(range, refuse);
  const { hides = () => false } = asked;
  const matches = (kind: string): boolean => !hides(kind);
  return { aggregated: aggregateLogs(state, { ...logOf(state, asked), range, matches }) };
}

/** The rows of a log, and under what they are counted. */
function logOf(state: QuayState, asked: Asked) {
  if (asked.repository !== undefined)
    return {
      rows: state.logs.by("repository", asked.repository),
      scope: logScope.repository(asked.repository),
    };
  const { namespace, performer: name } = asked;
  if (!name) return { rows: state.logs.by("namespace", namespace), scope: logScope.namespace(namespace) };
  const performer = findActor(state, name);
  if (!performer) return logOf(state, { namespace });
  return {
    rows: state.logs.by("performer", keyOf(namespace, performer.id)),
    scope: logScope.performer(namespace, performer.id),
  };
}

/** Facts, 2.7: users do not see what happened to service keys. */
function isOfServiceKeys(kind: string): boolean {
  return kind.startsWith("service_key_");
}
