import { operations as table } from "../../../contracts/admin/operations.gen.ts";
import type { operations } from "../../../contracts/admin/types.gen.ts";
import type { ApiAt, MockSession } from "../session-types.ts";
import type { CallAdmin } from "./admin-calls.ts";
import { concerned } from "./admin-calls.ts";
import { sessionOf } from "./session.ts";

/** A mock that runs in another process. */
export interface RemoteMock {
  /** Where it runs, without a slash at the end. */
  readonly url: string;
  /** What it was started with as `--admin-token`. */
  readonly token?: string | undefined;
}

/** A session of a mock that runs in another process. */
export function remoteSession(mock: RemoteMock, id: string): MockSession {
  return sessionOf({ id, call: callsOf(mock, id), fetch: (request, at) => pass(mock, request, at) });
}

function callsOf({ url, token }: RemoteMock, id: string): CallAdmin {
  const call = async (
    name: keyof operations,
    { path = {}, query = {}, body }: { path?: object; query?: object; body?: unknown } = {},
  ): Promise<unknown> => {
    const { method, path: template } = table[name];
    const session = concerned(name, id);
    const answer = await reach(url, `/__admin${filled(template, path)}${search(query)}`, {
      method,
      headers: {
        ...(session === undefined ? {} : { "X-Mock-Session": session }),
        "Content-Type": "application/json",
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return answer.status === 204 ? undefined : answer.json();
    throw new Error(`${method} /__admin${template}: ${await refusalOf(answer)}`);
  };
  return call as CallAdmin; // the contract ties each name to its answer
}

/** Throws an error that says where no mock answers: Node's own says only that it failed. */
async function reach(url: string, path: string, call: RequestInit): Promise<Response> {
  if (!URL.canParse(url)) throw new TypeError(`${url} is no URL of a mock, such as http://127.0.0.1:4010`);
  return fetch(`${url}${path}`, call).catch((error: unknown) => {
    const { cause } = error as { readonly cause?: Error };
    throw new Error(`no mock answers at ${url}: ${cause?.message ?? String(error)}`, { cause: error });
  });
}

function filled(template: string, path: object): string {
  const values = path as Readonly<Record<string, string | number>>; // as the contract's path parameters are
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

function search(query: object): string {
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

async function refusalOf(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    return (JSON.parse(text) as { detail: string }).detail; // the admin's problem details
  } catch {
    return `${answer.status} ${text.slice(0, 200)}`;
  }
}

/** Sends the request to the mock, wherever its URL leads; `at` cannot be told over HTTP. */
function pass({ url }: RemoteMock, request: Request, at: ApiAt | undefined): Promise<Response> {
  if (at) throw new TypeError("fetch(request, { api, base }) needs the mock in this process: createMock()");
  const { pathname, search: query } = new URL(request.url);
  return fetch(new Request(`${url}${pathname}${query}`, request));
}
