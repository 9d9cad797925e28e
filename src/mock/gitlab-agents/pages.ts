import type { RequestView } from "../core/http/request.ts";
import type { Rows } from "../core/state/rows.ts";

const maxPerPage = 100;

interface PageQuery {
  readonly page: number;
  /** More than 100 is taken as 100 without a word. */
  readonly per_page: number;
}

interface Place {
  readonly request: RequestView;
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: PageQuery;
}

/** One page of rows, with GitLab's pagination headers. */
export function paginate<Row>(
  rows: Rows<Row>,
  place: Place,
): { rows: Readonly<Row>[]; headers: Record<string, string> } {
  const perPage = Math.min(place.query.per_page, maxPerPage);
  const { page } = place.query;
  const total = rows.length;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const previous = page > 1 && page <= pages ? page - 1 : undefined;
  const next = page < pages ? page + 1 : undefined;
  const link = (rel: string, to: number): string => `<${pageUrl(place, to, perPage)}>; rel="${rel}"`;
  return {
    rows: rows.slice((page - 1) * perPage, perPage),
    headers: {
      "X-Page": String(page),
      "X-Per-Page": String(perPage),
      "X-Next-Page": String(next ?? ""),
      "X-Prev-Page": String(previous ?? ""),
      "X-Total": String(total),
      "X-Total-Pages": String(pages),
      Link: [
        ...(previous === undefined ? [] : [link("prev", previous)]),
        ...(next === undefined ? [] : [link("next", next)]),
        link("first", 1),
        link("last", pages),
      ].join(", "),
    },
  };
}

/** The links repeat the query and the path parameters, as GitLab's do. */
function pageUrl({ request, path }: Place, page: number, perPage: number): string {
  const all = { ...path, ...request.query, page, per_page: perPage };
  const query = Object.entries(all).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as string[]) : [String(value)]).map((v): [string, string] => [name, v]),
  );
  query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${request.base}${request.path}?${new URLSearchParams(query).toString()}`;
}
