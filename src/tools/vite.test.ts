import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { createServer } from "vite";
import type { ViteDevServer } from "vite";
import { WebSocket } from "ws";
import { credentials } from "../index.ts";
import type { MockPluginOptions } from "./vite.ts";
import { touchstone } from "./vite.ts";

const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const stream = "/zuul/api/tenant/tenant-one/console-stream";
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function serverWith(options?: MockPluginOptions): Promise<ViteDevServer> {
  const root = mkdtempSync(path.join(tmpdir(), "touchstone-vite-"));
  writeFileSync(path.join(root, "index.html"), "<title>The page</title>");
  open.push(() => rmSync(root, { recursive: true }));
  const server = await createServer({
    ...{ root, configFile: false, logLevel: "silent", cacheDir: path.join(root, ".cache") },
    server: { port: 0, host: "127.0.0.1" },
    plugins: [touchstone(options)],
  });
  open.push(() => server.close());
  return server.listen(0);
}

function urlOf(server: ViteDevServer): string {
  const address = server.httpServer?.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

function handshake(url: string, protocol?: string): Promise<string> {
  const socket = new WebSocket(url.replace("http", "ws"), protocol);
  open.push(() => socket.terminate());
  return new Promise((resolve) => {
    socket.once("open", () => resolve("open"));
    socket.once("unexpected-response", (_, { statusCode }) => resolve(String(statusCode)));
    socket.once("error", (error) => resolve(error.message));
  });
}

const statusOf = async (url: string): Promise<number> =>
  (await fetch(url, { headers: credentials.gitlab.developer.headers })).status;

test("the dev server serves the page and the APIs, the console and the WebSockets", async () => {
  const url = urlOf(await serverWith());
  expect(await (await fetch(url)).text()).toContain("<title>The page</title>");
  expect(await statusOf(`${url}${agents}`)).toBe(200);
  expect(await statusOf(`${url}/__admin/health`)).toBe(200);
  expect(await handshake(`${url}${stream}`)).toBe("open");
});

test.each<[MockPluginOptions, string]>([
  [{}, ""],
  [{ apis: ["gitlab"] }, ""],
  [{ at: "/mock" }, "/mock"],
  [{ apis: ["gitlab"], at: "/mock/" }, "/mock"],
])("with %j, links in answers lead to the API, and the console is below %j", async (options, mount) => {
  const url = urlOf(await serverWith(options));
  const place = `${url}${mount}${agents}`;
  const { headers } = await fetch(`${place}?per_page=1`, credentials.gitlab.developer);
  expect(headers.get("link")).toContain(`<${place}?id=20&page=2&per_page=1>; rel="next"`);
  expect(await (await fetch(`${url}${mount}/__admin/`)).text()).toContain("console.js");
  expect((await fetch(`${url}${mount}/__session/one${agents}`, credentials.gitlab.developer)).status).toBe(
    200,
  );
});

test("Vite's own WebSocket stays Vite's", async () => {
  expect(await handshake(`${urlOf(await serverWith())}/`, "vite-hmr")).toBe("open");
});

test.each<[string, MockPluginOptions, string]>([
  ["one API alone is at its own mount, not in the place of the page", { apis: ["gitlab"] }, agents],
  ["the mounts can be below a path", { at: "/mock/" }, `/mock${agents}`],
  ["also that of one API alone", { at: "/mock", apis: ["gitlab"] }, `/mock${agents}`],
])("%s", async (_, options, place) => {
  const url = urlOf(await serverWith(options));
  expect(await (await fetch(url)).text()).toContain("<title>The page</title>");
  expect(await statusOf(`${url}${place}`)).toBe(200);
});

test("a server that starts anew goes on with the folder of the one before", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "touchstone-vite-data-"));
  open.push(() => rmSync(dataDir, { recursive: true }));
  const server = await serverWith({ apis: ["gitlab"], dataDir });
  const headers = { ...credentials.gitlab.maintainer.headers, "Content-Type": "application/json" };
  const register = async (name: string): Promise<number> => {
    const body = JSON.stringify({ name });
    return (await fetch(`${urlOf(server)}${agents}`, { method: "POST", headers, body })).status;
  };
  for (const name of ["first", "second", "third"]) {
    expect(await register(name)).toBe(201);
    await server.restart();
  }
  expect(await register("fourth")).toBe(201);
  const listed = await (await fetch(`${urlOf(server)}${agents}`, { headers })).text();
  for (const name of ["first", "second", "third", "fourth"]) expect(listed).toContain(`"${name}"`);
});
