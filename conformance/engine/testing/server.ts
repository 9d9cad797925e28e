import { once } from "node:events";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ServedCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What the server answers: `hang` never does, `reset` closes the connection. */
export type ServerReply =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | "hang"
  | "reset";

export interface TestServer {
  readonly url: string;
  /** Every call so far, in order. */
  readonly calls: ServedCall[];
}

/** A real server on a free port, closed when the test ends. */
export async function serve(
  answer: (call: ServedCall, nth: number) => ServerReply | Promise<ServerReply>,
): Promise<TestServer> {
  const calls: ServedCall[] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const call = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
      const nth = calls.push(call);
      void Promise.resolve(answer(call, nth)).then((reply) => send(reply, response));
    });
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, calls };
}

/** The URL of a port that nobody listens on any more. */
export async function closedUrl(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

function send(reply: ServerReply, response: ServerResponse): void {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.destroy();
    return;
  }
  const type =
    reply.json !== undefined ? "application/json" : reply.text !== undefined ? "text/html" : undefined;
  response.writeHead(reply.status, {
    ...(type === undefined ? {} : { "content-type": type }),
    ...reply.headers,
  });
  response.end(reply.json === undefined ? reply.text : JSON.stringify(reply.json));
}

/** A healthy implementation of the `things` contract; things become done when read for the second time. */
export function healthy(): (call: ServedCall) => ServerReply {
  const things = new Map<string, { id: string; name: string; state: string; token: string }>();
  const owners = new Map<string, string | undefined>();
  const missing: ServerReply = { status: 404, json: { code: "not_found" } };
  return ({ method, url, body, headers: { authorization } }) => {
    if (method === "POST") {
      const id = `t${things.size + 1}`;
      const { name } = JSON.parse(body) as { name?: string };
      if (name === undefined) return { status: 400, json: { code: "name_missing" } };
      const thing = { id, name, state: "queued", token: `token-of-${id}` };
      things.set(id, thing);
      owners.set(id, authorization);
      return { status: 201, json: thing, headers: { Location: `/things/${id}` } };
    }
    const id = /^\/things\/([^?]+)$/.exec(url)?.[1];
    if (id === undefined)
      return { status: 200, json: [...things.values()].filter((t) => owners.get(t.id) === authorization) };
    const thing = things.get(id);
    if (!thing) return missing;
    if (method === "DELETE") {
      things.delete(id);
      return { status: 204 };
    }
    const before = { ...thing };
    thing.state = "done";
    return { status: 200, json: before };
  };
}
