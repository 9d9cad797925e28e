import type { Engine } from "../engine.ts";

interface Asked {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
}

interface Meant {
  /** Method and path of the operation. */
  readonly operation: string;
  /** The whole path at the mock. */
  readonly place: string;
}

/** So many of a path's first parts may stand in the place of a mount. */
const mostParts = 4;

/** Where the operations stand that a path below no mount leads to once a mount stands before it, or in the place of its first parts. */
export function meantPlaces(engine: Engine, { method, path }: Asked): readonly Meant[] {
  const parts = path.split("/").slice(1);
  for (let left = 0; left <= Math.min(mostParts, parts.length - 1); left++) {
    const rest = `/${parts.slice(left).join("/")}`;
    const found = engine.services().flatMap(({ service, router }) => {
      const route = router.route(method === "HEAD" ? "GET" : method, service.normalisePath?.(rest) ?? rest);
      if (!("operation" in route)) return [];
      const { operation } = route;
      const place = `${engine.mountOf(service.name)}${rest}`;
      return [{ operation: `${operation.method} ${operation.path}`, place }];
    });
    if (found.length > 0) return found;
  }
  return [];
}
