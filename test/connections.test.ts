import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Pem } from "../conformance/engine/testing/tls.ts";
import { authority } from "../conformance/engine/testing/tls.ts";
import { proxy } from "../conformance/engine/testing/proxy.ts";
import { folderWith, touchstone } from "./run-touchstone.ts";
import { shopScenarios } from "./shop.ts";

/** A shop with TLS; one that is given an authority asks clients for a certificate of it. */
async function secured({ cert, key }: Pem, clients?: string): Promise<string> {
  const asking = clients === undefined ? {} : { ca: clients, requestCert: true };
  const server = createServer({ cert, key, ...asking }, (request, response) => {
    const order = request.method === "POST" || request.url === "/orders/o1";
    const status = request.method === "POST" ? 201 : request.method === "DELETE" ? 204 : order ? 200 : 404;
    response.writeHead(status, order ? { "content-type": "application/json" } : {});
    response.end(order && status !== 204 ? '{"id":"o1"}' : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const verifyShop = (url: string) => ["verify", "--scenarios", "e2e", "--base-url", url];

test("verify reaches a server with a certificate of one's own, also through a proxy", async () => {
  const own = authority();
  const url = await secured(own.issue("server"));
  const cwd = folderWith(shopScenarios);
  const args = verifyShop(url);

  const stranger = await touchstone(args, { cwd });
  expect(stranger.code).toBe(2);
  expect(stranger.out).toContain("name the authority that signed its certificate with --ca FILE");

  const through = await proxy();
  const trusting = [...args, "--ca", own.certFile];
  const { code, out } = await touchstone(trusting, { cwd, env: { HTTPS_PROXY: through.url } });
  expect(out).toContain("CONFORMANT: of 2 required cases in e2e 2 passed");
  expect(code).toBe(0);
  expect(through.asked).toContain(`CONNECT ${new URL(url).host}`);

  const asked = through.asked.length;
  const excepted = { HTTPS_PROXY: through.url, NO_PROXY: "localhost,127.0.0.1" };
  expect((await touchstone(trusting, { cwd, env: excepted })).code).toBe(0);
  expect(through.asked).toHaveLength(asked);

  expect((await touchstone([...args, "--insecure"], { cwd })).code).toBe(0);
  const both = await touchstone([...trusting, "--insecure"], { cwd });
  expect(both).toMatchObject({ code: 2 });
  expect(both.err).toContain("--insecure and --ca exclude each other");
});

test("verify and certify show the client's certificate to a server that asks for one", async () => {
  const own = authority();
  const url = await secured(own.issue("server"), own.cert);
  const { certFile, keyFile } = own.issue("client");
  const cwd = folderWith(shopScenarios);
  const args = [...verifyShop(url), "--ca", own.certFile];

  const stranger = await touchstone(args, { cwd });
  expect(stranger.code).toBe(2);
  expect(stranger.out).toContain("show it the client's certificate with --cert FILE");

  const known = await touchstone([...args, "--cert", certFile, "--key", keyFile], { cwd });
  expect(known.out).toContain("CONFORMANT: of 2 required cases in e2e 2 passed");
  expect(known.code).toBe(0);

  const half = await touchstone([...args, "--cert", certFile], { cwd });
  expect(half.code).toBe(2);
  expect(half.err).toContain("--key");
});
