import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { ExchangeRecord } from "../model/result.ts";
import { createTappedProxy } from "./tapped-proxy.ts";

async function listening(server: Server): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on TCP
}

const text = JSON.stringify({ name: "a ship" });

/** What a client gets of an upstream that sends these bytes, and what is told of it. */
async function pass(encoding: string, sent: Buffer): Promise<{ got: string; told: string | undefined }> {
  const upstream = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": encoding }).end(sent);
  });
  const heard: ExchangeRecord[] = [];
  const onExchange = (exchange: ExchangeRecord): void => void heard.push(exchange);
  const proxy = await createTappedProxy({ upstream: await listening(upstream), onExchange });
  const answer = await fetch(await listening(proxy));
  const got = await answer.text().catch(() => "not readable");
  await expect.poll(() => heard.length).toBe(1);
  return { got, told: heard[0]?.response?.body };
}

test.each([
  ["gzip", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["br", brotliCompressSync(text)],
  ["something", Buffer.from(text)],
])("of an answer in %s, which nobody asked for, is told what it holds", async (encoding, sent) => {
  expect(await pass(encoding, sent)).toEqual({ got: text, told: text });
});

test("an answer that is not in the encoding that it names is told as it came", async () => {
  expect(await pass("gzip", Buffer.from(text))).toEqual({ got: "not readable", told: text });
});
