import type { BrowserContext, Page, Request as PageRequest, Route, WebSocketRoute } from "@playwright/test";
import type { RawData } from "ws";
import type { ApiAt, MockSession } from "../index.ts";
import { apiOf } from "./bases.ts";

/** A session, and the port at which its mock takes the WebSockets. */
export interface Routed {
  readonly session: MockSession;
  readonly apis: readonly ApiAt[];
  /** The WebSocket's URL of what is below an API's base. */
  readonly socketUrl: (at: ApiAt, rest: string) => string;
}

/** Leads what a browser sends to the APIs to the session: requests, and the WebSockets that can set no header. */
export async function routeTo(routed: Routed, pages: BrowserContext | Page): Promise<void> {
  const { session, apis, socketUrl } = routed;
  const found = (url: URL): ApiAt | undefined => apiOf(url.href.replace(/^ws/, "http"), apis);
  await pages.route(
    (url) => found(url) !== undefined,
    (route) => answer(route, session, found(new URL(route.request().url()))),
  );
  await pages.routeWebSocket(
    (url) => found(url) !== undefined,
    async (socket) => {
      const url = new URL(socket.url());
      const at = found(url);
      if (at) await bridge(socket, socketUrl(at, url.href.replace(/^ws/, "http").slice(at.base.length)));
    },
  );
}

async function answer(route: Route, session: MockSession, at: ApiAt | undefined): Promise<void> {
  const response = await session.fetch(await requestOf(route.request()), at).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined; // a fault dropped or cut it
    throw error;
  });
  if (!response) return route.abort("connectionreset");
  const cookies = response.headers.getSetCookie();
  await route.fulfill({
    status: response.status,
    headers: {
      ...Object.fromEntries(response.headers),
      ...(cookies.length === 0 ? {} : { "set-cookie": cookies.join("\n") }), // as Playwright takes several
    },
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function requestOf(request: PageRequest): Promise<Request> {
  const sent = Object.entries(await request.allHeaders());
  const body = request.postDataBuffer();
  return new Request(request.url(), {
    method: request.method(),
    headers: sent.filter(([name]) => !name.startsWith(":")), // HTTP/2's own
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}

/** Joins a page's WebSocket, which opens when this is done, with one of the mock. */
async function bridge(page: WebSocketRoute, url: string): Promise<void> {
  const { WebSocket } = await import("ws");
  const mock = new WebSocket(url);
  const opened = new Promise<void>((resolve) => mock.once("open", resolve));
  page.onMessage((message) => void opened.then(() => mock.send(message)));
  page.onClose((code, reason) => mock.close(code === 1005 ? undefined : code, reason));
  mock.on("message", (data: RawData, isBinary) =>
    page.send(isBinary ? bytesOf(data) : bytesOf(data).toString()),
  );
  mock.once("close", (code, reason) => void page.close({ code, reason: reason.toString() }));
  mock.once("error", (error) => void page.close({ code: 1011, reason: error.message }));
}

function bytesOf(data: RawData): Buffer {
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
}
