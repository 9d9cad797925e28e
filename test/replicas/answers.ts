import type { Mock } from "../../src/mock/app.ts";
import type { Step } from "./steps.ts";

/** An answer as it must be the same from every server. */
export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

/** Of a connection; how long a text is, the text itself tells. */
const ownOfConnection = ["connection", "keep-alive", "transfer-encoding", "content-length"];

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

/** The answer to a request below `base`, which is left out of it. The admin's date is the machine's. */
export async function answerOf(base: string, response: Response, { path }: Step): Promise<Answer> {
  const left = [...ownOfConnection, ...(path.startsWith("/__admin") ? ["date"] : [])];
  const headers = [...response.headers].filter(([name]) => !left.includes(name)).sort();
  const neutral = (text: string): string => text.replaceAll(base, "").replaceAll(new URL(base).host, "");
  return {
    status: response.status,
    headers: neutral(JSON.stringify(headers)),
    text: neutral(await response.text()),
  };
}

/** What a process alone answers, without a socket. */
export async function askAlone(mock: Mock, session: string, id: string, step: Step): Promise<Answer> {
  const base = "http://127.0.0.1:4010";
  return answerOf(base, await mock.fetch(requestOf(base, session, id, step)), step);
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

export function isSame(a: Answer, b: Answer): boolean {
  return a.status === b.status && a.headers === b.headers && a.text === b.text;
}

export function show({ status, headers, text }: Answer): string {
  return `${status} ${text.slice(0, 300)} ${headers}`;
}
