import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { judgeSchema } from "../../../contracts/lib/validation.ts";
import { suiteFile } from "../../../conformance/engine/model/suite-files.ts";
import type { Mutant } from "./mutant.ts";

/** Mutants of one API that no conformance case may kill, with the reason. */
export interface Equivalent {
  /** An id, `*` standing for any text. */
  readonly mutants: string;
  readonly reason: string;
  /** The list that it stands in, relative to the package. */
  readonly file: string;
}

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

/** Reads the equivalent mutants of these APIs (`conformance/suites/<api>/equivalent.yaml`). Throws when one is malformed. */
export function readEquivalents(apis: readonly string[]): readonly Equivalent[] {
  return apis.flatMap((api) => {
    const file = suiteFile(api, "equivalent.yaml");
    const absolute = path.join(packageRoot, file);
    return existsSync(absolute) ? parseEquivalents(readFileSync(absolute, "utf8"), file) : [];
  });
}

/** The entries of a list's text. */
export function parseEquivalents(text: string, file: string): readonly Equivalent[] {
  const content: unknown = parse(text);
  const [violation] = judgeSchema(schema, content);
  if (violation) throw new Error(`${file}: ${violation.pointer} ${violation.message}`);
  const entries = content as Omit<Equivalent, "file">[]; // YAML boundary: judged above
  return entries.map((entry) => ({ ...entry, file }));
}

/** Whether the entry is about the mutant. */
export function isAbout({ mutants }: Pick<Equivalent, "mutants">, { id }: Pick<Mutant, "id">): boolean {
  const parts = mutants.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(id);
}
