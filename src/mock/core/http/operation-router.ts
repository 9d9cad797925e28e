import type { Operation } from "../../../../contracts/lib/contract.ts";

export interface Match {
  readonly operation: Operation;
  /** Decoded path parameters. */
  readonly path: Readonly<Record<string, string>>;
}

export type RouteResult =
  | Match
  | { readonly failure: "no-route" }
  | {
      readonly failure: "method-not-allowed";
      readonly allowed: readonly string[];
      /** What the path has under other methods. */
      readonly operations: readonly Operation[];
    }
  | { readonly failure: "bad-encoding" };

interface Node {
  readonly literals: Map<string, Node>;
  readonly parameters: ParameterEdge[];
  readonly operations: Map<string, Operation>;
}

/** A parameter inside one segment (`{name}.pub`), or over several when its value contains raw slashes. */
interface ParameterEdge {
  readonly name: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The fewest segments that a parameter with raw slashes spans; 0: exactly one segment, no raw slash. */
  readonly minSegments: number;
  readonly node: Node;
}

/** A parameter and the segments that it was matched with, from `at` to before `end`. */
interface Taken {
  readonly edge: ParameterEdge;
  readonly at: number;
  readonly end: number;
}

interface Search {
  readonly segments: readonly string[];
  readonly method: string;
  readonly values: Taken[];
  readonly others: Map<string, Operation>;
}

/**
 * Routes by a tree of path segments: its cost depends on the path's length and not on the number of operations.
 * Literals win over parameters, affixed parameters over plain ones, one segment over several; a parameter with raw
 * slashes takes as few segments as leave a match, so that the longest fixed rest wins.
 */
export class OperationRouter {
  readonly #root = newNode();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) this.#add(operation);
  }

  /** `path` is still percent-encoded and has no query. */
  route(method: string, path: string): RouteResult {
    const search: Search = { segments: path.split("/").slice(1), method, values: [], others: new Map() };
    const operation = find(this.#root, 0, search);
    if (operation) return decode(operation, search);
    const { others } = search;
    if (others.size > 0)
      return {
        failure: "method-not-allowed",
        allowed: [...others.keys()].sort(),
        operations: [...others.values()],
      };
    return { failure: "no-route" };
  }

  #add(operation: Operation): void {
    let node = this.#root;
    for (const segment of operation.path.split("/").slice(1)) node = child(node, segment, operation);
    node.operations.set(operation.method, operation);
  }
}

function newNode(): Node {
  return { literals: new Map(), parameters: [], operations: new Map() };
}

function child(node: Node, segment: string, operation: Operation): Node {
  const template = /^(.*)\{([^}]+)\}(.*)$/.exec(segment);
  if (!template) {
    const known = node.literals.get(segment);
    if (known) return known;
    const added = newNode();
    node.literals.set(segment, added);
    return added;
  }
  const [, prefix = "", name = "", suffix = ""] = template;
  const parameter = operation.parameters.find((p) => p.in === "path" && p.name === name);
  const minSegments = parameter?.rawSlashes ? (parameter.minSegments ?? 1) : 0;
  const same = node.parameters.find(
    (e) => e.name === name && e.prefix === prefix && e.suffix === suffix && e.minSegments === minSegments,
  );
  if (same) return same.node;
  const edge: ParameterEdge = { name, prefix, suffix, minSegments, node: newNode() };
  node.parameters.push(edge);
  node.parameters.sort((a, b) => rank(a) - rank(b));
  return edge.node;
}

function rank(edge: ParameterEdge): number {
  return (edge.minSegments > 0 ? 2 : 0) + (edge.prefix || edge.suffix ? 0 : 1);
}

function find(node: Node, at: number, search: Search): Operation | undefined {
  if (at === search.segments.length) {
    const operation = node.operations.get(search.method);
    // The best match is found first: what a parameter over several segments also takes does not replace it.
    if (!operation)
      for (const [method, other] of node.operations)
        if (!search.others.has(method)) search.others.set(method, other);
    return operation;
  }
  const literal = node.literals.get(search.segments[at] ?? "");
  const found = literal && find(literal, at + 1, search);
  if (found) return found;
  for (const edge of node.parameters) {
    const last = edge.minSegments === 0 ? at + 1 : search.segments.length;
    for (let end = at + Math.max(1, edge.minSegments); end <= last; end++) {
      if (!fits(edge, at, end, search.segments) || !leadsOn(edge.node, end, search.segments)) continue;
      search.values.push({ edge, at, end });
      const operation = find(edge.node, end, search);
      if (operation) return operation;
      search.values.pop();
    }
  }
  return undefined;
}

/** Whether the segments from `at` to before `end` have the parameter's affixes around a text that is not empty. */
function fits(
  { prefix, suffix }: ParameterEdge,
  at: number,
  end: number,
  segments: readonly string[],
): boolean {
  const [first = "", last = ""] = [segments[at], segments[end - 1]];
  const affixes = prefix.length + suffix.length;
  if (end - at === 1 && first.length <= affixes) return false;
  return affixes === 0 || (first.startsWith(prefix) && last.endsWith(suffix));
}

/** Whether something can match what follows; most ends of a long parameter are ruled out here. */
function leadsOn(
  { literals, parameters, operations }: Node,
  at: number,
  segments: readonly string[],
): boolean {
  if (at === segments.length) return operations.size > 0;
  return parameters.length > 0 || literals.has(segments[at] ?? "");
}

function decode(operation: Operation, { values, segments }: Search): RouteResult {
  const path: Record<string, string> = {};
  for (const { edge, at, end } of values) {
    const { name, prefix, suffix } = edge;
    const whole = end - at === 1 ? (segments[at] ?? "") : segments.slice(at, end).join("/");
    const text = whole.slice(prefix.length, whole.length - suffix.length);
    const decoded = text.includes("%") ? decodeText(text) : text;
    if (decoded === undefined) return { failure: "bad-encoding" };
    path[name] = decoded;
  }
  return { operation, path };
}

function decodeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // not UTF-8 or a lone percent sign: the caller tells the client
  }
}
