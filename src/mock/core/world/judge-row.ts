import type { Violation } from "../../../../contracts/lib/validation.ts";
import { judgeSchema } from "../../../../contracts/lib/validation.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import { segments } from "../../../../contracts/lib/json-pointer.ts";
import { deepestJson, depthOf } from "../http/read-json.ts";
import type { WorldProblem, WorldSchema } from "./world-file.ts";

interface RowSchema {
  readonly $ref?: string;
  readonly anyOf?: readonly RowSchema[];
  readonly properties?: Readonly<Record<string, RowSchema>>;
  readonly items?: RowSchema;
  readonly const?: unknown;
}

/** What is wrong with a row of a table; empty: it is one. Pointers begin at the row. */
export function judgeRow(schema: WorldSchema, table: string, row: unknown): readonly WorldProblem[] {
  // Before anything walks through it.
  if (depthOf(row, deepestJson) > deepestJson)
    return [{ pointer: "", message: `its lists and objects are more than ${deepestJson} deep` }];
  const beyond = beyondReach(row, "");
  if (beyond) return [beyond];
  // Of a row that may be of several kinds, what is wrong is told of the kind that it comes nearest to.
  const kinds = kindsOf(schema, table);
  const judged = kinds.map((kind) => ({
    fieldsAt: (pointer: string) => fieldsAt(schema, kind, segments(pointer)),
    wordsOf: (name: string) => kinds.map(({ properties }) => properties?.[name]?.const),
    faults: judgeSchema(compilable(schema, kind), row),
  }));
  const nearest = judged.reduce((a, b) => (weight(b.faults) < weight(a.faults) ? b : a));
  return nearest.faults.map((fault) => toProblem(fault, nearest));
}

/** The last moment that a `Date` can hold, in epoch milliseconds; what counts or measures is never more. */
const greatest = 8.64e15;

/** What no server holds, whatever the field: numbers that are no time and no count, texts that are no Unicode. */
function beyondReach(value: unknown, pointer: string): WorldProblem | undefined {
  if (typeof value === "number" && Math.abs(value) > greatest)
    return { pointer, message: `a number is between -${greatest} and ${greatest}; it is ${value}` };
  if (typeof value === "string" && /\p{Surrogate}/u.test(value))
    return { pointer, message: `a text is Unicode; it is ${shortened(JSON.stringify(value))}` };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = beyondReach(inner, `${pointer}/${pointerPart(name)}`);
    if (found) return found;
  }
  return undefined;
}

/** RFC 6901. */
function pointerPart(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A field that does not exist counts more than one that is missing, and a wrong `kind` more than all else that can be wrong. */
function weight(faults: readonly Violation[]): number {
  return faults.reduce(
    (sum, { keyword }) => sum + (keyword === "required" ? 1 : keyword === "const" ? 1000 : 3),
    0,
  );
}

/** The schemas of the kinds of rows that a table holds, one for most. */
function kindsOf(schema: WorldSchema, table: string): readonly RowSchema[] {
  const items = schema.properties[table]?.items as RowSchema | undefined;
  const row = items?.anyOf?.[0];
  if (!row) throw new Error(`the world's schema has no table ${table}`);
  return resolve(schema, row);
}

function resolve(schema: WorldSchema, row: RowSchema): readonly RowSchema[] {
  const named =
    row.$ref && (schema.definitions[row.$ref.replace("#/definitions/", "")] as RowSchema | undefined);
  if (named) return resolve(schema, named);
  return row.anyOf ? row.anyOf.flatMap((kind) => resolve(schema, kind)) : [row];
}

/** The names of the fields that what stands at a place of a row can have. */
function fieldsAt(schema: WorldSchema, at: RowSchema, place: readonly string[]): readonly string[] {
  const [name, ...below] = place;
  return resolve(schema, at).flatMap(({ properties = {}, items }) => {
    if (name === undefined) return Object.keys(properties);
    const inner = items ?? properties[name];
    return inner ? fieldsAt(schema, inner, below) : [];
  });
}

const compiled = new WeakMap<object, Readonly<Record<string, unknown>>>();

/** A kind with the definitions that it refers to, the same object each time, so that it is compiled once. */
function compilable(schema: WorldSchema, kind: RowSchema): Readonly<Record<string, unknown>> {
  const known = compiled.get(kind) ?? { ...kind, definitions: schema.definitions };
  compiled.set(kind, known);
  return known;
}

/** The right names: of the fields at a place of a row, and those that a field has in the rows of each kind. */
interface RightNames {
  readonly fieldsAt: (pointer: string) => readonly string[];
  readonly wordsOf: (field: string) => readonly unknown[];
}

function toProblem(
  { pointer, keyword, message, params, value }: Violation,
  { fieldsAt, wordsOf }: RightNames,
): WorldProblem {
  if (keyword === "additionalProperties") {
    const wrong = String(params["additionalProperty"]);
    const known = fieldsAt(pointer);
    return {
      pointer: `${pointer}/${wrong}`,
      message: `there is no field ${wrong}${known.length > 0 ? suggestion(wrong, known) : ""}`,
    };
  }
  if (keyword === "const" && typeof value === "string") {
    const field = pointer.slice(1);
    const known = wordsOf(field).filter((word) => typeof word === "string");
    if (known.length > 0)
      return { pointer, message: `there is no ${field} ${shortened(value)}${suggestion(value, known)}` };
  }
  if (keyword === "required")
    return { pointer, message: `the field ${String(params["missingProperty"])} is missing` };
  const allowed = keyword === "enum" ? `: ${(params["allowedValues"] as unknown[]).join(", ")}` : "";
  return { pointer, message: `${message}${allowed}; it is ${shortened(JSON.stringify(value))}` };
}

function shortened(text = "undefined"): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
