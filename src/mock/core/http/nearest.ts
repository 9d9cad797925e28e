import type { Contract, Operation } from "../../../../contracts/lib/contract.ts";
import leven from "leven";
import type { Service } from "../service/service.ts";
import type { RouteResult } from "./operation-router.ts";

interface Asked {
  readonly method: string;
  readonly path: string;
}

/** The operation that comes nearest to a request that matched none, and in a sentence why it is another. */
export function explainUnmatched(
  { contract, mount, leftOut = [] }: Pick<Service, "contract" | "mount" | "leftOut">,
  request: Asked,
  route: Extract<RouteResult, { failure: string }>,
): { nearest: string | undefined; why: string } {
  const meant = leftOut.find((operation) => isOf(operation, request));
  if (meant) return { nearest: `${meant.method} ${meant.path}`, why: leftOutBecause(meant) };
  const isDeeper = request.path.startsWith(`${mount}/`);
  const nearest = nearestOperation(
    contract,
    isDeeper ? { ...request, path: request.path.slice(mount.length) } : request,
  );
  return {
    nearest: nearest && `${nearest.method} ${nearest.path}`,
    why: isDeeper
      ? `the path begins with ${mount}, which leads to the API only where it is served beside others`
      : reason(request, route, nearest?.path),
  };
}

/** Why an operation that the API has is not served. */
export function leftOutBecause({ id, tag }: Pick<Operation, "id" | "tag">): string {
  return `${id} is of the tag ${tag}, which --tags leaves out`;
}

function isOf({ method, path }: Asked, request: Asked): boolean {
  const [theirs, ours] = [path.split("/"), request.path.split("/")];
  const asked = request.method === "HEAD" ? "GET" : request.method;
  return (
    method === asked && theirs.length === ours.length && theirs.every((part, i) => isLike(part, ours[i]))
  );
}

function reason(
  request: Asked,
  route: Extract<RouteResult, { failure: string }>,
  template: string | undefined,
): string {
  if ("allowed" in route)
    return `the path is there, but takes ${route.allowed.join(", ")}, not ${request.method}`;
  if (route.failure === "bad-encoding") return "a percent sign in the path encodes nothing";
  if (template === undefined) return "the API has no operation";
  const [theirs, ours] = [template.split("/"), request.path.split("/")];
  const at = theirs.findIndex((part, i) => !isLike(part, ours[i]));
  if (at < 0) return `the path goes on after ${template}: /${ours.slice(theirs.length).join("/")}`;
  return ours[at] === undefined || ours[at] === ""
    ? `the path ends before /${theirs.slice(at).join("/")}`
    : `part ${at} of the path is ${ours[at]}, where the operation has ${theirs[at] ?? ""}`;
}

/** The operation whose method and path come nearest to a request that matched none. */
function nearestOperation(contract: Contract, request: Asked): Asked | undefined {
  const segments = request.path.split("/");
  let best: (Asked & { score: number }) | undefined;
  for (const { method, path } of contract.operations) {
    const score = likeness(path.split("/"), segments) + (method === request.method ? 0.5 : 0);
    if (!best || score > best.score) best = { score, method, path };
  }
  return best;
}

/** How spelling counts among operations of which as much is the same: less than the method does. */
const ofSpelling = 0.4;
/** Of a longer part nobody has misspelled a name. */
const longestName = 100;

function likeness(template: readonly string[], segments: readonly string[]): number {
  const others = template.flatMap((part, i) =>
    isLike(part, segments[i]) ? [] : [[part, segments[i]] as const],
  );
  const spelled = others.reduce((sum, [part, segment = ""]) => sum + spelledLike(part, segment), 0);
  return (
    template.length -
    others.length -
    Math.abs(template.length - segments.length) +
    (ofSpelling * spelled) / template.length
  );
}

/** From 0 to 1. */
function spelledLike(part: string, segment: string): number {
  if (part === "" || segment === "" || segment.length > longestName) return 0;
  return 1 - leven(part, segment) / Math.max(part.length, segment.length);
}

function isLike(part: string, segment: string | undefined): boolean {
  return part === segment || (part.startsWith("{") && segment !== undefined && segment !== "");
}
