import type { IncomingMessage } from "node:http";
import { baseOf } from "./origin.ts";
import type { Place } from "./place.ts";
import type { RequestView } from "./request.ts";
import { parseQuery, readCookie } from "./request.ts";

/**
 * A message as services see it. What takes time is made when it is asked for, by getters of the class: objects that each have
 * getters of their own are tables to V8, which makes them, and all that reads them, many times as slow.
 */
export class ArrivedRequest implements RequestView {
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly search: string;
  readonly headers: IncomingMessage["headers"];
  readonly makeId: (() => string) | undefined;
  ownQuery: RequestView["query"] | undefined;
  ownId: string | undefined;

  /** `newId` is called for a request that brings no id of its own. */
  constructor(message: IncomingMessage, place: Place, newId: () => () => string) {
    this.method = message.method ?? "GET";
    this.path = place.path;
    this.base = baseOf(message, place);
    this.search = place.search;
    this.headers = message.headers;
    this.ownQuery = undefined;
    this.ownId = this.header("x-request-id") || undefined; // an empty one is none
    this.makeId = this.ownId === undefined ? newId() : undefined;
  }

  get query(): RequestView["query"] {
    return (this.ownQuery ??= parseQuery(this.search));
  }

  get id(): string {
    return (this.ownId ??= this.makeId?.() ?? "");
  }

  header(name: string): string | undefined {
    const value = this.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value;
  }

  cookie(name: string): string | undefined {
    return readCookie(this.headers.cookie, name);
  }
}
