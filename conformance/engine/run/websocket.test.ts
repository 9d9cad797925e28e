import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import { harEntry } from "../report/har.ts";
import { proxy } from "../testing/proxy.ts";
import type { Pem } from "../testing/tls.ts";
import { authority } from "../testing/tls.ts";
import { commandOf } from "./command.ts";
import type { OutgoingRequest } from "./exchange.ts";
import { createTransport, readAnswer } from "./exchange.ts";
import { handshake } from "./websocket.ts";

/** A server that agrees to every WebSocket and does with it what the test says. */
async function agreeing(
  talk: (connection: WebSocket, request: IncomingMessage) => void,
  pem?: Pem,
): Promise<string> {
  const sockets = new WebSocketServer({ noServer: true });
  return upgrading(
    (request, socket) =>
      sockets.handleUpgrade(request, socket, Buffer.alloc(0), (connection) => talk(connection, request)),
    pem,
  );
}

async function upgrading(
  take: (request: IncomingMessage, socket: Duplex) => void,
  pem?: Pem,
): Promise<string> {
  const answer = (_request: IncomingMessage, response: ServerResponse) => response.end("no WebSocket");
  const server = pem ? createTlsServer({ cert: pem.cert, key: pem.key }, answer) : createServer(answer);
  server.on("upgrade", take);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${pem ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const request = (url: string, ...messages: string[]): OutgoingRequest => ({
  method: "GET",
  url,
  headers: handshake,
  body: JSON.stringify(messages),
  socket: true,
});

const ask = (url: string, { messages = [] as string[], timeoutMs = 5000, mostBytes = 10_000 } = {}) =>
  createTransport({ mostBytes })(request(url, ...messages), { timeoutMs, step: "a/b" });

test("sends the messages and gives back what the server says, in order, until it closes", async () => {
  const url = await agreeing((connection) => {
    const heard: string[] = [];
    connection.on("message", (data: Buffer) => {
      heard.push(data.toString());
      if (heard.length < 2) return;
      connection.send(`heard ${heard.join(" and ")}`);
      connection.send(Buffer.from([0, 255]));
      connection.close(4011, "enough");
    });
  });
  const answer = await ask(url, { messages: ["one", "två"] });
  expect(answer).toMatchObject({
    kind: "received",
    status: 101,
    body: {
      messages: [
        { type: "text", data: "heard one and två" },
        { type: "binary", data: "AP8=" },
      ],
      close: { code: 4011, reason: "enough" },
    },
  });
  // Evidence is read again as it was received.
  if (answer.kind !== "received") throw new Error(answer.reason);
  expect(readAnswer(answer, answer.text).body).toEqual(answer.body);
});

test("answers the server's close and its pings", async () => {
  const closed = new Promise<number>((resolve) => {
    void agreeing((connection) => {
      connection.on("pong", () => connection.close(4000, "well"));
      connection.on("close", resolve);
      connection.ping();
    }).then((url) => ask(url));
  });
  expect(await closed).toBe(4000);
});

test("a connection that ends without a close frame has none", async () => {
  const url = await agreeing((connection) => connection.terminate());
  expect(await ask(url)).toMatchObject({ status: 101, body: { messages: [], close: null } });
});

test.each(["http", "https"])("is reached through the proxy for %s, which tunnels", async (scheme) => {
  const own = authority();
  const url = await agreeing(
    (connection) => {
      connection.send("hello");
      connection.close(1000);
    },
    scheme === "https" ? own.issue("server") : undefined,
  );
  const through = await proxy();
  const proxies = { [`${scheme}_proxy`]: through.url };
  const send = createTransport({ proxies, tls: { ca: own.cert } });
  expect(await send(request(url), { timeoutMs: 5000, step: "a/b" })).toMatchObject({
    status: 101,
    body: { messages: [{ type: "text", data: "hello" }] },
  });
  expect(through.asked).toEqual([`CONNECT ${new URL(url).host}`]);
});

test("a server that does not agree is answered as any other", async () => {
  const url = await upgrading((_request, socket) => {
    socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
  });
  expect(await ask(url, { messages: ["x"] })).toMatchObject({ status: 404, text: "no" });
});

test.each<[what: string, talk: (connection: WebSocket) => void, reason: RegExp]>([
  ["never closes", () => undefined, /no complete answer within 50 ms/],
  ["says too much", (c) => c.send("x".repeat(11_000)), /Max payload size exceeded/],
  [
    "says too much in many messages",
    (c) => ["x".repeat(6_000), "x".repeat(6_000)].forEach((text) => c.send(text)),
    /longer than 10000 bytes/,
  ],
])("a server that %s has given no answer", async (_what, talk, reason) => {
  const url = await agreeing(talk);
  const hangs = reason.source.includes("complete");
  const answer = await ask(url, { timeoutMs: hangs ? 50 : 5000 });
  expect(answer).toMatchObject({ kind: "no-answer", unreachable: false });
  expect(answer.kind === "no-answer" && answer.reason).toMatch(reason);
});

test("what is no frame is no answer", async () => {
  const url = await upgrading((_request, socket) => {
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nhello",
    );
  });
  expect(await ask(url)).toMatchObject({ kind: "no-answer", unreachable: false });
});

test("forged evidence of what was said is no JSON, and no error of ours", () => {
  const said = readAnswer({ status: 101, headers: new Headers() }, "{");
  expect(said).toMatchObject({ body: "{", jsonFault: expect.any(String) as string });
});

test("reports repeat it with wscat, and show its messages in the HAR", () => {
  const { method, url, headers, body = "" } = request("http://h/console?a=1", '{"uuid":"1"}');
  const words = {
    word: (text: string) => `'${text}'`,
    header: (name: string, v: string) => `'${name}: ${v}'`,
  };
  expect(commandOf({ method, url, headers: { ...headers, "x-a": "b" }, body }, words)).toBe(
    `npx wscat -c 'ws://h/console?a=1' -H 'x-a: b' -x '{"uuid":"1"}' -w 60`,
  );
  const said = { messages: [{ type: "text", data: "line" }], close: { code: 1000, reason: "" } };
  const response = { status: 101, headers: {}, body: JSON.stringify(said) };
  const at = "2026-01-15T09:00:00.000Z";
  expect(
    harEntry({ sent: { at, durationMs: 3 }, request: { method, url, headers, body }, response }, at),
  ).toMatchObject({
    _resourceType: "websocket",
    _webSocketMessages: [
      { type: "send", opcode: 1, data: '{"uuid":"1"}', time: 1768467600 },
      { type: "receive", opcode: 1, data: "line" },
    ],
  });
});
