/** What of JSON Schema the forms and the contract viewer look at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

/** Follows a reference within its document; nothing is known of one that leads nowhere. */
export function resolve<T extends { readonly $ref?: string }>(root: object, value: T): T {
  if (value.$ref === undefined) return value;
  const found = value.$ref.replace(/^#\//, "").split("/").reduce<unknown>(member, root);
  return found === undefined ? ({} as T) : resolve(root, found as T);
}

function member(at: unknown, part: string): unknown {
  return (at as Record<string, unknown> | undefined)?.[part.replaceAll("~1", "/").replaceAll("~0", "~")];
}

/** The kinds of rows that a table of a world's schema holds, one for most. */
export function rowKinds(
  root: { readonly properties: Readonly<Record<string, Schema>> },
  table: string,
): readonly Schema[] {
  const row = root.properties[table]?.items?.anyOf?.[0];
  return row ? kindsOf(root, row) : [];
}

function kindsOf(root: object, schema: Schema): readonly Schema[] {
  const found = resolve(root, schema);
  return found.anyOf && !found.properties ? found.anyOf.flatMap((kind) => kindsOf(root, kind)) : [found];
}

export type FieldKind = "text" | "number" | "boolean" | "choice" | "json";

/** How one property is filled in. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly description: string;
  readonly choices: readonly string[];
}

/** The fields of an object's form: those that must be filled in first, those that want JSON last. */
export function fieldsOf(root: object, schema: Schema): readonly Field[] {
  const { properties = {}, required = [] } = resolve(root, schema);
  const fields = Object.entries(properties).map(([name, property]) =>
    fieldOf(name, resolve(root, property), required.includes(name)),
  );
  const place = ({ required: must, kind }: Field): number => (must ? 0 : kind === "json" ? 2 : 1);
  return fields.toSorted((a, b) => place(a) - place(b));
}

function fieldOf(name: string, schema: Schema, required: boolean): Field {
  const types = [schema.type ?? []].flat();
  const nullable = types.includes("null");
  const choices = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).filter(
    (v) => v !== null,
  );
  const [type, ...more] = types.filter((t) => t !== "null");
  const simple: FieldKind | undefined =
    more.length > 0
      ? undefined
      : choices.length > 0 && choices.every((v) => typeof v === "string")
        ? "choice"
        : type === "string"
          ? "text"
          : type === "integer" || type === "number"
            ? "number"
            : type === "boolean"
              ? "boolean"
              : undefined;
  return {
    name,
    kind: simple ?? "json",
    required,
    nullable,
    description: schema.description ?? "",
    choices: choices.map(String),
  };
}

/** What stands in a form: texts, as they are typed. */
export type Typed = Readonly<Record<string, string>>;

/** A value as it is typed in. */
export function typedOf(fields: readonly Field[], value: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const given = value[name];
      if (given === undefined) return [];
      if (given === null) return [[name, "null"]];
      const isText = typeof given === "string" && kind !== "json";
      return [[name, isText ? given : JSON.stringify(given, null, 2)]];
    }),
  );
}

/** Reads what was typed. A field that is left empty is left out; throws an Error that names a field that cannot be read. */
export function valueOf(fields: readonly Field[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = typed[field.name];
      if (text === undefined || (text === "" && !(field.required && field.kind === "text"))) return [];
      return [[field.name, readField(field, text)]];
    }),
  );
}

function readField({ name, kind, nullable }: Field, text: string): unknown {
  if (nullable && text === "null") return null;
  if (kind === "text" || kind === "choice") return text;
  if (kind === "number") {
    if (!Number.isFinite(Number(text))) throw new Error(`${name}: ${text} is not a number`);
    return Number(text);
  }
  if (kind === "boolean") return text === "true";
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${name}: this is not JSON`);
  }
}
