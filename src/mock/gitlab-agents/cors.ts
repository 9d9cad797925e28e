import type { RequestView } from "../core/http/request.ts";
import type { Reply } from "../core/service/service.ts";

/** What a page may read besides the body (GitLab, config/application.rb). */
const exposed = [
  ..."Link X-Total X-Total-Pages X-Per-Page X-Page X-Next-Page X-Prev-Page".split(" "),
  ..."X-Gitlab-Blob-Id X-Gitlab-Commit-Id X-Gitlab-Content-Sha256 X-Gitlab-Encoding".split(" "),
  ..."X-Gitlab-File-Name X-Gitlab-File-Path X-Gitlab-Last-Commit-Id X-Gitlab-Ref X-Gitlab-Size".split(" "),
].join(", ");
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Pages of every origin may call the API; only those of GitLab itself with the session's cookie. The answer to no page
 * says only that it would be another to one.
 */
export function corsHeaders(request: RequestView): Readonly<Record<string, string>> {
  const origin = request.header("origin");
  if (!isApi(request)) return {};
  return { ...(origin === undefined ? {} : allowing(origin, request)), Vary: "Origin" };
}

/** A browser that asks first is answered before anything is routed. What is no question of a browser is undefined. */
export function preflight(request: RequestView): Reply | undefined {
  const origin = request.header("origin");
  const method = request.header("access-control-request-method");
  if (origin === undefined || method === undefined || !isApi(request)) return undefined;
  const asked = request.header("access-control-request-headers");
  const headers = {
    ...allowing(origin, request),
    ...(asked === undefined ? {} : { "Access-Control-Allow-Headers": asked }),
  };
  const may = methods.includes(method.toUpperCase());
  return { status: 200, headers: { "X-Request-Id": request.id, ...(may ? headers : {}) } };
}

function allowing(origin: string, { base }: RequestView): Readonly<Record<string, string>> {
  const own = origin === base;
  return {
    "Access-Control-Allow-Origin": own ? origin : "*",
    "Access-Control-Allow-Methods": methods.join(", "),
    "Access-Control-Expose-Headers": exposed,
    "Access-Control-Max-Age": "7200",
    ...(own ? { "Access-Control-Allow-Credentials": "true" } : {}),
  };
}

function isApi({ path }: RequestView): boolean {
  return path.startsWith("/api");
}
