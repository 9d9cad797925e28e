import { Socket } from "node:net";
import type { ServerResponse } from "node:http";
import type { Grant } from "../http/cors.ts";
import { addGrant } from "../http/cors.ts";
import { MockError } from "../service/problem.ts";
import type { Events, Happened } from "../session/events.ts";
import { requestLine } from "./show-request.ts";

const mostFollowers = 64;
/** Bytes that may wait for a reader; one that leaves more waiting is cut off. */
const mostWaiting = 256 * 1024;
const heartbeatMs = 15_000;

const following = new WeakMap<Events, Set<ServerResponse>>();

/**
 * Tells what happens in a session (or in all) as server-sent events, until either side ends. Throws a MockError when too
 * many listen, or when there is no connection that could stay open.
 */
export function streamEvents(
  events: Events,
  whose: string,
  { response, cors }: { readonly response: ServerResponse; readonly cors: Grant | undefined },
): void {
  const followers = following.get(events) ?? new Set<ServerResponse>();
  following.set(events, followers);
  if (followers.size >= mostFollowers)
    throw new MockError(503, "too-many-followers", `${mostFollowers} pages follow the events already`);
  if (!(response.socket instanceof Socket))
    throw new MockError(503, "no-connection", "events want a connection that stays open");
  followers.add(response);
  const headers = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  };
  if (cors) addGrant(headers, cors);
  response.writeHead(200, headers);
  response.write("retry: 1000\n\n");
  const tell = (text: string): void => {
    if (response.writableLength > mostWaiting) response.destroy();
    else if (!response.destroyed) response.write(text);
  };
  const heartbeat = setInterval(() => tell(": still here\n\n"), heartbeatMs).unref();
  const leave = events.follow(whose, (happened) => tell(eventText(happened)));
  response.once("close", () => {
    clearInterval(heartbeat);
    followers.delete(response);
    leave();
  });
}

/** The text of a portion, made once for all who are told it. */
const texts = new WeakMap<Happened, string>();

function eventText(happened: Happened): string {
  const known = texts.get(happened);
  if (known !== undefined) return known;
  const { entries, skipped, parts } = happened;
  const requests = { requests: entries.map(requestLine), skipped };
  const text =
    (entries.length > 0 ? event("requests", requests) : "") +
    (parts.length > 0 ? event("changed", { parts }) : "");
  texts.set(happened, text);
  return text;
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
