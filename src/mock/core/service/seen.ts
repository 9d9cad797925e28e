import type { RequestView } from "../http/request.ts";
import { Moment } from "../state/moment.ts";

/**
 * A request and the moment it came, which note what is looked at: an answer that was made of them holds for every request
 * that looks the same there.
 */
export class Seen {
  readonly request: RequestView;
  readonly moment: Moment;
  readonly #headers = new Map<string, string | undefined>();
  #cookies: string | undefined;
  #sawCookies = false;
  #sawId = false;

  constructor(request: RequestView, nowMs: number) {
    this.moment = new Moment(nowMs);
    const { method, path, base, search } = request;
    const header = (name: string): string | undefined => {
      const value = request.header(name);
      this.#headers.set(name, value);
      return value;
    };
    const noteId = (): string => {
      this.#sawId = true;
      return request.id;
    };
    this.request = {
      ...{ method, path, base, search, header },
      get query() {
        return request.query;
      },
      get id() {
        return noteId();
      },
      cookie: (name) => {
        this.#sawCookies = true;
        this.#cookies = request.header("cookie");
        return request.cookie(name);
      },
    };
  }

  /** Whether the request's own id was asked for, which no other request has. */
  get sawId(): boolean {
    return this.#sawId;
  }

  /** Whether another request at another time looks alike in all that was asked for; its target is compared elsewhere. */
  holdsFor(request: RequestView, nowMs: number): boolean {
    if (!this.moment.holdsAt(nowMs)) return false;
    for (const [name, value] of this.#headers) if (request.header(name) !== value) return false;
    return !this.#sawCookies || request.header("cookie") === this.#cookies;
  }
}
