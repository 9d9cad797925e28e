import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../app.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, sendRaw, startListening } from "../testing/running.ts";

const pass = `X-Pass: ${clerk["X-Pass"]}`;
/** What the JDK's `HttpClient` sends with every plain request. */
const offer = ["Connection: Upgrade, HTTP2-Settings", "HTTP2-Settings: AAEAAEAAAAIAAAAA", "Upgrade: h2c"];

function request(line: string, headers: readonly string[], body = ""): string {
  const length = body === "" ? [] : ["Content-Type: application/json", `Content-Length: ${body.length}`];
  return [line, "Host: x", pass, ...headers, ...length, "", body].join("\r\n");
}

const statusesOf = (answers: string): (string | undefined)[] =>
  [...answers.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);

describe("an offer to switch to HTTP/2", () => {
  test("is ignored, with the body that came with it", async () => {
    const { url, log } = await startListening();
    const made = request("POST /ships HTTP/1.1", offer, '{"name":"a","kind":"cargo"}');
    const answers = await sendRaw(url, made + request("GET /ships/1 HTTP/1.1", ["Connection: close"]));
    expect(statusesOf(answers)).toEqual(["201", "200"]);
    expect(answers.toLowerCase()).not.toContain("\r\nupgrade:");
    expect(log).toEqual([]);
  });

  test("may come with every request of a connection, and leaves no listener behind", async () => {
    const { url, mock } = await startListening();
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on("warning", warn);
    onTestFinished(() => void process.off("warning", warn));
    const sockets = new Set<unknown>();
    mock.server.on("request", ({ socket }) => void sockets.add(socket));
    const one = request("GET /ships/1 HTTP/1.1", offer);
    const last = request("GET /ships/1 HTTP/1.1", ["Connection: close"]);
    expect(statusesOf(await sendRaw(url, one.repeat(30) + last))).toEqual(Array(31).fill("200"));
    expect(sockets.size).toBe(1);
    expect(warnings).toEqual([]);
  });

  test("keeps the connection's other wishes", async () => {
    const { url } = await startListening();
    const answer = await sendRaw(
      url,
      request("GET /ships/1 HTTP/1.1", ["Connection: close, Upgrade", "Upgrade: h2c"]),
    );
    expect(statusesOf(answer)).toEqual(["200"]);
    expect(answer.toLowerCase()).toContain("\r\nconnection: close\r\n");
  });

  test("beside WebSocket is a handshake", async () => {
    const { url } = await startListening();
    const line = "GET /ships HTTP/1.1";
    const answer = await sendRaw(url, request(line, ["Connection: Upgrade", "Upgrade: websocket, h2c"]));
    expect(statusesOf(answer)).toEqual(["400"]);
  });
});

describe("on a server of one's own, an offer", () => {
  async function serverWith(others: (url: string) => string | undefined): Promise<string> {
    const mock = await createMock({ services: [harbour()], clock: { rate: 0 } });
    const app = express().use("/mock", mock.router);
    app.use((_message, response) => void response.send("the application's own"));
    const server = createServer(app);
    mock.upgrade(server, "/mock");
    if (others("") !== undefined)
      server.on("upgrade", ({ url = "" }, socket) => {
        const own = others(url);
        if (own !== "") socket.end(own);
      });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(async () => {
      server.close();
      await mock.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const get = (url: string, path: string): Promise<string> =>
    sendRaw(url, request(`GET ${path} HTTP/1.1`, ["Connection: close, Upgrade", "Upgrade: h2c"]));

  test("is ignored below the mount, and elsewhere when nobody else takes it", async () => {
    const url = await serverWith(() => undefined);
    expect(statusesOf(await get(url, "/mock/ships/1"))).toEqual(["200"]);
    expect(await get(url, "/elsewhere")).toContain("the application's own");
  });

  test("is left elsewhere to who takes it", async () => {
    const url = await serverWith((path) =>
      path === "/elsewhere" ? "HTTP/1.1 418 Own\r\nContent-Length: 0\r\n\r\n" : "",
    );
    expect(statusesOf(await get(url, "/elsewhere"))).toEqual(["418"]);
    expect(statusesOf(await get(url, "/mock/ships/1"))).toEqual(["200"]);
  });
});
