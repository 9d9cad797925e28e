import { OperationRouter } from "../core/http/operation-router.ts";
import type { RequestView } from "../core/http/request.ts";
import { contract } from "./contract.ts";

/**
 * Trailing slashes are exact. Names of repositories contain slashes, so a wrong one would often be read as a part of
 * the name: such paths are marked before they are routed, and the mark leads nowhere.
 */
const marks = { missing: "/-missing-slash-", surplus: "/-surplus-slash-" } as const;

/** The last parts of paths that end in a slash. */
const collections: ReadonlySet<string> = new Set([
  "build",
  "tag",
  "trigger",
  "notification",
  "tokens",
  "autoprunepolicy",
  "user",
  "team",
]);
const ofRepository =
  /^\/api\/v1\/repository\/[^/]+\/.+\/(?:permissions\/(?:user|team)|(?!user|team)[a-z]+)\/?$/;
const withName = /^\/api\/v1\/(?:repository|user\/starred)\//;

let router: OperationRouter | undefined;

/** Reads an encoded slash as a slash, and marks a path of a repository whose last slash is missing or too many. */
export function normalisePath(sent: string): string {
  const path = sent.includes("%") ? sent.replace(/%2f/gi, "/") : sent;
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (last === "") return isSurplus(path) ? marks.surplus + path : path;
  return collections.has(last) && isMissing(path) ? marks.missing + path : path;
}

function isMissing(path: string): boolean {
  return ofRepository.test(path) && isWholeName(path);
}

function isSurplus(path: string): boolean {
  if (!withName.test(path)) return false;
  const last = path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1);
  return !collections.has(last) || !ofRepository.test(path);
}

/** Whether the path would be read as nothing but a repository's name: `…/tag/build` is a tag. */
function isWholeName(path: string): boolean {
  const route = routerOf().route(noMethod, path);
  return !("operations" in route) || route.operations.every((operation) => operation.path === wholeName);
}

const wholeName = "/api/v1/repository/{repository}";
/** No operation has it, so that all that a path has are told. */
const noMethod = "";

/** The path as the client sent it. */
export function sentPath({ path }: RequestView): string {
  const mark = Object.values(marks).find((known) => path.startsWith(known)) ?? "";
  return path.slice(mark.length);
}

/**
 * Where a path that has no route leads: to the same with a slash, when there is such a path, or when it is a GET: then
 * the pages of the web interface look for it there.
 */
export function redirectOf(request: RequestView): string | undefined {
  const path = sentPath(request);
  if (path.endsWith("/")) return undefined;
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && !exists(`${path}/`)) return undefined;
  return `${request.base}${path}/${request.search === "" ? "" : `?${request.search}`}`;
}

function exists(path: string): boolean {
  return "operations" in routerOf().route(noMethod, normalisePath(path));
}

function routerOf(): OperationRouter {
  return (router ??= new OperationRouter(contract.operations));
}
