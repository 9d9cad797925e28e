import { placeOf } from "../../../contracts/lib/json-pointer.ts";
import type { Problem, Source } from "../arazzo/source.ts";
import { readSource } from "../arazzo/source.ts";
import { compileSchema, schemaMessage, tellingErrors } from "./schema.ts";

/** A YAML file whose content its JSON Schema accepts. */
export interface CheckedSource<T> {
  readonly source: Source;
  readonly content: T;
}

export interface Check {
  /** The schema file and those that it refers to, relative to the package. */
  readonly schemas: readonly [string, ...string[]];
  /** Instead of what stands on disk. */
  readonly text?: string | undefined;
}

/** Reads a YAML file and checks it by a schema: all problems are told with their lines, not just the first. */
export function readChecked<T>(
  file: string,
  { schemas: [schema, ...others], text }: Check,
): CheckedSource<T> | readonly Problem[] {
  const source = readSource(file, text);
  if (source.problems.length > 0) return source.problems;
  const { content } = source;
  const valid = compileSchema<T>(schema, ...others);
  if (valid(content)) return { source, content };
  return tellingErrors(valid.errors).map((error) => ({
    file,
    line: source.lineOf(placeOf(error.instancePath)),
    message: schemaMessage(error),
  }));
}

/** Whether a check found nothing. */
export function isChecked<T extends object>(found: T | readonly Problem[]): found is T {
  return !Array.isArray(found);
}
