import { refuse } from "../../core/service/refusal.ts";
import type { SocketCall, SocketHandler, SocketReply } from "../../core/http/sockets.ts";
import { claimsOf, findTenant } from "../shared/authenticate.ts";
import { tokenOf } from "../shared/read-token.ts";
import { chunksOf, consoleLog } from "./log.ts";
import { refusalRow } from "../refusals.ts";
import { mayRead } from "../shared/rights.ts";
import type { Build, ZuulState } from "../state.ts";

/** What is kept of a connection that streams. */
interface Streaming {
  readonly uuid: string;
  /** Characters of the log that were sent. */
  readonly sent: number;
}

type ConsoleCall = SocketCall<ZuulState>;

const tickMs = 50;

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
  const { state, path } = call;
  const tenant = path["tenant_name"] ?? "";
  const frame = parse(text);
  if (!frame) return end(4011, "Unknown error");
  const obstacle = gate(call, frame["token"]);
  if (obstacle) return end(4000, obstacle);
  for (const key of ["uuid", "logfile"])
    if (!(key in frame)) return end(4000, `'${key}' missing from request payload`);
  const { uuid } = frame;
  const build = typeof uuid === "string" ? state.builds.get(uuid) : undefined;
  if (build?.result !== null || build.tenant !== tenant) return end(4011, "Build not found");
  return goOn(call, { uuid: build.uuid, sent: 0 });
}

/** Sends what the log has got since; the end of the build is the end of the stream. */
function goOn({ state, nowMs }: ConsoleCall, { uuid, sent }: Streaming): SocketReply {
  const build = state.builds.get(uuid);
  if (!build) return end(4011, "Build not found");
  const log = consoleLog(build, nowMs);
  const send = chunksOf(log.slice(sent));
  if (hasEnded(build)) return { send, ...end(1000, "No more data") };
  return { send, memory: { uuid, sent: log.length }, tickAfterMs: tickMs };
}

function hasEnded({ result }: Build): boolean {
  return result !== null;
}

/**
 * Real server: the token is asked for only where the tenant has access rules, and is that of the handshake where the frame has
 * none.
 */
function gate({ state, path, nowMs, request }: ConsoleCall, token: unknown): string | undefined {
  const tenant = findTenant(state, path["tenant_name"] ?? "", refuse);
  if (tenant.access_groups === null) return undefined;
  const ofFrame = { token: typeof token === "string" ? token : "" };
  const sent = token === undefined || token === null ? tokenOf(request.header("authorization")) : ofFrame;
  if ("fault" in sent) return refusalRow(sent.fault).error;
  const read = claimsOf(state, sent.token, nowMs);
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
