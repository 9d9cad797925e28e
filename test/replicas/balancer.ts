import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Balancer {
  readonly url: string;
  stop(): void;
}

/** Leads each connection to the server whose turn it is, and passes on all that either side sends. */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    const { hostname, port } = new URL(urls[turn++ % urls.length] ?? "");
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.once("error", () => to.destroy());
      from.once("close", () => open.delete(from));
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
