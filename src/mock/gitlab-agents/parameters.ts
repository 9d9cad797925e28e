import type { RequestView } from "../core/http/request.ts";

export interface Sent {
  readonly request: RequestView;
  /** The parsed body, if there is one. */
  readonly body: unknown;
}

/**
 * A parameter that no route declares, as Rails finds it: in the body, else in the query, where the last of several
 * counts; as text. undefined: it is not there, or null.
 */
export function parameterOf({ request, body }: Sent, name: string): string | undefined {
  return asText(memberOf(body, name)) ?? asText(request.query[name]);
}

function memberOf(body: unknown, name: string): unknown {
  // What was parsed is checked to be an object; its members are unknown.
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return asText(value.at(-1));
  return typeof value === "string" ? value : JSON.stringify(value);
}
