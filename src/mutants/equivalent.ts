import path from "node:path";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { packageRoot } from "../../contracts/package-root.ts";
import { judgeSchema } from "../../contracts/validation.ts";
import { OwnError } from "../../conformance/own-error.ts";
import type { Mutant } from "./mutant.ts";

/** Mutants that no conformance case may kill, with the reason. */
export interface Equivalent {
  /** An id, `*` standing for any text. */
  readonly mutants: string;
  readonly reason: string;
}

export const equivalentFile = path.join("src", "mutants", "equivalent.yaml");

const schema = {
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["mutants", "reason"],
    properties: {
      mutants: { type: "string", minLength: 10 },
      reason: { type: "string", minLength: 20 },
    },
  },
};

/** Reads the list of equivalent mutants. Throws when it is malformed. */
export function readEquivalents(
  text = readFileSync(path.join(packageRoot, equivalentFile), "utf8"),
): readonly Equivalent[] {
  const content: unknown = parse(text);
  const [violation] = judgeSchema(schema, content);
  if (violation) throw new OwnError(`${equivalentFile}: ${violation.pointer} ${violation.message}`);
  return content as Equivalent[]; // YAML boundary: judged above
}

/** Whether the entry is about the mutant. */
export function isAbout({ mutants }: Equivalent, { id }: Pick<Mutant, "id">): boolean {
  const parts = mutants.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(id);
}
