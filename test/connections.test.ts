import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { authority } from "../conformance/engine/testing/tls.ts";
import { proxy } from "../conformance/engine/testing/proxy.ts";
import { folderWith, touchstone } from "./run-touchstone.ts";
import { shopScenarios } from "./shop.ts";

test("verify reaches a server with a certificate of one's own, also through a proxy", async () => {
  const own = authority();
  const { cert, key } = own.issue("server");
  const server = createServer({ cert, key }, (request, response) => {
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
  const port = (server.address() as AddressInfo).port;
  const cwd = folderWith(shopScenarios);
  const args = ["verify", "--scenarios", "e2e", "--base-url", `https://127.0.0.1:${port}`];

  const stranger = await touchstone(args, { cwd });
  expect(stranger.code).toBe(2);
  expect(stranger.out).toContain("name the authority that signed its certificate with --ca FILE");

  const through = await proxy();
  const trusting = [...args, "--ca", own.certFile];
  const { code, out } = await touchstone(trusting, { cwd, env: { HTTPS_PROXY: through.url } });
  expect(out).toContain("CONFORMANT: of 2 required cases in e2e 2 passed");
  expect(code).toBe(0);
  expect(through.asked).toContain(`CONNECT 127.0.0.1:${port}`);

  const both = await touchstone([...trusting, "--insecure"], { cwd });
  expect(both).toMatchObject({ code: 2 });
  expect(both.err).toContain("--insecure and --ca exclude each other");
});
