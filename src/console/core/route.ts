import { computed, signal } from "@preact/signals";
import { addressedSession } from "./place.ts";

export const viewNames = [
  "traffic",
  "sessions",
  "state",
  "clock",
  "faults",
  "credentials",
  "contract",
  "violations",
] as const;
export type ViewName = (typeof viewNames)[number];

/** What is shown, all of which stands in the address: `#/state/axhub/apps/a1?session=test-17&text=blog`. */
export interface Route {
  readonly view: ViewName;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads an address; one that is none shows the traffic. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [first = "", ...rest] = path.split("/").filter((part) => part !== "");
  const view = viewNames.find((name) => name === first) ?? "traffic";
  return { view, parts: rest.map(decoded), query: new URLSearchParams(search) };
}

type Query = Readonly<Record<string, string | undefined>>;

/** An address; what is undefined or empty is left out. */
export function formatRoute(view: ViewName, parts: readonly string[], query: Query): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return `#/${[view, ...parts.map(encodeURIComponent)].join("/")}${search === "" ? "" : `?${search}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = signal(parseRoute(location.hash));
addEventListener("hashchange", () => (route.value = parseRoute(location.hash)));

/** The session that is looked at. */
export const session = computed(() => route.value.query.get("session") ?? addressedSession);

/** The address of a view in the same session. */
export function linkTo(view: ViewName, parts: readonly string[] = [], query: Query = {}): string {
  const of = session.value === addressedSession ? undefined : session.value;
  return formatRoute(view, parts, { session: of, ...query });
}

export function go(href: string): void {
  location.hash = href;
}

/** Changes parts of the address without a step in the history. */
export function setQuery(changes: Query): void {
  const { view, parts, query } = route.value;
  replace(formatRoute(view, parts, { ...Object.fromEntries(query), ...changes }));
}

export function replace(href: string): void {
  history.replaceState(null, "", href);
  route.value = parseRoute(href);
}
