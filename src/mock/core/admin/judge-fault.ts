import { METHODS, validateHeaderName, validateHeaderValue } from "node:http";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import { counted } from "../../../../contracts/lib/counted.ts";
import { nearestName, suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { Engine } from "../engine.ts";
import { firstStatus } from "../service/example-reply.ts";
import type { FaultRule } from "../session/faults.ts";
import { isDeclared } from "../session/faults.ts";
import { meantServices, namedApi, namedOperation, operationsOf, wrong } from "./named-operation.ts";

type Rule = Omit<FaultRule, "id" | "hits">;

/**
 * A rule that fits the contract and can do something here, its API by its whole name. Throws a MockError that names the nearest
 * right thing for one that cannot.
 */
export function judgedFault(engine: Engine, given: Rule): Rule {
  const api = given.api === undefined ? undefined : namedApi(engine, given.api);
  const rule = api === undefined ? given : { ...given, api };
  assertEffect(rule);
  assertHeaders(rule.headers ?? {});
  const services = meantServices(engine, api);
  const { operationId } = rule;
  assertMethod(rule, operationId === undefined ? undefined : namedOperation(operationId, services));
  const operations = operationsOf(services);
  const reached = operations.filter((operation) => reaches(rule, operation));
  assertPrefix(rule, { operations, reaches: reached.length > 0 });
  assertDeclared(rule, reached);
  return rule;
}

/** Each effect must be one, and none may be in the way of another. */
function assertEffect(rule: Rule): void {
  const { drop = false, truncateAt, delayDistribution: delay } = rule;
  const answers = (["status", "example", "body"] as const).filter((name) => rule[name] !== undefined);
  if (answers.length === 0 && !drop && truncateAt === undefined && !canDelay(rule))
    throw wrong(
      "",
      "the rule changes nothing: give it status, example, body, delayMs, delayDistribution, drop or truncateAt",
    );
  const lost = [...answers, ...(truncateAt === undefined ? [] : ["truncateAt"])][0];
  if (drop && lost !== undefined)
    throw wrong(lost, "a dropped connection has no answer: leave this or drop out");
  if (rule.headers && answers.length === 0)
    throw wrong("headers", "they are those of another answer: give the rule status, example or body, too");
  if (rule.body !== undefined && rule.example !== undefined)
    throw wrong("example", "the rule has a body of its own: leave one of them out");
  if (delay?.type === "uniform" && delay.lower > delay.upper)
    throw wrong("delayDistribution/lower", `${delay.lower} is above upper, which is ${delay.upper}`);
}

function canDelay({ delayMs = 0, delayDistribution: drawn }: Rule): boolean {
  if (delayMs > 0 || !drawn) return delayMs > 0;
  if (drawn.type === "fixed") return drawn.milliseconds > 0;
  return drawn.type === "uniform" ? drawn.upper > 0 : drawn.median > 0 && drawn.maxValue !== 0;
}

/** What the mock sets itself, to keep the message whole. */
const ownHeaders = ["content-length", "transfer-encoding", "connection"];

function assertHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers))
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
      if (ownHeaders.includes(name.toLowerCase())) throw new Error(`${name} is set by the mock itself`);
    } catch (error) {
      throw wrong(`headers/${name}`, error instanceof Error ? error.message : String(error));
    }
}

function assertMethod({ method }: Rule, operation: Operation | undefined): void {
  if (method === undefined) return;
  if (!METHODS.includes(method.toUpperCase()))
    throw wrong("method", `there is no method ${method}${suggestion(method.toUpperCase(), usualMethods)}`);
  if (operation && !isOf(method, operation))
    throw wrong("method", `${operation.id} is ${operation.method} ${operation.path}: the rule hits nothing`);
}

/** A prefix that no path of an operation begins with hits only what is none, and that is meant when it is forced. */
function assertPrefix(
  { pathPrefix: prefix, force = false }: Rule,
  { operations, reaches }: { readonly operations: readonly Operation[]; readonly reaches: boolean },
): void {
  if (prefix === undefined) return;
  if (!prefix.startsWith("/"))
    throw wrong("pathPrefix", `${prefix} does not begin with /: the rule hits nothing`);
  if (reaches || force) return;
  const nearest = nearestName(
    prefix,
    operations.map(({ path }) => path.split("/{", 1)[0] ?? ""),
  );
  const hint = nearest === undefined ? "paths are told below the API's mount" : `did you mean ${nearest}`;
  throw wrong("pathPrefix", `no operation's path begins with ${prefix}; ${hint}; or add force: true`);
}

const usualMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** At least one operation that the rule can hit has its answer; others are not hit. */
function assertDeclared(rule: Rule, reached: readonly Operation[]): void {
  if (rule.example !== undefined) assertExample(rule, rule.example, reached);
  if (rule.status === undefined && rule.body === undefined) return;
  if (isDeclared(rule, undefined) || reached.some((operation) => isDeclared(rule, operation))) return;
  const [first, ...others] = reached;
  if (!first) throw wrong("", "the rule reaches no operation that declares an answer; add force: true");
  const more = others.length === 0 ? "" : `, nor do ${counted(others.length, "other operation")}`;
  const statuses = [...first.responses.keys()].join(", ");
  throw wrong(
    "status",
    `${first.id} declares ${statuses}, not ${rule.status ?? firstStatus(first)}${more}; or add force: true`,
  );
}

function assertExample(rule: Rule, example: string, reached: readonly Operation[]): void {
  const names = reached.flatMap((operation) =>
    [...(operation.responses.get(rule.status ?? firstStatus(operation))?.content.values() ?? [])].flatMap(
      ({ examples }) => [...examples.keys()],
    ),
  );
  if (!names.includes(example))
    throw wrong("example", `there is no example ${example}${suggestion(example, [...new Set(names)])}`);
}

function reaches({ operationId, method, pathPrefix }: Rule, operation: Operation): boolean {
  return (
    (operationId === undefined || operation.id === operationId) &&
    (method === undefined || isOf(method, operation)) &&
    (pathPrefix === undefined || mayBegin(operation.path, pathPrefix))
  );
}

/** HEAD is answered as GET is. */
function isOf(method: string, operation: Operation): boolean {
  const asked = method.toUpperCase();
  return operation.method === (asked === "HEAD" ? "GET" : asked);
}

/** Whether a path of the template can begin with the prefix, which may end in the middle of a segment. */
function mayBegin(template: string, prefix: string): boolean {
  const [theirs, ours] = [template.split("/"), prefix.split("/")];
  return ours.every((part, i) => {
    const segment = theirs[i];
    if (segment === undefined) return false;
    if (segment.includes("{")) return true;
    return i === ours.length - 1 ? segment.startsWith(part) : segment === part;
  });
}
