import type { Service } from "../service/service.ts";

/** Where a request's URL leads. */
export type Place =
  | ({ readonly kind: "service"; readonly service: Service; readonly session: string | undefined } & Rest)
  | ({ readonly kind: "admin"; readonly session: string | undefined } & Rest)
  | { readonly kind: "nowhere" };

interface Rest {
  /** Below the mount, percent-encoded. */
  readonly path: string;
  /** The part before `path`, as the client wrote it. */
  readonly prefix: string;
  /** Without `?`. */
  readonly search: string;
}

const sessionPrefix = /^\/__session\/([^/?]+)/;
const adminPrefix = "/__admin";

/** Splits a request target into session prefix, mount, path and query. */
export class Locator {
  readonly #byMount: ReadonlyMap<string, Service>;
  readonly #atRoot: Service | undefined;

  /** With one service, its API is served at the root. */
  constructor(services: readonly Service[]) {
    this.#atRoot = services.length === 1 ? services[0] : undefined;
    this.#byMount = new Map(services.map((s) => [s.mount, s]));
  }

  mountOf(service: Service): string {
    return service === this.#atRoot ? "" : service.mount;
  }

  locate(target: string): Place {
    const url = target.startsWith("/") ? target : target.replace(/^[a-z]+:\/\/[^/]*/i, "");
    const question = url.indexOf("?");
    const whole = question < 0 ? url : url.slice(0, question);
    const search = question < 0 ? "" : url.slice(question + 1);
    const inPrefix = sessionPrefix.exec(whole);
    const session = inPrefix?.[1];
    const before = inPrefix?.[0] ?? "";
    const path = whole.slice(before.length) || "/";
    if (path === adminPrefix || path.startsWith(`${adminPrefix}/`))
      return {
        kind: "admin",
        session,
        path: path.slice(adminPrefix.length) || "/",
        prefix: before + adminPrefix,
        search,
      };
    if (this.#atRoot)
      return { kind: "service", service: this.#atRoot, session, path, prefix: before, search };
    const end = path.indexOf("/", 1);
    const mount = end < 0 ? path : path.slice(0, end);
    const service = this.#byMount.get(mount);
    if (!service) return { kind: "nowhere" };
    return {
      kind: "service",
      service,
      session,
      path: path.slice(mount.length) || "/",
      prefix: before + mount,
      search,
    };
  }
}
