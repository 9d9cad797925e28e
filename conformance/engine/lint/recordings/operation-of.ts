import type { Contract, Operation } from "../../../../contracts/lib/contract.ts";

/** Finds the operation that a recorded request called; undefined when it called none. */
export type OperationOf = (request: {
  readonly method: string;
  readonly path: string;
}) => Operation | undefined;

/**
 * Below which path the API stands is not known of a recording: of all operations whose template ends the path, that with
 * the shortest rest before it is meant, then that with the most literal characters.
 */
export function operationFinder({ operations }: Contract): OperationOf {
  const all = operations.map((operation) => ({ operation, ...pattern(operation) }));
  return ({ method, path }) => {
    const found = all.flatMap(({ operation, regex, literals }) => {
      const match = operation.method === method ? regex.exec(path) : null;
      return match ? [{ operation, literals, rest: match[1]?.length ?? 0 }] : [];
    });
    return found.sort((a, b) => a.rest - b.rest || b.literals - a.literals)[0]?.operation;
  };
}

function pattern({ path, parameters }: Operation): { readonly regex: RegExp; readonly literals: number } {
  const raw = new Set(parameters.filter((p) => p.in === "path" && p.rawSlashes).map((p) => p.name));
  const parts = path.split(/\{([^{}]+)\}/); // literals and names in turn
  const source = parts
    .map((part, i) => (i % 2 === 0 ? escaped(part) : raw.has(part) ? ".+" : "[^/]+"))
    .join("");
  const literals = parts.filter((_, i) => i % 2 === 0).join("").length;
  return { regex: new RegExp(`^((?:/[^/]+)*?)${source}$`), literals };
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
