import { isDeepStrictEqual } from "node:util";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { succeeded, unlessItBreaks } from "./carry-out.ts";
import { withQuery } from "./with-query.ts";

/** How a careless filter takes a value that is not the one that was sent. */
export const loosenesses = {
  prefix: (value: string, sent: string) => value.startsWith(sent),
  suffix: (value: string, sent: string) => value.endsWith(sent),
  case: (value: string, sent: string) => value.toLowerCase() === sent.toLowerCase(),
} as const satisfies Record<string, (value: string, sent: string) => boolean>;

export type Looseness = keyof typeof loosenesses;

/** For each looseness what to send instead of a value, so that only a careless filter takes it. */
const looseValues: Readonly<Record<Looseness, (value: string) => string>> = {
  prefix: (value) => value.slice(0, -1),
  suffix: (value) => value.slice(1),
  case: (value) => (value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase()),
};

/**
 * The answer with the items, too, that a filter finds when it is sent any value of the list that only loosely is the one
 * that was sent; the same answer where there is none.
 */
export function loosened(call: LayeredCall, reply: Reply, filter: string, how: Looseness): Reply {
  const [by, sent] = wordsOf(valueOf(call, filter));
  if (sent === "") return reply;
  const all = itemsWith(call, (query) => query.delete(filter));
  const values = [...new Set(all.flatMap(textsIn))].filter(
    (value) => value !== sent && loosenesses[how](value, sent),
  );
  const more = values.flatMap((value) =>
    itemsWith(call, (query) => query.set(filter, by + value)).filter((item) => textsIn(item).includes(value)),
  );
  return withMore(reply, more, all);
}

/**
 * The answer with the items, too, that either of two filters finds alone; the same answer where one of them narrows no
 * list, but adds items or details to it.
 */
export function either(call: LayeredCall, reply: Reply, [one, other]: readonly [string, string]): Reply {
  if (valueOf(call, one) === undefined || valueOf(call, other) === undefined) return reply;
  const alone = [one, other].map((name) => itemsWith(call, (query) => query.delete(name)));
  const items = listOf(reply.body)?.items ?? [];
  if (!alone.every((found) => items.every((item) => has(found, item)))) return reply;
  const all = itemsWith(call, (query) => {
    query.delete(one);
    query.delete(other);
  });
  return withMore(reply, alone.flat(), all);
}

/** The ways in which a filter that was sent could be careless: with a value that shows it, whether a case sends that or not. */
export function possibleLoosenesses(call: LayeredCall, filter: string): readonly Looseness[] {
  const [by, sent] = wordsOf(valueOf(call, filter));
  if (sent.length < 2) return [];
  return loosenessNames.filter((how) => {
    const request = withQuery(call.request, (query) => query.set(filter, by + looseValues[how](sent)));
    const outcome = unlessItBreaks(() => call.rehearse({ request }));
    return (
      outcome !== undefined && succeeded(outcome) && isWider({ ...call, request }, outcome.reply, filter, how)
    );
  });
}

/** Whether the careless filter answers a call otherwise than the healthy mock. */
export function isWider(call: LayeredCall, reply: Reply, filter: string, how: Looseness): boolean {
  return loosened(call, reply, filter, how) !== reply;
}

export const loosenessNames = Object.keys(loosenesses) as readonly Looseness[];

/** What was sent for it; undefined where that is not exactly one value. */
function valueOf({ request }: LayeredCall, filter: string): string | undefined {
  const value = request.query[filter];
  return typeof value === "string" ? value : undefined;
}

/** What stands before a value to say how it is compared, as in `eq:v1`, and the value. */
function wordsOf(sent = ""): readonly [by: string, value: string] {
  const by = /^[a-z]+:/.exec(sent)?.[0] ?? "";
  return [by, sent.slice(by.length)];
}

function itemsWith(call: LayeredCall, change: (query: URLSearchParams) => void): readonly unknown[] {
  const request = withQuery(call.request, change);
  const outcome = unlessItBreaks(() => call.rehearse({ request }));
  return outcome && succeeded(outcome) ? (listOf(outcome.reply.body)?.items ?? []) : [];
}

/** In the order of the list without the filter, where it tells one. */
function withMore(reply: Reply, more: readonly unknown[], all: readonly unknown[]): Reply {
  const list = reply.status >= 200 && reply.status < 300 ? listOf(reply.body) : undefined;
  if (!list) return reply;
  const found = more.filter((item) => !has(list.items, item));
  if (found.length === 0) return reply;
  const both = [...list.items, ...found.filter((item, i) => !has(found.slice(0, i), item))];
  const ordered = all.filter((item) => has(both, item));
  return { ...reply, body: list.with(ordered.length === both.length ? ordered : both) };
}

function has(items: readonly unknown[], item: unknown): boolean {
  return items.some((i) => isDeepStrictEqual(i, item));
}

interface List {
  readonly items: readonly unknown[];
  with(items: readonly unknown[]): unknown;
}

/** The body itself, or its first member that is a list. */
function listOf(body: unknown): List | undefined {
  if (Array.isArray(body)) return { items: body as unknown[], with: (items) => items };
  if (typeof body !== "object" || body === null) return undefined;
  const found = Object.entries(body).find(([, value]) => Array.isArray(value));
  if (!found) return undefined;
  const [name, items] = found as [string, unknown[]];
  return { items, with: (changed) => ({ ...body, [name]: changed }) };
}

/** Every text of a JSON value, however deep. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json === "string") return [json];
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(textsIn) : [];
}
