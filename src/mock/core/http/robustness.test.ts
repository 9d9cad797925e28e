import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Running } from "../testing/running.ts";
import { clerk, fetchReply, sendRaw, startListening } from "../testing/running.ts";

const pass = `X-Pass: ${clerk["X-Pass"]}`;

/** The process survived: the next request works, and the mock's log tells of no bug. */
async function expectAlive({ call, log }: Running, path = "/ships/1"): Promise<void> {
  expect((await call(path, { headers: clerk })).status).toBe(200);
  expect(log).toEqual([]);
}

/** The head of the answer to bytes that are sent as they are. */
async function statusOf(url: string, ...lines: string[]): Promise<string> {
  const answer = await sendRaw(url, `${lines.join("\r\n")}\r\n\r\n`);
  return answer.split("\r\n", 1)[0] ?? "";
}

describe("an odd path", () => {
  test.each([
    ["/ships/%00", 400],
    ["/key/%00.pub", 200],
    ["/charts/%zz", 404],
    ["/charts/%", 404],
    ["/charts/%C0%AF", 404],
    ["/charts/../../etc/passwd", 200],
    ["/../ships/1", 404],
    ["/charts/..%2f..%2fetc%2fpasswd", 200],
    ["//ships/1", 404],
    ["/ships/1/", 404],
    ["/ships//1", 404],
    ["/ships/1;a=b", 400],
    ["/ships/99999999999999999999", 400],
    ["/ships/1?%zz=%zz&&=&", 200],
    ["/__proto__", 404],
    ["/ships/constructor", 400],
    ["/__session/", 404],
    ["/__session//ships/1", 404],
    ["/__adminx", 404],
    ["*", 404],
    ["http://other.example/ships/1", 200],
    ["http://other.example", 404],
  ])("%s is %i", async (path, status) => {
    const running = await startListening();
    const line = await statusOf(running.url, `GET ${path} HTTP/1.1`, "Host: x", "Connection: close", pass);
    expect(line).toContain(`HTTP/1.1 ${status} `);
    await expectAlive(running);
  });

  test("has its text given to the handler as it was meant", async () => {
    const { call } = await startListening();
    expect((await call("/charts/a%00b%2e%2e%2fc")).json).toMatchObject({ chart: "a\u0000b../c" });
  });
});

describe("an unknown mount", () => {
  test.each(["/", "/airport/ships", "/harbourx/ships/1", "/Harbour/ships/1", "/%68arbour/ships/1"])(
    "%s is 404 and names those that there are",
    async (path) => {
      const running = await startListening({ services: [harbour(), gitlabAgents] });
      const reply = await running.call(path);
      expect(reply.headers.get("content-type")).toBe("application/problem+json");
      expect([reply.status, reply.json]).toMatchObject([
        404,
        { type: "/__admin/problems/unknown-path", mounts: ["/harbour", "/gitlab"] },
      ]);
      await expectAlive(running, "/harbour/ships/1");
    },
  );

  test("a mount alone is the API's own 404", async () => {
    const { call } = await startListening({ services: [harbour(), gitlabAgents] });
    for (const path of ["/harbour", "/harbour/", "/harbour?x=1"])
      expect((await call(path)).json).toEqual({ error: "no_route", message: "no-route" });
  });
});

