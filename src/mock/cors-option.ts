import type { Cors } from "./core/http/cors.ts";
import { OptionError } from "./option-error.ts";
import type { MockOptions } from "./public-types.ts";

/** The origins that `cors` allows. Throws an OptionError for what is no origin, with the nearest one. */
export function corsOf(given: MockOptions["cors"] = false): Cors {
  if (typeof given === "boolean") return given;
  for (const origin of given) assertOrigin(origin);
  return given;
}

/** An origin is a scheme, a host and a port that is not the scheme's own, as browsers send it (RFC 6454, 6.2). */
function assertOrigin(text: string): void {
  const { origin } = URL.canParse(text) ? new URL(text) : { origin: "null" };
  if (origin === text) return;
  const hint = origin === "null" ? "give e.g. http://localhost:5173" : `did you mean ${origin}?`;
  throw new OptionError(`cors: ${text} is not an origin of web pages; ${hint}`);
}
