import { gatedApp } from "../lookup.ts";
import { presentLogLine } from "../present.ts";
import type { Health } from "../rules/diagnosis.ts";
import { healthOf } from "../rules/diagnosis.ts";
import { decodeCursor, encodeCursor } from "../rules/log-cursor.ts";
import type { Log } from "../rules/log-page.ts";
import { newerLines, olderLines } from "../rules/log-page.ts";
import { readTime } from "../rules/log-time.ts";
import type { App, AxhubState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

export const diagnosis: Handlers<"diagnosis"> = {
  // GET /apps/{appID}/diagnosis
  deployGetApiV1AppsByAppIDDiagnosis({ state, path }) {
    const app = gatedApp(state, path.appID);
    const health = healthOf(state, app);
    const applicable = health.kind !== "not-applicable";
    const services = applicable ? [presentService(state, app, health)] : [];
    const healthy = services.every((service) => service.healthy);
    return { status: 200, body: { app_id: app.id, applicable, healthy, services } };
  },

  // GET /apps/{appID}/logs
  deployGetApiV1AppsByAppIDLogs({ state, path, query, refuse }) {
    const { direction, limit } = query;
    const scope = keyOf(path.appID, direction);
    const cursor = query.cursor === undefined ? undefined : decodeCursor(scope, query.cursor);
    if (query.cursor !== undefined && cursor === undefined) throw refuse(400, "bad_cursor");
    const since = readTime("since", query.since, refuse);
    const until = readTime("until", query.until, refuse);
    if (state.outages.get("logs")) throw refuse(503, "log_backend_down");
    const read = direction === "backward" ? olderLines : newerLines;
    const page = read(logOf(state, path.appID), { cursor, since, until, limit });
    const lines = state.logLines.by("app", path.appID).slice(page.after, page.last - page.after);
    const next_cursor = page.cursor === undefined ? "" : encodeCursor(scope, page.cursor);
    return { status: 200, body: { lines: lines.map(presentLogLine), has_more: page.hasMore, next_cursor } };
  },
};

const serviceName = "web";
const signalCount = 5;

/** The cause by AxHub's own knowledge, apart from what the app printed. */
function presentService(state: AxhubState, app: App, health: Health): Schema<"DiagnosisService"> {
  if (health.kind !== "failed") return { name: serviceName, healthy: health.kind === "healthy" };
  const lastLines = state.logLines.by("app", app.id).newest(0, signalCount).reverse();
  const signals = lastLines
    .filter((line) => line.severity === "ERROR")
    .map(({ message }) => ({ text: message }));
  return { name: serviceName, healthy: false, reason: health.reason, signals };
}

function logOf(state: AxhubState, appId: string): Log {
  return {
    count: state.logLines.by("app", appId).length,
    timeOf: (number) => Date.parse(state.logLines.get(keyOf(appId, number))?.timestamp ?? ""),
  };
}
