import { readFileSync } from "node:fs";
import { isFile } from "../model/files.ts";
import type { SuiteResult } from "../model/result.ts";
import { compileSchema, schemaMessage, tellingErrors } from "../model/schema.ts";
import { UsageError } from "../model/usage-error.ts";

/** Reads a `result.json`. Throws `UsageError` for a file that is missing, no JSON, or not what the schema says. */
export function readResult(file: string): SuiteResult {
  if (!isFile(file)) throw new UsageError(`there is no file ${file}`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const valid = compileSchema<SuiteResult>("reports/result.schema.json");
  if (valid(content)) return content;
  const faults = tellingErrors(valid.errors).slice(0, 3).map(schemaMessage);
  throw new UsageError(`${file} is no result of this version: ${faults.join("; ")}`);
}
