import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange } from "./exchange.ts";

const ports: number[] = [];
const server = createServer((request, response) => {
  ports.push(request.socket.remotePort ?? 0);
  response.end("ok");
});
// A server that declines a handshake, but not the connection.
server.on("upgrade", (request, socket) => {
  ports.push(request.socket.remotePort ?? 0);
  socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno");
});
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = (headers: Record<string, string> = {}) =>
  exchange({ method: "GET", url, headers, body: undefined }, { timeoutMs: 5000, step: "a/b" });

test("requests share a connection; a handshake has one of its own, which nothing else is sent on", async () => {
  await send();
  const handshake = await send({ connection: "Upgrade", upgrade: "websocket" });
  expect(handshake).toMatchObject({ kind: "received", status: 404, text: "no" });
  expect(await send()).toMatchObject({ kind: "received", status: 200, text: "ok" });
  const [before, during, after] = ports;
  expect(before).toBe(after);
  expect(during).not.toBe(before);
});
