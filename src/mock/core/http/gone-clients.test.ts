import { once } from "node:events";
import { createServer, IncomingMessage } from "node:http";
import { connect, Socket } from "node:net";
import { Duplex } from "node:stream";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { clerk, start, startListening } from "../testing/running.ts";

/** The handshake of a WebSocket whose client is gone when it is answered. */
function handshakeOfNobody(url: string): { message: IncomingMessage; socket: Duplex } {
  const message = new IncomingMessage(new Socket());
  const headers = { upgrade: "websocket", connection: "Upgrade", host: "x" };
  const socket = new Duplex({
    read: () => undefined,
    write: (_chunk, _encoding, done) => done(new Error("write ECONNRESET")),
  });
  return { message: Object.assign(message, { method: "GET", url, headers }), socket };
}

const places = ["/elsewhere", "/__admin/", "/__session/%zz/ships", "/ships", "/"];

test.each(places)(
  "a client that goes away while its handshake at %s is refused ends nothing else",
  async (url) => {
    const { mock } = await start();
    const { message, socket } = handshakeOfNobody(url);
    mock.server.emit("upgrade", message, socket, Buffer.alloc(0));
    expect(socket.listenerCount("error")).toBe(1);
    await expect.poll(() => socket.destroyed).toBe(true);
  },
);

test("nor does it in an application around the mock", async () => {
  const { mock } = await start();
  const server = createServer(express().use("/mock", mock.router));
  mock.upgrade(server, "/mock");
  const { message, socket } = handshakeOfNobody("/mock/ships");
  server.emit("upgrade", message, socket, Buffer.alloc(0));
  expect(socket.listenerCount("error")).toBe(1);
  await expect.poll(() => socket.destroyed).toBe(true);
});

test("a client that goes away between an answer and an offer of another protocol ends nothing else", async () => {
  const { mock, url, admin } = await startListening();
  await admin("/faults", { body: { operationId: "getShip", delayMs: 200 } });
  const { hostname, port } = new URL(url);
  const client = connect(Number(port), hostname);
  onTestFinished(() => void client.destroy());
  const asked = `GET /ships/1 HTTP/1.1\r\nHost: x\r\nX-Pass: ${clerk["X-Pass"]}\r\n`;
  const offered = once(mock.server, "upgrade") as Promise<[IncomingMessage, Socket]>;
  client.write(`${asked}\r\n${asked}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`);
  const [, socket] = await offered;
  expect(socket.listenerCount("error")).toBeGreaterThan(0);
  client.resetAndDestroy();
  await expect.poll(() => socket.destroyed).toBe(true);
});
