import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import type { TokenName } from "../../../src/fixtures/zuul/sign-tokens.ts";
import { signTokens } from "../../../src/fixtures/zuul/sign-tokens.ts";
import type { Served } from "./server.ts";

interface WorldInputs {
  readonly tokens: readonly TokenName[];
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The target file of a Zuul with the world. */
export function targetText(release: string, { baseUrl, inputs: found }: Served): string {
  // YAML boundary: the project's own file.
  const world = parse(
    readFileSync(path.join(import.meta.dirname, "world", "inputs.yaml"), "utf8"),
  ) as WorldInputs;
  const tokens = signTokens();
  const inputs = {
    ...Object.fromEntries(world.tokens.map((name) => [`${name}Token`, tokens[name]])),
    ...world.inputs,
    ...found,
  };
  return stringify({
    name: `Zuul ${release}`,
    baseUrl,
    apis: { zuul: { baseUrl, inputs } },
    concurrency: 1,
    shared: true,
    timeoutMs: 60_000,
  });
}
