import type { RequestView } from "../../core/http/request.ts";
import type { QuayState, WebSession } from "../state.ts";

const cookieName = "session";

/** The session of a request's cookie. */
export function sessionOf(state: QuayState, request: RequestView): WebSession | undefined {
  const id = request.cookie(cookieName);
  return id === undefined ? undefined : state.webSessions.get(id);
}

/** Real server (endpoints/csrf.py): the session's own token is in the query or in a header. */
export function bringsCsrf(request: RequestView, session: WebSession | undefined): boolean {
  const found = request.query["_csrf_token"] ?? request.header("x-csrf-token");
  return session !== undefined && found === session.csrf;
}

/** The header that gives a browser its session, or takes it away. */
export function sessionCookie({ base }: Pick<RequestView, "base">, id: string | undefined) {
  const place = `Path=${new URL(base).pathname}; HttpOnly; SameSite=Lax`;
  return { "Set-Cookie": `${cookieName}=${id ?? "; Max-Age=0"}; ${place}` };
}
