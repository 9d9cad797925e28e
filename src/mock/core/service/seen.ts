import type { RequestView } from "../http/request.ts";
import { Moment } from "../state/moment.ts";

/**
 * A request and the moment it came, which note what is looked at: an answer that was made of them holds for every request
 * that looks the same there.
 */
export class Seen {
  readonly request: NotedRequest;
  readonly moment: Moment;

  constructor(request: RequestView, nowMs: number) {
    this.request = new NotedRequest(request);
    this.moment = new Moment(nowMs);
  }

  /** Whether another request at another time looks alike in all that was asked for; its target is compared elsewhere. */
  holdsFor(request: RequestView, nowMs: number): boolean {
    if (!this.moment.holdsAt(nowMs)) return false;
    const { headersSeen, cookies, sawCookies } = this.request;
    for (const [name, value] of headersSeen) if (request.header(name) !== value) return false;
    return !sawCookies || request.header("cookie") === cookies;
  }
}

/** Its getters are those of the class: see `ArrivedRequest`. */
class NotedRequest implements RequestView {
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly search: string;
  readonly headersSeen = new Map<string, string | undefined>();
  cookies: string | undefined;
  sawCookies = false;
  /** Whether the request's own id was asked for, which no other request has. */
  sawId = false;
  readonly whole: RequestView;

  constructor(whole: RequestView) {
    this.method = whole.method;
    this.path = whole.path;
    this.base = whole.base;
    this.search = whole.search;
    this.whole = whole;
  }

  get query(): RequestView["query"] {
    return this.whole.query;
  }

  get id(): string {
    this.sawId = true;
    return this.whole.id;
  }

  header(name: string): string | undefined {
    const value = this.whole.header(name);
    this.headersSeen.set(name, value);
    return value;
  }

  cookie(name: string): string | undefined {
    this.sawCookies = true;
    this.cookies = this.whole.header("cookie");
    return this.whole.cookie(name);
  }
}
