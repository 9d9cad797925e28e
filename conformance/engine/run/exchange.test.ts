import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { exchange } from "./exchange.ts";

/** What a connection does with its n-th request, from 1. */
type Behaviour = (socket: Socket, request: number) => void;

const answer = (socket: Socket): void => {
  socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok");
};

/** A server of bare sockets; `requests` are those of each connection. */
async function listen(behaviour: Behaviour) {
  const requests: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = requests.push(0) - 1;
    sockets.add(socket);
    socket.on("error", () => undefined); // a reset of its own making
    socket.on("data", () => {
      const count = (requests[connection] ?? 0) + 1;
      requests[connection] = count;
      behaviour(socket, count);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // an address after `listen`
  return {
    requests,
    ask: (method: string) =>
      exchange({ method, url, headers: {}, body: method === "POST" ? "x" : undefined }, sending),
  };
}

const sending = { timeoutMs: 5_000, step: "CASE/step" };
/** Answers the first request of a connection, and resets it at the next. */
const resetWhenIdle: Behaviour = (socket, request) => {
  if (request === 1) answer(socket);
  else socket.resetAndDestroy();
};

describe("a connection that is reset after it was idle", () => {
  test("is nobody's fault: a safe request is sent once more, over a new one", async () => {
    const { ask, requests } = await listen(resetWhenIdle);
    expect(await ask("GET")).toMatchObject({ status: 200, text: "ok" });
    expect(await ask("GET")).toMatchObject({ status: 200, text: "ok" });
    expect(requests).toEqual([2, 1]);
  });

  test("that is ended instead of reset is the same", async () => {
    const { ask, requests } = await listen((socket, request) => {
      if (request === 1) answer(socket);
      else socket.end();
    });
    await ask("GET");
    expect(await ask("GET")).toMatchObject({ status: 200 });
    expect(requests).toEqual([2, 1]);
  });

  test.each(["POST", "PUT", "DELETE"])("is told for %s, which may have been carried out", async (method) => {
    const { ask, requests } = await listen(resetWhenIdle);
    await ask("GET");
    expect(await ask(method)).toMatchObject({ kind: "no-answer", unreachable: false });
    expect(requests).toEqual([2]);
  });

  test("is told when the new one is reset as well", async () => {
    let answered = 0;
    const { ask, requests } = await listen((socket) => {
      if (answered++ === 0) answer(socket);
      else socket.resetAndDestroy();
    });
    await ask("GET");
    expect(await ask("GET")).toMatchObject({ kind: "no-answer" });
    expect(requests).toEqual([2, 1]);
  });
});

describe("the target's own fault is", () => {
  test("a reset of a new connection", async () => {
    const { ask, requests } = await listen((socket) => socket.resetAndDestroy());
    expect(await ask("GET")).toMatchObject({ kind: "no-answer" });
    expect(requests).toEqual([1]);
  });

  test("a reset in the middle of an answer", async () => {
    const { ask, requests } = await listen((socket, request) => {
      if (request === 1) answer(socket);
      else socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", () => socket.resetAndDestroy());
    });
    await ask("GET");
    expect(await ask("GET")).toMatchObject({ kind: "no-answer" });
    expect(requests).toEqual([2]);
  });
});
