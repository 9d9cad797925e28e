import type { IncomingMessage } from "node:http";

/** Which pages of other origins may call: of any origin (`true`), of these, or none (`false`). */
export type Cors = boolean | readonly string[];

/** What `--cors` says to a page; `origin` absent: nothing, but that another one could be told something else. */
export interface Grant {
  readonly origin: string | undefined;
}

/** What to say to who sends the request; undefined: `--cors` is not on, so that the API's own answer stays. */
export function grantOf(cors: Cors, { headers: { origin } }: IncomingMessage): Grant | undefined {
  if (cors === false) return undefined;
  return { origin: origin !== undefined && (cors === true || cors.includes(origin)) ? origin : undefined };
}

type Headers = Record<string, string | number>;

/** The headers that tell a page what it may read. */
export const granting = [
  "Access-Control-Allow-Origin",
  "Access-Control-Allow-Credentials",
  "Access-Control-Expose-Headers",
] as const;

/**
 * Adds the grant to an answer's headers. With credentials, names stand in the place of `*` (Fetch standard): the origin, and
 * each header that the page may read.
 */
export function addGrant(headers: Headers, { origin }: Grant): void {
  headers["Vary"] = withOrigin(headers["Vary"]?.toString());
  if (origin === undefined) return;
  const readable = Object.keys(headers).filter(
    (name) => !/^(?:access-control-|vary$|set-cookie$)/i.test(name),
  );
  headers["Access-Control-Allow-Origin"] = origin;
  headers["Access-Control-Allow-Credentials"] = "true";
  headers["Access-Control-Expose-Headers"] = readable.join(", ");
}

/** What a browser that asked first is told: it may send what it wants to. */
export function preflightReply({ headers }: IncomingMessage): {
  readonly status: 204;
  readonly headers: Readonly<Record<string, string>>;
} {
  const asked = headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": headers["access-control-request-method"] ?? "",
      ...(asked === undefined ? {} : { "Access-Control-Allow-Headers": asked }),
      "Access-Control-Max-Age": "600",
    },
  };
}

function withOrigin(vary: string | undefined): string {
  if (vary === undefined || vary === "") return "Origin";
  return /(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(vary) ? vary : `${vary}, Origin`;
}
