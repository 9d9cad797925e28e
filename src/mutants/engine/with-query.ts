import { variantOf } from "../../mock/core/variant-of.ts";
import { parseQuery } from "../../mock/core/http/request.ts";
import type { RequestView } from "../../mock/core/http/request.ts";

/** The request with another query. */
export function withQuery(request: RequestView, change: (query: URLSearchParams) => void): RequestView {
  const parameters = new URLSearchParams(request.search);
  change(parameters);
  const search = parameters.toString();
  return variantOf(request, { search, query: parseQuery(search) });
}
