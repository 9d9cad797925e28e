import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { onTestFinished } from "vitest";

export interface TestProxy {
  readonly url: string;
  /** `CONNECT host:port` and `METHOD URL`, as they were asked for. */
  readonly asked: string[];
}

/** A real forward proxy: it tunnels (CONNECT) and passes plain requests on; with `refuses` it answers that status. */
export async function proxy(refuses?: number): Promise<TestProxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method ?? ""} ${incoming.url ?? ""}`);
    if (refuses !== undefined) {
      outgoing.writeHead(refuses).end();
      return;
    }
    const { method = "GET", url = "", headers } = incoming;
    const onward = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on("connect", ({ url = "" }, client: Socket) => {
    asked.push(`CONNECT ${url}`);
    open.add(client);
    client.on("error", () => undefined);
    if (refuses !== undefined) {
      client.end(`HTTP/1.1 ${refuses} No\r\n\r\n`);
      return;
    }
    const [host = "", port = ""] = url.split(":");
    const target = connect({ host, port: Number(port) }, () => {
      client.write("HTTP/1.1 200 Connected\r\n\r\n");
      target.pipe(client);
      client.pipe(target);
    });
    open.add(target);
    target.on("error", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
