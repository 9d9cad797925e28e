import { once } from "node:events";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import { constants } from "node:crypto";
import type { SecureContextOptions } from "node:tls";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Pem } from "../testing/tls.ts";
import { authority } from "../testing/tls.ts";
import { caseOf, judge, stepsText } from "../testing/judge.ts";
import { proxy } from "../testing/proxy.ts";
import type { TransportSettings } from "./exchange.ts";
import { createTransport } from "./exchange.ts";
import { unreachableReason } from "./reach.ts";

async function listening(server: Server, scheme: string): Promise<string> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => open.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that writes these bytes to whoever asks, and closes the connection unless it is to stay. */
function writes(bytes: string | readonly string[], stays = false): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      for (const part of typeof bytes === "string" ? [bytes] : bytes) socket.write(part);
      if (!stays) socket.end();
    });
  });
  return listening(server, "http");
}

const sending = { timeoutMs: 5000, step: "W/s" };
const get = (url: string) => ({ method: "GET", url, headers: {}, body: undefined });
const asks = (url: string, settings: TransportSettings = {}) => createTransport(settings)(get(url), sending);

const json = (body: string, status = "200 OK") =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const getStep = `
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: t1 }]
        successCriteria: [{ condition: $statusCode == 200 }]
        outputs: { token: $response.body#/token }
`;

describe("a hostile server", () => {
  test("that switches protocols unasked has answered 101, which fails the case", async () => {
    const url = await writes(
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
      true,
    );
    expect(await asks(url)).toMatchObject({ kind: "received", status: 101 });
    const found = caseOf(await judge(stepsText(getStep), { url }));
    expect(found).toMatchObject({
      verdict: "fail",
      reason: "W/get: response status: status 101 is not declared",
    });
  });

  test.each([
    ["nothing", "", "the target closed"],
    ["no HTTP", "SSH-2.0-x\r\n", "HPE_INVALID"],
    ["half of a body", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf", "aborted"],
    ["half of a head", "HTTP/1.1 200 OK\r\ncontent-le", ""],
    [
      "a header without an end",
      `HTTP/1.1 200 OK\r\nx: ${"a".repeat(100_000)}\r\n\r\n`,
      "HPE_HEADER_OVERFLOW",
    ],
  ])("that answers with %s fails the case, and the run goes on", async (_, bytes, reason) => {
    const url = await writes(bytes);
    const answer = await asks(url);
    expect(answer).toMatchObject({ kind: "no-answer", unreachable: false });
    if (answer.kind === "no-answer" && reason !== "the target closed")
      expect(answer.reason).toContain(reason);
    expect(caseOf(await judge(stepsText(getStep), { url })).verdict).toBe("fail");
  });

  test("that never ends its body is cut off", async () => {
    const endless = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n");
        const more = () => {
          while (!socket.destroyed && socket.write("a".repeat(10_000)));
        };
        socket.on("drain", more);
        more();
      });
    });
    const answer = await asks(await listening(endless, "http"), { mostBytes: 100_000 });
    expect(answer).toMatchObject({ kind: "no-answer", reason: "the body is longer than 100000 bytes" });
  });

  test("that nests its JSON 100,000 deep fails the case, and breaks nothing of ours", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const found = caseOf(await judge(stepsText(getStep), { url: await writes(json(deep)) }));
    expect(found).toMatchObject({
      verdict: "fail",
      reason: "W/get: the body is JSON that is nested more than 500 levels deep",
    });
  });

  test("whose token is half a surrogate pair fails the case that uses it, and the report is whole", async () => {
    const body = '{"id":"t1","name":"a","state":"done","token":"tok\\ud800en-of-nobody"}';
    const steps = `${getStep}
      - stepId: again
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.get.outputs.token }]
        successCriteria: [{ condition: $statusCode == 404 }]
`;
    const result = await judge(
      stepsText(steps),
      { url: await writes(json(body)) },
      { options: { evidence: "all" } },
    );
    expect(caseOf(result)).toMatchObject({ verdict: "fail" });
    expect(caseOf(result).reason).toContain("W/again");
    expect(JSON.stringify(result)).not.toContain("en-of-nobody");
  });
});

interface Secured {
  readonly url: string;
  readonly server: Pem;
}

async function secured(pem: Pem, clients?: string, more: SecureContextOptions = {}): Promise<Secured> {
  const asking = clients === undefined ? {} : { ca: clients, requestCert: true };
  const server = createTlsServer(
    { cert: pem.cert, key: pem.key, ...asking, ...more },
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("[]");
    },
  );
  return { url: await listening(server, "https"), server: pem };
}

