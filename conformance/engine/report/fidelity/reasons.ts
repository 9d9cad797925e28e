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

/** One reason as it is written, with all the cases that it is of. */
interface Written {
  readonly cases: readonly string[];
  readonly class: ReasonClass;
  readonly reason: string;
}

/**
 * Reads a file of reasons (`reports/reasons.schema.json`): one for each case, joined where several are told of it. Throws
 * `UsageError`, also for a case with reasons of two classes.
 */
export function loadReasons(file: string): readonly Reason[] {
  if (!isFile(file)) throw new UsageError(`there is no file of reasons ${file}`);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  const valid = compileSchema<{ readonly reasons: readonly Written[] }>("reports/reasons.schema.json");
  if (!valid(content))
    throw new UsageError(`${file}: ${tellingErrors(valid.errors).map(schemaMessage).join("; ")}`);
  const joined = new Map<string, Reason>();
  for (const { cases, class: whose, reason } of content.reasons)
    for (const id of cases) {
      const before = joined.get(id);
      if (before && before.class !== whose)
        throw new UsageError(
          `${file}: ${id} has reasons of the classes ${before.class} and ${whose}: tell one`,
        );
      joined.set(id, { case: id, class: whose, reason: before ? `${before.reason} ${reason}` : reason });
    }
  return [...joined.values()];
}
