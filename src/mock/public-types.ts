import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { ClockSetting } from "./core/state/clock.ts";
import type { ApiAt, MockSession } from "./session-types.ts";
import type { WorldFile } from "./core/world/world-file.ts";

/** Worlds of one's own, by API. */
export type WorldFiles = Readonly<Record<string, WorldFile>>;

/** What the users of the library can choose. */
export interface MockOptions {
  /** The APIs to serve, by name; default: all. One alone is served at the root. */
  readonly apis?: readonly string[];
  /** `true`: one API alone is at its own mount (`/gitlab`), too. */
  readonly mounted?: boolean | undefined;
  /** Keeps the state in this folder; absent: in memory. */
  readonly dataDir?: string | undefined;
  /**
   * Keeps the state in this PostgreSQL, which any number of processes may share: `postgresql://host/database`. What the URL
   * does not say is taken from the `PG*` variables.
   */
  readonly store?: string | undefined;
  /** Default: the clock of `world`, where it has one; else live. */
  readonly clock?: ClockSetting | undefined;
  /** Builds another world than the committed one: other names and bulk, the same named characters. */
  readonly seed?: number | undefined;
  /**
   * Which release of its real server an API is, by name: `{ quay: "3.18" }`, or `head`; what they change stands in
   * `contracts/<api>/changes.yaml`. Default: the release that the contract is of.
   */
  readonly releases?: Readonly<Record<string, string>> | undefined;
  /**
   * A world of one's own: a folder of world files (`touchstone world init`), or their contents by API. Throws a
   * WorldError that names every wrong row.
   */
  readonly world?: string | WorldFiles | undefined;
  /** Serves the operations of these tags only. */
  readonly tags?: readonly string[] | undefined;
  /**
   * Real servers for what the mock does not serve, by API: `{ "gitlab-agents": "https://gitlab.example.com" }`; of `"*"`, or of
   * a URL alone, for all the rest, by the mock's own paths.
   */
  readonly fallback?: string | Readonly<Record<string, string>> | undefined;
  /**
   * Built web interfaces, served at the mounts of their APIs: of a folder alone Zuul's (`zuul/web/static` in the wheel of PyPI's
   * `zuul`); by API: `{ zuul: "./zuul/web/static", "gitlab-agents": "./dist" }`.
   */
  readonly ui?: string | Readonly<Record<string, string>> | undefined;
  /** The address to bind; default: 127.0.0.1. */
  readonly host?: string;
  readonly admin?: { readonly enabled?: boolean; readonly token?: string | undefined };
  /**
   * Lets web pages of any origin (`true`), or of these origins (`["http://localhost:5173"]`), call the APIs, with credentials.
   * Pages of origins that are named may call the admin, too.
   */
  readonly cors?: boolean | readonly string[];
  /**
   * Sends what Quay tells others (webhooks, Slack) to receivers on this machine; to these hosts, too, where they are named.
   * The journal has what was sent, and mail, which goes nowhere else.
   */
  readonly webhooks?: boolean | readonly string[] | undefined;
  /** Addresses, ranges or `loopback` of proxies whose `X-Forwarded-Proto`, `-Host` and `-Prefix` count in links. */
  readonly trustProxy?: readonly string[] | undefined;
  /**
   * Where AxHub sends browsers to GitHub (`self`: pages of the mock, so that a sign-in ends offline), and where those
   * pages send them back.
   */
  readonly github?: { readonly url?: string | undefined; readonly callback?: string | undefined } | undefined;
  /**
   * How many sessions there are at most (default 5000). For a new one those end that were not used for the longest time: first
   * those that nobody has changed; with `dataDir`, no others.
   */
  readonly maxSessions?: number | undefined;
  /** Requests kept per session (default 1000). */
  readonly journalSize?: number;
  /** Largest request body in bytes (default 1 MiB). */
  readonly bodyLimit?: number | undefined;
  /** Longest head of a request (its line and headers) in bytes, of the mock's own server (default 16 KiB). */
  readonly headerLimit?: number | undefined;
  /**
   * Serves HTTPS: with this certificate and key (PEM texts), or (`true`) with a certificate of its own, which is made for
   * this mock and whose authority is `mock.ca`.
   */
  readonly https?: boolean | { readonly cert: string; readonly key: string } | undefined;
  /** The wall's time in epoch milliseconds; default: the machine's. */
  readonly wall?: () => number;
  readonly log?: (line: string) => void;
}

/** A request listener of `node:http`. */
export type Listener = (message: IncomingMessage, response: ServerResponse) => void;

/** A handler that Express, and whatever takes its handlers, can mount. */
export type RequestHandler = (
  message: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** An API that a mock serves. */
export interface ServedApi {
  readonly name: string;
  readonly title: string;
  /** Where it is when it is served beside others; one that is served alone is at the root. */
  readonly mount: string;
}

/** A mock, to listen with or to mount in a server of one's own. */
export interface Mock {
  /** An Express 5 `Router` of all APIs and the admin: `app.use("/mock", mock.router)`. */
  readonly router: RequestHandler;
  /** The same for `node:http` and supertest, with the mock's own 404 for what is below no mount. */
  readonly handler: Listener;
  /**
   * Serves a request without a socket. Rejects with a TypeError where a fault drops or cuts the answer. `at` leads a request
   * to an API as a client sees it that knows no mount: `{ api: "gitlab-agents", base: "https://gitlab.example.com" }`.
   */
  fetch(request: Request, at?: ApiAt): Promise<Response>;
  /** The session of this id, `default` without one: its clock, state, faults and journal, without a port. */
  session(id?: string): MockSession;
  /**
   * Brings the WebSockets to a server of one's own; `at` is the path that the router is mounted at. Handshakes that
   * lead elsewhere are left to the server's other listeners.
   */
  upgrade(server: Server, at?: string): void;
  readonly apis: readonly ServedApi[];
  readonly server: Server;
  /** The authority (PEM) that clients must trust where the certificate is the mock's own (`https: true`). */
  readonly ca?: string;
  /** Listens on the port (0: a free one) and resolves to the base URL. */
  listen(port: number): Promise<string>;
  /** Stops listening, ends all connections, and closes the data folder when all is written. */
  close(): Promise<void>;
}
