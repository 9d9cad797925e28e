import type { Schema } from "../../core/schema.ts";

/** What of an OpenAPI document the viewer looks at. */
export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, PathItem>>;
}

type PathItem = Readonly<Record<string, unknown>> & { readonly parameters?: readonly Parameter[] };

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>;
}

export interface Body {
  readonly $ref?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
  readonly gate: string | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The operations in the document's order. */
export function operationsOf({ paths }: Document): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const found = item[method] as (Omit<Operation, "gate"> & Readonly<Record<string, unknown>>) | undefined;
      if (!found) return [];
      const gate = found["x-gate"];
      return [
        {
          ...found,
          ...{ path, method: method.toUpperCase() },
          parameters: [
            ...(item.parameters ?? []),
            ...((found.parameters as readonly Parameter[] | undefined) ?? []),
          ],
          gate: typeof gate === "string" ? gate : undefined,
        },
      ];
    }),
  );
}
