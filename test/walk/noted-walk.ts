import type { Answer } from "../replicas/answers.ts";
import { allOf, answerOf } from "../replicas/answers.ts";
import type { Walk, Walked } from "./walk.ts";
import { walk } from "./walk.ts";

/** Sends a request to whoever's turn it is, and tells the URL of who has answered. */
export type Send = (request: Request) => Promise<{ readonly base: string; readonly response: Response }>;

export interface NotedWalk {
  readonly walked: Walked;
  /** Every answer with its headers, and at the end all that each session holds: alike from servers that behave alike. */
  readonly noted: readonly Noted[];
}

interface Noted extends Answer {
  readonly asked: string;
}

/** The host that requests are made for; answers name it whoever gives them. */
const host = "localhost";

/** Walks through a server that may be many, and notes all that it tells. Requests have ids of their own, which answers repeat. */
export async function notedWalk(
  plan: Pick<Walk, "operations" | "base" | "callers" | "first" | "seed" | "steps">,
  send: Send,
): Promise<NotedWalk> {
  const noted: Noted[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    request.headers.set("x-request-id", `request-${noted.length}`);
    const { pathname, search } = new URL(request.url);
    const { base, response } = await send(request);
    const { status, headers } = response;
    const { host: theirs } = new URL(base);
    const text = (await response.text()).replaceAll(theirs, host);
    const told = new Response(statusHasNoBody(status) ? null : text, { status, headers });
    const answer = await answerOf(`http://${theirs}`, told, { method: request.method, path: pathname });
    noted.push({ asked: `${request.method} ${pathname}${search}`, ...answer, text });
    return new Response(statusHasNoBody(status) ? null : text, { status });
  };
  const admin = (session: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new Request(`http://${host}${path}`, { ...init, headers: { "x-mock-session": session, ...json } }));
  const pass = async (session: string, seconds: number): Promise<void> => {
    const body = JSON.stringify({ advance: `PT${seconds}S` });
    await admin(session, "/__admin/clock", { method: "POST", body });
  };
  const walked = await walk({ ...plan, fetch, pass });
  for (const session of walked.sessions) for (const { path } of allOf) await admin(session, path);
  return { walked, noted };
}

/** The first answer in which two walks differ; undefined: in none. */
export function firstDifference(one: NotedWalk, other: NotedWalk): object | undefined {
  const at = one.noted.findIndex((answer, i) => JSON.stringify(answer) !== JSON.stringify(other.noted[i]));
  return at < 0 && one.noted.length === other.noted.length
    ? undefined
    : { at, one: one.noted[at], other: other.noted[at] };
}

const json = { "content-type": "application/json" };

function statusHasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
