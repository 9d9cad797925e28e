import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { InputSchema, InputsSchema } from "../arazzo/document.ts";
import type { Problem } from "../arazzo/source.ts";
import { isChecked, readChecked } from "../model/checked-source.ts";

/** Every input of an API's suite, once: `contracts/<api>/inputs.yaml`. */
export interface ApiInputs {
  readonly api: string;
  /** Where the API answers, in the generated target files. */
  readonly target: { readonly template: string; readonly mock: string };
  readonly groups: readonly InputGroup[];
  /** What a run leaves behind in a target, because no operation takes it away. */
  readonly leaves: readonly string[];
  /** What a target may be without. */
  readonly optional?: readonly OptionalGroup[];
}

/**
 * What a target may be without, from `contracts/<api>/inputs.yaml`. The list is closed, and the pins hold the cases of
 * each group: neither a vendor nor a change of the suite can make one grow unseen.
 */
export interface OptionalGroup {
  /** The target's word for it: `without: [past-logs]`. */
  readonly name: string;
  /** What it is, and why a whole implementation may come without. */
  readonly text: string;
  /** Given by nobody but the operator: cases that need one of them are of the group. */
  readonly inputs?: readonly string[];
  /** A source beside the API, such as the controls of a test server: cases that call it are of the group. */
  readonly source?: string;
}

export interface InputGroup {
  /** What the inputs have in common. */
  readonly about: string;
  readonly inputs: readonly Input[];
}

export interface Input {
  readonly name: string;
  /** What a vendor must provide. */
  readonly text: string;
  /** `string` when absent. */
  readonly type?: "integer" | "number" | "boolean";
  readonly from: Origin;
  /** How `touchstone prepare` mints it. */
  readonly mint?: HookMint | SignedMint;
  readonly secret?: true;
  /** Stands for an input that the target does not give. */
  readonly default?: InputValue;
  /** The built-in mock's value; an input without one stands in no target file. */
  readonly example?: InputValue;
}

/** How an input is obtained; `inputs.schema.json` says what each means. */
export type Origin = "credential" | "read" | "create" | "push" | "mint" | "operator" | "constant";

/** A token that the target's hook makes. */
export interface HookMint {
  /** The value that names the user. */
  readonly user: string;
  /** Separated by spaces. */
  readonly scopes: string;
  /** Seconds for which it is good; of fewer than 0 it has expired. */
  readonly lifetime?: number;
  /** The name of the token until a setup workflow has made the input of it: revoked it, or disabled its user. */
  readonly as?: string;
}

/** A JSON Web Token that is signed with a key of the target's. */
export interface SignedMint {
  /** Over `iat` and `exp`; a text `{name}` is the value of that name. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The name among the target's signing keys; `none`: a key that nobody else has. */
  readonly key: string;
}

export type InputValue = string | number | boolean;

/** Where the inputs of an API stand, relative to the package. */
export function inputsFile(api: string): string {
  return path.join("contracts", api, "inputs.yaml");
}

/** Reads and checks the inputs of an API; undefined when it has none. */
export function readInputs(api: string): ApiInputs | readonly Problem[] | undefined {
  const file = inputsFile(api);
  return existsSync(path.join(packageRoot, file)) ? checkInputs(file) : undefined;
}

/** Checks an inputs file, relative to the package; `text` instead of what stands on disk. */
export function checkInputs(file: string, text?: string): ApiInputs | readonly Problem[] {
  const found = readChecked<ApiInputs>(path.join(packageRoot, file), {
    schemas: ["contracts/lib/inputs.schema.json"],
    text,
  });
  if (!isChecked(found)) return found.map((p) => ({ ...p, file }));
  const { source, content } = found;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [g, { inputs }] of content.groups.entries())
    for (const [i, input] of inputs.entries()) {
      for (const message of inputFaults(input, seen))
        problems.push({ file, line: source.lineOf(["groups", g, "inputs", i]), message });
      seen.add(input.name);
    }
  for (const [i, group] of (content.optional ?? []).entries()) {
    for (const message of groupFaults(group, content, i))
      problems.push({ file, line: source.lineOf(["optional", i]), message });
  }
  const folder = path.basename(path.dirname(file));
  if (content.api !== folder)
    problems.push({
      file,
      line: source.lineOf(["api"]),
      message: `api must be ${folder}, the folder's name`,
    });
  return problems.length > 0 ? problems : content;
}

/** The inputs of all groups. */
export function allInputs({ groups }: Pick<ApiInputs, "groups">): readonly Input[] {
  return groups.flatMap(({ inputs }) => inputs);
}

/** What an Arazzo workflow that needs all these inputs would declare; with `texts`, for readers. */
export function inputsSchema(inputs: readonly Input[], { texts = false } = {}): InputsSchema {
  const properties = inputs.map((input): [string, InputSchema] => [
    input.name,
    { ...inputSchema(input), ...(texts ? { description: input.text } : {}) },
  ]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

/** An input as the `inputs` of an Arazzo workflow declare it. */
export function inputSchema({ type, secret, default: value }: Input): InputSchema {
  return {
    type: type ?? "string",
    ...(secret ? { format: "password" } : {}),
    ...(value === undefined ? {} : { default: value }),
  };
}

/** A group holds inputs that there are, and shares none: else leaving one out would not name one group. */
function groupFaults(group: OptionalGroup, { optional = [], groups }: ApiInputs, at: number): string[] {
  const before = optional.slice(0, at);
  const known = new Set(allInputs({ groups }).map(({ name }) => name));
  const taken = new Set(before.flatMap(({ inputs = [] }) => inputs));
  return [
    ...(before.some(({ name }) => name === group.name) ? [`the group ${group.name} is there twice`] : []),
    ...(group.inputs ?? []).flatMap((name) => [
      ...(known.has(name) ? [] : [`the group ${group.name} names ${name}, which is no input`]),
      ...(taken.has(name) ? [`${name} is in an earlier group already`] : []),
    ]),
  ];
}

function inputFaults(input: Input, seen: ReadonlySet<string>): string[] {
  const { name, from, secret } = input;
  const type: string = input.type ?? "string";
  const wrong = (["default", "example"] as const).filter((key) => !fits(input[key], type));
  return [
    ...(seen.has(name) ? [`the input ${name} is there twice`] : []),
    ...wrong.map((key) => `the ${key} of ${name} is no ${type}`),
    ...((from === "credential" || from === "mint") && !secret
      ? [`${name} is a credential (${from}) and not secret`]
      : []),
  ];
}

function fits(value: InputValue | undefined, type: string): boolean {
  if (value === undefined) return true;
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
