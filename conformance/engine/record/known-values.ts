import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { isSecretName } from "../../../contracts/lib/secrets.ts";

/** A value that an answer told: where it stands in it. */
interface Told {
  readonly step: string;
  readonly pointer: string;
}

/** What a step's answer is asked for, because a later step needs it: by the output's name, its pointer. */
export type Outputs = ReadonlyMap<string, string>;

const shortestText = 8;
const linkName = /(?:id|uuid|token|key|cursor|sha|hash|digest|state|secret|password|href|url)$/i;

/** What a client knows as its session goes on: what it was given, and what it knew before. */
export class KnownValues {
  readonly #told = new Map<string, Told>();
  readonly #sent = new Set<string>();
  readonly #outputs = new Map<string, Map<string, string>>();
  readonly #inputs = new Map<
    string,
    { readonly name: string; readonly value: unknown; readonly secret: boolean }
  >();

  /** Takes in every value of a step's answer that nothing said before. */
  hear(step: string, body: unknown, pointer = ""): void {
    if (Array.isArray(body) || isObject(body))
      for (const [name, inner] of Object.entries(body))
        this.hear(step, inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    else {
      const text = textOf(body);
      if (text !== undefined && !this.#told.has(text) && !this.#sent.has(text))
        this.#told.set(text, { step, pointer });
    }
  }

  /** The expression for a value that an earlier answer told; undefined for one that the client knew by itself. */
  link(value: unknown, name: string): string | undefined {
    const text = textOf(value);
    const told = text === undefined ? undefined : this.#told.get(text);
    if (!told || text === undefined || !(linkName.test(name) || text.length >= shortestText)) {
      if (text !== undefined) this.#sent.add(text);
      return undefined;
    }
    const outputs = this.#outputs.get(told.step) ?? new Map<string, string>();
    this.#outputs.set(told.step, outputs);
    const known = [...outputs].find(([, pointer]) => pointer === told.pointer)?.[0];
    const output = known ?? free(lastName(told.pointer), (taken) => outputs.has(taken));
    outputs.set(output, told.pointer);
    return `$steps.${told.step}.outputs.${output}`;
  }

  /** The expression for a value that the client brings along, under this name or one like it. A secret has no default. */
  input(value: unknown, name: string): string {
    const secret = isSecretName(name);
    const key = `${secret} ${textOf(value) ?? ""}`;
    const known = this.#inputs.get(key);
    if (known) return `$inputs.${known.name}`;
    const taken = new Set([...this.#inputs.values()].map((input) => input.name));
    const own = free(camelCase(name), (other) => taken.has(other));
    this.#inputs.set(key, { name: own, value, secret });
    return `$inputs.${own}`;
  }

  outputsOf(step: string): Outputs {
    return this.#outputs.get(step) ?? new Map();
  }

  /** The schema of the inputs, as a workflow declares them. */
  inputs(): { readonly type: "object"; readonly required: string[]; readonly properties: object } {
    const all = [...this.#inputs.values()];
    const property = ({ value, secret }: (typeof all)[number]): object =>
      secret ? { type: "string", format: "password" } : { type: ["string", "number"], default: value };
    return {
      type: "object",
      required: all.filter(({ secret }) => secret).map(({ name }) => name),
      properties: Object.fromEntries(all.map((input) => [input.name, property(input)])),
    };
  }
}

/** Numbers and texts; what has no content tells nothing. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function lastName(pointer: string): string {
  const names = pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  return camelCase(names.at(-1) ?? "value");
}

function camelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join("");
}

function free(name: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(number === 1 ? name : `${name}${number}`)) number++;
  return number === 1 ? name : `${name}${number}`;
}
