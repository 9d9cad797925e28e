import type { Mock } from "../../src/mock/app.ts";
import type { Step } from "./steps.ts";

/** An answer as it must be the same from every server. */
export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

/** Of a connection, or of the wall's time. */
const ownOfServer = ["connection", "keep-alive", "transfer-encoding"];

/** The request of a step. Its own id keeps answers apart from who gives them. */
export function requestOf(base: string, session: string, id: string, step: Step): Request {
  const { method, path, headers, body } = step;
  return new Request(base + path, {
    method,
    redirect: "manual",
    headers: {
      ...headers,
      ...{ "X-Mock-Session": session, "X-Request-Id": id },
      ...(body ? { "Content-Type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

export async function answerOf(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => !ownOfServer.includes(name)).sort();
  return { status: response.status, headers: JSON.stringify(headers), text: await response.text() };
}

/** What a process alone answers, without a socket. */
export async function askAlone(mock: Mock, session: string, id: string, step: Step): Promise<Answer> {
  return answerOf(await mock.fetch(requestOf("http://127.0.0.1", session, id, step)));
}

/** Reads that tell all that a session holds, due work done. */
export const allOf: readonly Step[] = ["world", "faults", "violations"].map((part) => ({
  method: "GET",
  path: `/__admin/${part}`,
}));

/** The store cannot be reached, whatever envelope the API puts that in. */
export function isUnavailable({ status, text }: Answer): boolean {
  return status === 503 && text.includes("the store of the mock cannot be reached now");
}
