import type { IncomingMessage } from "node:http";

/** Where the routers of the door led a request. */
export interface Place {
  /** The API's name; of a call of the admin: `""`. */
  readonly api: string;
  /** The id in the URL's session prefix. */
  readonly session: string | undefined;
  /** Below the mount, percent-encoded, without `?`. */
  readonly path: string;
  /** The part before `path`: an application's mount, session prefix and the API's own mount, as the client wrote it. */
  readonly prefix: string;
  /** Without `?`. */
  readonly search: string;
  /** Whether the peer at this address may tell by `X-Forwarded-*` what the client asked for. */
  readonly trust: Trust;
}

/** The id of the session that a request names: in its URL, else by a header; undefined: the default one. */
export function sessionOf({ headers }: IncomingMessage, inUrl: string | undefined): string | undefined {
  const header = headers["x-mock-session"];
  return inUrl ?? (typeof header === "string" ? header : undefined);
}

/** Judges the peer's address, as `proxy-addr` compiles it and Express keeps it. */
export type Trust = (address: string, hop: number) => boolean;