describe("a body over the limit", () => {
  const limit = { bodyLimit: 1000 };
  const json = { ...clerk, "Content-Type": "application/json" };

  test("is refused in the API's words, however large it is", async () => {
    const running = await startListening(limit);
    for (const size of [1001, 100_000, 5_000_000]) {
      const reply = await running.call("/ships", { headers: json, body: " ".repeat(size) });
      expect([reply.status, reply.json]).toEqual([
        413,
        { error: "too_large", message: "at most 1000 bytes" },
      ]);
    }
    await expectAlive(running);
  });

  test("is refused without a length, too", async () => {
    const running = await startListening(limit);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 100; i++) controller.enqueue(new Uint8Array(1000).fill(32));
        controller.close();
      },
    });
    const init = { method: "POST", headers: json, body, duplex: "half" } as RequestInit;
    const response = await fetch(`${running.url}/ships`, init);
    expect([response.status, await response.json()]).toMatchObject([413, { error: "too_large" }]);
    await expectAlive(running);
  });

  test("is refused to a client that reads only when it has sent all", async () => {
    const { url } = await startListening(limit);
    const size = 20_000_000;
    const head = `POST /ships HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n${pass}\r\nContent-Length: ${size}\r\n\r\n`;
    const last = `GET /ships/1/card HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const answer = await sendRaw(url, head + " ".repeat(size) + last);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413", "HTTP/1.1 200"]);
  });

  test("of exactly the limit is read", async () => {
    const { call } = await startListening(limit);
    const text = JSON.stringify({ name: "a", kind: "cargo" });
    const reply = await call("/ships", { headers: json, body: text + " ".repeat(1000 - text.length) });
    expect(reply.status).toBe(201);
  });

  test("where none is declared does not matter", async () => {
    const { call } = await startListening(limit);
    expect((await call("/ships/1/survey", { headers: json, body: " ".repeat(5000) })).status).toBe(500);
    expect((await call("/nowhere", { headers: json, body: " ".repeat(5000) })).status).toBe(404);
  });

  test("is refused by the admin", async () => {
    const running = await startListening(limit);
    const reply = await running.admin("/clock", { headers: json, body: " ".repeat(5000) });
    expect([reply.status, reply.json]).toMatchObject([413, { type: "/__admin/problems/body-too-large" }]);
    await expectAlive(running);
  });
});

describe("broken HTTP", () => {
  test("with a header over 16 KiB is 431", async () => {
    const running = await startListening();
    const line = await statusOf(
      running.url,
      "GET /ships/1 HTTP/1.1",
      "Host: x",
      `X-Long: ${"x".repeat(20_000)}`,
    );
    expect(line).toBe("HTTP/1.1 431 Refused");
    await expectAlive(running);
  });

  test.each([
    ["no HTTP at all", "hello"],
    ["an unknown method", "BREW /ships/1 HTTP/1.1\r\nHost: x"],
    ["a header without a name", "GET /ships/1 HTTP/1.1\r\nHost: x\r\n: y"],
    ["two lengths", "POST /ships HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2"],
    ["a length that is none", "POST /ships HTTP/1.1\r\nHost: x\r\nContent-Length: many"],
    [
      "length and chunks",
      "POST /ships HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
    ],
    ["a space in the path", "GET /ships/1 2 HTTP/1.1\r\nHost: x"],
    ["no host", "GET /ships/1 HTTP/1.1"],
  ])("with %s is 400", async (_, head) => {
    const running = await startListening();
    expect(await statusOf(running.url, head)).toMatch(/^HTTP\/1\.1 400 /);
    await expectAlive(running);
  });

  test("with chunks that are none is 400 or ends", async () => {
    const running = await startListening();
    const head = [
      "POST /ships HTTP/1.1",
      "Host: x",
      pass,
      "Content-Type: application/json",
      "Transfer-Encoding: chunked",
    ];
    const answer = await sendRaw(running.url, `${head.join("\r\n")}\r\n\r\nzz\r\nhello\r\n`);
    expect(answer).toMatch(/^(HTTP\/1\.1 400 |$)/);
    await expectAlive(running);
  });
});

describe("a client that goes away", () => {
  test.each([
    ["in the middle of the head", "POST /ships HTTP/1.1\r\nHost: x"],
    ["before the body", `POST /ships HTTP/1.1\r\nHost: x\r\n${pass}\r\nContent-Length: 100\r\n\r\n`],
    [
      "in the middle of the body",
      `POST /ships HTTP/1.1\r\nHost: x\r\n${pass}\r\nContent-Length: 100\r\n\r\n{"name":`,
    ],
    ["before the answer", `GET /ships HTTP/1.1\r\nHost: x\r\n${pass}\r\n\r\n`],
    [
      "in a handshake",
      "GET /ships/1/radio HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    ],
  ])("%s does no harm", async (_, bytes) => {
    const running = await startListening();
    await sendRaw(running.url, bytes, "vanish");
    await expectAlive(running);
    expect((await running.admin("/state/harbour?limit=1000")).text).not.toContain('"id":31');
  });

  test("and holds its connection open does not keep the mock from closing", async () => {
    const running = await startListening();
    const { port } = new URL(running.url);
    const held = [
      "POST /ships HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
      "hello\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    ];
    for (const bytes of held) {
      const socket = connect({ port: Number(port), host: "127.0.0.1", allowHalfOpen: true });
      onTestFinished(() => void socket.destroy());
      socket.on("error", () => undefined);
      await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
    }
    await expectAlive(running);
    await running.mock.close();
    await expect(fetchReply(`${running.url}/ships/1`)).rejects.toThrow("fetch failed");
  });
});

describe("several requests on one connection", () => {
  test("may be further apart than the idle time of a client or a load balancer, which is 60 s at most", async () => {
    const { url } = await startListening();
    const get = (connection: string) =>
      `GET /ships/1/card HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\n\r\n`;
    const answer = await sendRaw(url, get("keep-alive") + get("close"));
    expect(Number(/^keep-alive: timeout=(\d+)/im.exec(answer)?.[1])).toBeGreaterThan(60);
  });

  test("are answered in order", async () => {
    const { url } = await startListening();
    const get = (path: string, connection: string) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\n\r\n`;
    const answer = await sendRaw(url, get("/ships/1/card", "keep-alive") + get("/ships/2/card", "close"));
    expect(answer.match(/<h1>ship-\d/g)).toEqual(["<h1>ship-1", "<h1>ship-2"]);
  });

  test.each([
    ["with its length", (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`],
    [
      "in chunks",
      (body: string) =>
        `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ],
  ])("never take a body for the next request, when it is too large (%s)", async (_, framed) => {
    const { url, admin } = await startListening({ bodyLimit: 10 });
    const inBody = `POST /ships HTTP/1.1\r\nHost: x\r\n${pass}\r\nContent-Length: 2\r\n\r\n{}`;
    const first = `POST /ships HTTP/1.1\r\nHost: x\r\n${pass}\r\n${framed(inBody)}`;
    const second = `GET /ships/1/card HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const answer = await sendRaw(url, first + second);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413", "HTTP/1.1 200"]);
    expect((await admin("/requests")).json).toMatchObject({ total: 2 });
  });

  test("never take the body of a request that was refused unread for the next one", async () => {
    const { url } = await startListening();
    const body = `GET /ships/2/card HTTP/1.1\r\nHost: x\r\n\r\n`;
    const first = `POST /ships HTTP/1.1\r\nHost: x\r\nX-Mock-Session: a b\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const second = `GET /ships/1/card HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const answer = await sendRaw(url, first + second);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 200"]);
    expect(answer).toContain("<h1>ship-1");
  });
});