describe("TLS", () => {
  const ca = authority;

  test("a certificate of an unknown authority is no connection, and the cure is named", async () => {
    const { url } = await secured(ca().issue("server"));
    expect(await asks(url)).toMatchObject({ kind: "no-answer", unreachable: true });
    expect(await unreachableReason(url, 5000)).toContain(
      "name the authority that signed its certificate with --ca",
    );
  });

  test("--ca trusts the authority, and --insecure everybody", async () => {
    const own = ca();
    const { url } = await secured(own.issue("server"));
    for (const tls of [{ ca: own.cert }, { insecure: true }]) {
      expect(await unreachableReason(url, 5000, { tls })).toBeUndefined();
      expect(await asks(url, { tls })).toMatchObject({ kind: "received", status: 200 });
    }
    expect(await asks(url, { tls: { ca: ca().cert } })).toMatchObject({ unreachable: true });
  });

  test("--cert and --key show the client to a server that asks", async () => {
    const own = ca();
    const { url } = await secured(own.issue("server"), own.cert);
    const { cert, key } = own.issue("client");
    expect(await asks(url, { tls: { ca: own.cert, cert, key } })).toMatchObject({ status: 200 });
    expect(await asks(url, { tls: { ca: own.cert } })).toMatchObject({
      kind: "no-answer",
      unreachable: true,
    });
    expect(await unreachableReason(url, 5000, { tls: { ca: own.cert, cert, key } })).toBeUndefined();
    expect(await unreachableReason(url, 5000, { tls: { ca: own.cert } })).toContain(
      "show it the client's certificate with --cert FILE",
    );
  });

  test("a server that speaks none of it was never reached", async () => {
    const url = (await writes("SSH-2.0-x\r\n")).replace("http:", "https:");
    expect(await asks(url)).toMatchObject({ kind: "no-answer", unreachable: true });
    expect(await unreachableReason(url, 5000)).toMatch(/^(EPROTO|ERR_SSL_)/);
  });

  test("a server that hands out no tickets, in either version, is reached", async () => {
    const own = authority();
    for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
      const { url } = await secured(own.issue("server"), undefined, {
        maxVersion,
        secureOptions: constants.SSL_OP_NO_TICKET,
      });
      expect(await unreachableReason(url, 5000, { tls: { ca: own.cert } })).toBeUndefined();
    }
  });
});

describe("a proxy", () => {
  test("tunnels to a server with TLS, which is trusted as without it", async () => {
    const own = authority();
    const { url } = await secured(own.issue("server"));
    const through = await proxy();
    const proxies = { HTTPS_PROXY: through.url };
    expect(await unreachableReason(url, 5000, { proxies })).toBeUndefined();
    expect(await asks(url, { proxies, tls: { ca: own.cert } })).toMatchObject({ status: 200 });
    expect(await asks(url, { proxies })).toMatchObject({ unreachable: true });
    expect(through.asked[0]).toBe(`CONNECT ${new URL(url).host}`);
  });

  test("passes plain requests on, but not to those that NO_PROXY excepts", async () => {
    const url = await writes(json("[]"));
    const through = await proxy();
    expect(await asks(url, { proxies: { http_proxy: through.url } })).toMatchObject({ status: 200 });
    expect(through.asked).toEqual([`GET ${url}/`]);
    await asks(url, { proxies: { http_proxy: through.url, NO_PROXY: "127.0.0.1" } });
    expect(through.asked).toHaveLength(1);
  });

  test("that refuses is no answer of the target", async () => {
    const { url } = await secured(authority().issue("server"));
    const through = await proxy(407);
    expect(await asks(url, { proxies: { HTTPS_PROXY: through.url } })).toEqual({
      kind: "no-answer",
      reason: "PROXY the proxy answered 407 instead of making a connection",
      unreachable: true,
    });
  });

  test("that wants credentials for a plain request is no answer of the target either", async () => {
    const through = await proxy(407);
    const answer = await asks(await writes(json("[]")), { proxies: { HTTP_PROXY: through.url } });
    expect(answer).toMatchObject({ kind: "no-answer", unreachable: true });
  });

  test("that is not there is told as such", async () => {
    const url = await writes(json("[]"));
    const reason = await unreachableReason(url, 5000, { proxies: { HTTP_PROXY: "http://127.0.0.1:1" } });
    expect(reason).toMatch(/^the proxy 127\.0\.0\.1:1: ECONNREFUSED/);
  });
});
