/** Contracts for tools that cannot put a slash into a value of a path. */

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly "x-raw-slashes"?: boolean | number;
}

type Item = Readonly<Record<string, unknown>> & { readonly parameters?: readonly Parameter[] };

/** The part of an OpenAPI document that is read. */
export interface Document {
  readonly paths: Readonly<Record<string, Item>>;
  readonly components?: { readonly parameters?: Readonly<Record<string, Parameter>> };
}

/**
 * The same contract with one parameter per segment in the place of each that spans several (`x-raw-slashes: 2`), for
 * instance `{repository_1}/{repository_2}`.
 */
export function splitPaths<D extends Document>(document: D): D {
  const paths = Object.entries(document.paths).map(([template, item]) => {
    const split = splitter(document);
    const members = Object.entries(item).map(([name, member]) =>
      name === "parameters"
        ? [name, split.all(member as readonly Parameter[])]
        : [name, isOperation(member) ? { ...member, parameters: split.all(member.parameters) } : member],
    );
    const filled = [...split.found].reduce(
      (path, [name, parts]) => path.replace(`{${name}}`, parts.map((part) => `{${part}}`).join("/")),
      template,
    );
    return [filled, Object.fromEntries(members) as Item] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Splits the parameters of one path, and remembers which. */
function splitter({ components }: Document): {
  readonly found: Map<string, readonly string[]>;
  readonly all: (parameters: readonly Parameter[]) => unknown[];
} {
  const found = new Map<string, readonly string[]>();
  const all = (parameters: readonly Parameter[]): unknown[] =>
    parameters.flatMap((written): unknown[] => {
      const parameter = components?.parameters?.[written.$ref?.split("/").at(-1) ?? ""] ?? written;
      const { name = "", "x-raw-slashes": segments } = parameter;
      if (parameter.in !== "path" || typeof segments !== "number") return [written];
      const parts = Array.from({ length: segments }, (_, i) => `${name}_${i + 1}`);
      found.set(name, parts);
      const schema = { type: "string", pattern: "^[^/]+$" };
      return parts.map((part) => ({ name: part, in: "path", required: true, schema }));
    });
  return { found, all };
}

function isOperation(member: unknown): member is { readonly parameters: readonly Parameter[] } {
  return typeof member === "object" && member !== null && "parameters" in member;
}
