import { once } from "node:events";
import { request } from "node:https";
import type { RequestOptions } from "node:https";
import { connect } from "node:tls";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { Mock, MockOptions } from "../app.ts";
import { createMock } from "../app.ts";
import { harbour } from "../core/testing/harbour/service.ts";
import { clerk } from "../core/testing/running.ts";
import type { OwnCertificate } from "./make-certificate.ts";
import { makeCertificate } from "./make-certificate.ts";

interface Asked extends Omit<RequestOptions, "headers"> {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as a client that trusts these authorities and no other. */
async function ask(url: string, { body, headers, ...options }: Asked = {}) {
  const form = body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" };
  const sent = request(url, { ...options, headers: { ...clerk, ...form, ...headers } });
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [import("node:http").IncomingMessage];
  answer.resume();
  return answer;
}

async function secure(options: MockOptions = {}): Promise<{ mock: Mock; url: string }> {
  const mock = await createMock({ services: [harbour()], https: true, ...options });
  onTestFinished(() => mock.close());
  return { mock, url: await mock.listen(0) };
}

describe("with a certificate of its own", () => {
  test.each(["127.0.0.1", "::1", "[::1]", "localhost"])(
    "who trusts its authority is served at %s, and links are https",
    async (host) => {
      const { mock, url } = await secure({ host });
      const answer = await ask(`${url}/visits`, { method: "POST", body: "ship=1", ca: mock.ca });
      expect(url).toMatch(/^https:/);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `${url}/ships/1`]);
    },
  );

  test("who does not trust it is not served", async () => {
    const { url } = await secure();
    await expect(ask(`${url}/ships/1`)).rejects.toThrow(/unable to verify|self-signed/);
  });

  test("its console and its admin are of its own origin", async () => {
    const { mock, url } = await secure();
    const from = (origin: string) => ask(`${url}/__admin/clock`, { ca: mock.ca, headers: { origin } });
    expect((await from(url)).statusCode).toBe(200);
    expect((await from(url.replace("https", "http"))).statusCode).toBe(403);
  });

  test("WebSockets are served as wss", async () => {
    const { mock, url } = await secure();
    const socket = new WebSocket(`${url.replace("https", "wss")}/ships/1/radio`, { ca: mock.ca });
    onTestFinished(() => socket.terminate());
    socket.once("open", () => socket.send("hello"));
    const [said] = (await once(socket, "message")) as [Buffer];
    expect(said.toString()).toContain("hello");
  });

  test("an offer of another protocol is ignored", async () => {
    const { mock, url } = await secure();
    const { port } = new URL(url);
    const socket = connect({ port: Number(port), host: "127.0.0.1", ca: mock.ca });
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => void chunks.push(chunk));
    const lines = ["GET /ships/1 HTTP/1.1", "Host: x", `X-Pass: ${clerk["X-Pass"]}`];
    const offer = ["Connection: Upgrade, close", "Upgrade: h2c"];
    socket.write([...lines, ...offer, "", ""].join("\r\n"));
    await once(socket, "close");
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1.1 200 OK/);
  });
});

describe("with a certificate of one's own", () => {
  const made: Record<string, OwnCertificate> = {};
  beforeAll(async () => {
    made["one"] = await makeCertificate(["localhost"], Date.now());
    made["other"] = await makeCertificate(["localhost"], Date.now());
  });

  test("it is served, and the mock has none", async () => {
    const { cert = "", key = "", ca } = made["one"] ?? {};
    const { mock, url } = await secure({ https: { cert, key }, host: "localhost" });
    expect((await ask(`${url}/ships/1`, { ca })).statusCode).toBe(200);
    expect(mock.ca).toBeUndefined();
  });

  test.each<[string, { cert?: string; key?: string }]>([
    ["is none", { cert: "no certificate" }],
    ["has another key", { key: "other" }],
  ])("that %s is refused at once", async (_, { cert, key = "one" }) => {
    const https = { cert: cert ?? made["one"]?.cert ?? "", key: made[key]?.key ?? "" };
    await expect(createMock({ services: [harbour()], https })).rejects.toThrow(
      "https: this certificate and key cannot be used: ",
    );
  });
});
