import type { Server } from "node:http";
import type { ClockSetting } from "./core/state/clock.ts";

/** What the users of the library can choose. */
export interface MockOptions {
  /** The APIs to serve, by name; default: all. One alone is served at the root. */
  readonly apis?: readonly string[];
  /** Keeps the state in this folder; absent: in memory. */
  readonly dataDir?: string | undefined;
  readonly clock?: ClockSetting;
  /** Builds another world than the committed one: other names and bulk, the same named characters. */
  readonly seed?: number | undefined;
  /** The address to bind; default: 127.0.0.1. */
  readonly host?: string;
  readonly admin?: { readonly enabled?: boolean; readonly token?: string | undefined };
  /** Lets web pages of any origin call the APIs. */
  readonly cors?: boolean;
  /** Requests kept per session (default 1000). */
  readonly journalSize?: number;
  /** Largest request body in bytes (default 1 MiB). */
  readonly bodyLimit?: number;
  /** The wall's time in epoch milliseconds; default: the machine's. */
  readonly wall?: () => number;
  readonly log?: (line: string) => void;
}

/** A mock that is ready to listen. */
export interface Mock {
  readonly server: Server;
  /** Listens on the port (0: a free one) and resolves to the base URL. */
  listen(port: number): Promise<string>;
  /** Stops listening, ends all connections, and closes the data folder when all is written. */
  close(): Promise<void>;
}
