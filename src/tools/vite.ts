/** `touchstone/vite`: the mock in Vite's dev server. */
import type { Plugin } from "vite";
import type { Mock, MockOptions } from "../index.ts";
import type { RequestHandler } from "../mock/public-types.ts";

/** The options of `createMock`, and where the mock is mounted. */
export interface MockPluginOptions extends MockOptions {
  /** The path that the APIs' mounts are below: `/mock`. Default: none, so that GitLab is at `/gitlab`. */
  readonly at?: string;
}

/** Those that keep a folder, which one mock alone can have: a server that starts anew is there before the old one ends. */
const holders = new Map<string, Mock>();

/**
 * Mounts the APIs, their WebSockets and the console (`/__admin/`) in the dev server: the page calls its own origin. It does
 * nothing in a build.
 */
export function touchstone({ at = "", ...options }: MockPluginOptions = {}): Plugin {
  // Of this server, and before it of one that it follows and that has not ended yet.
  const running: Mock[] = [];
  return {
    name: "touchstone",
    apply: "serve",
    async configureServer({ middlewares, httpServer, config }) {
      const { createMock } = await import("../index.ts");
      const { dataDir } = options;
      if (dataDir !== undefined) await holders.get(dataDir)?.close();
      const log = (line: string): void => config.logger.info(`touchstone: ${line}`);
      // At the root is the page.
      const mock = await createMock({ log, ...options, mounted: true });
      if (dataDir !== undefined) holders.set(dataDir, mock);
      running.push(mock);
      const mount = at.replace(/\/+$/, "");
      middlewares.use(mount || "/", mountedAt(mount, mock.router));
      if (httpServer && "requestTimeout" in httpServer) mock.upgrade(httpServer, mount);
    },
    async closeBundle() {
      // Each environment of a server ends; the client's stands for the server.
      if (this.environment.name === "client") await running.shift()?.close();
    },
  };
}

/** The router of a mock where links in answers carry the mount: Vite cuts it off the path, and does not say so. */
function mountedAt(mount: string, router: RequestHandler): RequestHandler {
  return (message, response, next) => {
    Object.assign(message, { baseUrl: mount }); // Express's own member
    router(message, response, (error) => {
      Object.assign(message, { baseUrl: undefined });
      next(error);
    });
  };
}
