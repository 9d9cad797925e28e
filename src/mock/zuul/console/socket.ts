import { refuse } from "../../core/service/refusal.ts";
import type { SocketCall, SocketHandler, SocketReply } from "../../core/http/sockets.ts";
import { claimsOf, findTenant } from "../shared/authenticate.ts";
import { chunksOf, consoleLog } from "./log.ts";
import { refusalRow } from "../refusals.ts";
import { mayRead } from "../shared/rights.ts";
import type { Build, ZuulState } from "../state.ts";

/** What is kept of a connection that streams. */
interface Streaming {
  readonly uuid: string;
  /** Characters of the log that were sent. */
  readonly sent: number;
  /** When the last sign of life was sent, on the session's clock. */
  readonly beeped: number;
}

type ConsoleCall = SocketCall<ZuulState>;

const tickMs = 50;
const beepMs = 20_000;

/** The live console of a build: the first frame names it, then its log is sent as the clock moves on. */
export const consoleStream: SocketHandler<ZuulState> = {
  open({ state, path, request }) {
    findTenant(state, path["tenant_name"] ?? "", refuse);
    if (Object.keys(request.query).length > 0) throw refuse(404, "nothing_matches");
  },

  on(call) {
    const streaming = call.memory as Streaming | undefined; // what this handler kept
    if (call.event.kind === "message") return streaming ? {} : begin(call, call.event.text);
    return streaming ? goOn(call, streaming) : {};
  },
};

function begin(call: ConsoleCall, text: string): SocketReply {
  const { state, path, nowMs } = call;
  const tenant = path["tenant_name"] ?? "";
  const frame = parse(text);
  if (!frame) return end(4011, "Unknown error");
  for (const key of ["uuid", "logfile"])
    if (!(key in frame)) return end(4000, `'${key}' missing from request payload`);
  const obstacle = gate(call, frame["token"]);
  if (obstacle) return end(4000, obstacle);
  const { uuid } = frame;
  const build = typeof uuid === "string" ? state.builds.get(uuid) : undefined;
  if (build?.result !== null || build.tenant !== tenant) return end(4011, "Build not found");
  return goOn(call, { uuid: build.uuid, sent: 0, beeped: nowMs });
}

/** Sends what the log has got since; the end of the build is the end of the stream. */
function goOn({ state, nowMs }: ConsoleCall, { uuid, sent, beeped }: Streaming): SocketReply {
  const build = state.builds.get(uuid);
  if (!build) return end(4011, "Build not found");
  const log = consoleLog(build, nowMs);
  const send = chunksOf(log.slice(sent));
  if (hasEnded(build)) return { send, ...end(1000, "No more data") };
  const isQuiet = nowMs - beeped >= beepMs;
  const memory = { uuid, sent: log.length, beeped: isQuiet ? nowMs : beeped };
  return { send, memory, tickAfterMs: tickMs, ...(isQuiet && { pong: "beep" }) };
}

function hasEnded({ result }: Build): boolean {
  return result !== null;
}

/** Real server: the token is asked for only where the tenant has access rules. */
function gate({ state, path, nowMs }: ConsoleCall, token: unknown): string | undefined {
  const tenant = findTenant(state, path["tenant_name"] ?? "", refuse);
  if (tenant.access_groups === null) return undefined;
  if (typeof token !== "string" || token === "") return refusalRow("missing_token").error;
  const read = claimsOf(state, token, nowMs);
  if ("fault" in read) return refusalRow(read.fault).error;
  return mayRead(read.claims, tenant) ? undefined : "Authorization error";
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === "object" && frame !== null ? { ...frame } : undefined;
  } catch {
    return undefined; // no JSON; the close says no more
  }
}

function end(code: number, reason: string): SocketReply {
  return { close: { code, reason } };
}
