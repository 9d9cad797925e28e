import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import { readSource } from "../arazzo/source.ts";

/** The scope of a vector file, in which its expressions are evaluated. */
export interface VectorScope {
  readonly url?: string;
  readonly method?: string;
  readonly self?: string;
  readonly request?: { path?: Values; query?: Values; headers?: Record<string, string>; body?: unknown };
  readonly response?: { status: number; headers?: Record<string, string>; body?: unknown };
  readonly inputs?: Values;
  readonly outputs?: Values;
  readonly steps?: Record<string, Values>;
  readonly workflows?: Record<string, { inputs: Values; outputs: Values }>;
  readonly sources?: Scope["document"]["sourceDescriptions"];
  readonly components?: Exclude<Scope["document"]["components"], undefined>;
}

/** Reads `conformance/engine/arazzo/vectors/<name>.yaml`. */
export function readVectors(name: string): { readonly scope: VectorScope } {
  const source = readSource(
    path.join(packageRoot, "conformance", "engine", "arazzo", "vectors", `${name}.yaml`),
  );
  if (source.problems.length > 0) throw new Error(JSON.stringify(source.problems));
  // YAML boundary: the project's own vector files.
  return source.content as { readonly scope: VectorScope };
}

export function scopeFrom(scope: VectorScope): Scope {
  const { request = {}, response } = scope;
  const header =
    (headers: Record<string, string> = {}) =>
    (name: string) =>
      headers[name.toLowerCase()];
  return {
    inputs: scope.inputs ?? {},
    outputs: scope.outputs ?? {},
    steps: new Map(Object.entries(scope.steps ?? {})),
    workflows: new Map(Object.entries(scope.workflows ?? {})),
    document: {
      sourceDescriptions: scope.sources ?? [],
      ...(scope.self === undefined ? {} : { $self: scope.self }),
      ...(scope.components ? { components: scope.components } : {}),
    },
    exchange: response && {
      url: scope.url ?? "",
      method: scope.method ?? "GET",
      request: {
        path: request.path ?? {},
        query: request.query ?? {},
        body: request.body,
        header: header(request.headers),
      },
      response: { status: response.status, body: response.body, header: header(response.headers) },
    },
  };
}
