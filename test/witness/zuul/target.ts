import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import type { TokenName } from "../../../src/fixtures/zuul/sign-tokens.ts";
import { signTokens } from "../../../src/fixtures/zuul/sign-tokens.ts";

/** What the world knows of the suite's inputs (`world/inputs.yaml`). */
interface WorldInputs {
  /** The token `admin` is the input `adminToken`. */
  readonly tokens: readonly TokenName[];
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The names of those that only a running Zuul knows. */
  readonly found: readonly string[];
}

/** A Zuul that holds the world. */
interface Filled {
  readonly release: string;
  readonly baseUrl: string;
  /** The inputs that only it knows. */
  readonly found: Readonly<Record<string, unknown>>;
}

/** The target file of a Zuul with the world. Throws when it does not know what it must, or more. */
export function targetText({ release, baseUrl, found }: Filled): string {
  const world = worldInputs();
  const missing = world.found.filter((name) => found[name] === undefined);
  const unknown = Object.keys(found).filter((name) => !world.found.includes(name));
  if (missing.length > 0) throw new Error(`the world does not give ${missing.join(", ")}`);
  if (unknown.length > 0) throw new Error(`nobody expects ${unknown.join(", ")} of the world`);
  const tokens = signTokens();
  const inputs = {
    ...Object.fromEntries(world.tokens.map((name) => [`${name}Token`, tokens[name]])),
    ...world.inputs,
    ...found,
  };
  return stringify({
    name: `Zuul ${release}`,
    baseUrl,
    apis: { zuul: { baseUrl, inputs, without } },
    concurrency: 1,
    shared: true,
    timeoutMs: 60_000,
  });
}

/** What this Zuul's executor, one of Zuul's own tests, does not do: it runs no log streamer. */
const without = ["log-streaming"];

/** The inputs as the world's own file has them. */
export function worldInputs(): WorldInputs {
  const text = readFileSync(path.join(import.meta.dirname, "world", "inputs.yaml"), "utf8");
  return parse(text) as WorldInputs; // YAML boundary: the project's own file
}
