import type { WorldSchema } from "../../src/mock/core/world/world-file.ts";
import { judgeRow } from "../../src/mock/core/world/judge-row.ts";
import type { Dice } from "../../src/mock/core/testing/random.ts";

export type Row = Readonly<Record<string, unknown>>;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

const texts = ["", " ", "\u0000", "é\u{1f6a2}\ud800", "x".repeat(300), "../..", "%zz", "__proto__", "-1", "<&>\""];
const numbers = [0, -1, 1.5, 2 ** 31, 2 ** 53, 8.64e15 + 1, 1e300, -1e300];

/** A row with one of its fields another: odd, and yet allowed by the schema of the table. undefined: none was found. */
export function oddRow(schema: WorldSchema, table: string, { row, dice }: { row: Row; dice: Dice }): Row | undefined {
  const fields = kindOf(schema, table, row);
  for (let tries = 0; tries < 20; tries++) {
    const [name, field] = dice.pick(Object.entries(fields.properties ?? {})) ?? [];
    if (name === undefined || field === undefined) return undefined;
    const isOptional = !fields.required?.includes(name);
    const { [name]: old, ...others } = row;
    const odd = isOptional && dice.coin() ? others : { ...row, [name]: oddValue(field, schema, dice) };
    if (JSON.stringify(odd[name]) === JSON.stringify(old) || judgeRow(schema, table, odd).length > 0) continue;
    return odd;
  }
  return undefined;
}

/** The schema of the rows of a table; of a table of several kinds, that of this row. */
function kindOf(schema: WorldSchema, table: string, row: Row): Schema {
  const { anyOf } = schema.properties[table]?.items as Schema; // a table is a list of rows, or of removals
  const kinds = (one: Schema): readonly Schema[] => {
    const known = resolved(one, schema);
    return known.anyOf?.flatMap(kinds) ?? [known];
  };
  const names = Object.keys(row);
  const found = kinds(anyOf?.[0] ?? {}).find(({ properties = {} }) => names.every((name) => name in properties));
  if (!found) throw new Error(`no schema of ${table} fits its rows`);
  return found;
}

function resolved(schema: Schema, { definitions }: WorldSchema): Schema {
  const name = schema.$ref?.replace("#/definitions/", "");
  return name === undefined ? schema : resolved((definitions[name] ?? {}) as Schema, { properties: {}, definitions });
}

function oddValue(given: Schema, world: WorldSchema, dice: Dice, depth = 0): unknown {
  const schema = resolved(given, world);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  if (schema.anyOf) return oddValue(dice.pick(schema.anyOf) ?? {}, world, dice, depth);
  const type = dice.pick([schema.type ?? "any"].flat());
  if (type === "string") return dice.pick(texts);
  if (type === "number" || type === "integer") return dice.pick(numbers);
  if (type === "boolean") return dice.coin();
  if (type === "null") return null;
  if (type === "array") return oddList(schema, world, dice, depth);
  if (type === "object") return oddObject(schema, world, dice, depth);
  return dice.pick([null, "", 0, [], {}, [{}], { a: { b: [] } }]);
}

function oddList({ items }: Schema, world: WorldSchema, dice: Dice, depth: number): unknown[] {
  if (depth > 3 || dice.coin()) return [];
  const one = oddValue((Array.isArray(items) ? items[0] : items) as Schema, world, dice, depth + 1);
  return dice.coin() ? [one] : [one, one];
}

function oddObject(schema: Schema, world: WorldSchema, dice: Dice, depth: number): object {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties)
    .filter(([name]) => required.includes(name) || (depth < 4 && dice.roll(3) === 0))
    .map(([name, inner]): [string, unknown] => [name, oddValue(inner, world, dice, depth + 1)]);
  if (typeof additionalProperties === "object" && depth < 4 && dice.coin())
    members.push([dice.pick(texts) ?? "", oddValue(additionalProperties, world, dice, depth + 1)]);
  return Object.fromEntries(members);
}
