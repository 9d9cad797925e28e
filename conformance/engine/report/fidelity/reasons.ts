import { readSource } from "../../arazzo/source.ts";
import { isFile } from "../../model/files.ts";
import { compileSchema, schemaMessage, tellingErrors } from "../../model/schema.ts";
import { UsageError } from "../../model/usage-error.ts";

/** Whose doing it is that a case does not pass. */
export type ReasonClass = "suite" | "server" | "set-up" | "fake" | "release";

/** Why a case does not pass on a real server, as somebody found out. */
export interface Reason {
  /** The id of the case. */
  readonly case: string;
  readonly class: ReasonClass;
  readonly reason: string;
}

/** Reads a file of reasons (`reports/reasons.schema.json`). Throws `UsageError`, also for two reasons of one case. */
export function loadReasons(file: string): readonly Reason[] {
  if (!isFile(file)) throw new UsageError(`there is no file of reasons ${file}`);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  const valid = compileSchema<{ readonly reasons: readonly Reason[] }>("reports/reasons.schema.json");
  if (!valid(content))
    throw new UsageError(`${file}: ${tellingErrors(valid.errors).map(schemaMessage).join("; ")}`);
  const ids = content.reasons.map((reason) => reason.case);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new UsageError(`${file}: ${twice} has two reasons`);
  return content.reasons;
}
