import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Requirement } from "../model/library.ts";
import type { Answer, Derivation, Exclusion } from "./derivation.ts";
import type { Defect } from "./defect.ts";
import { selectsDefect } from "./defect.ts";

/** The exclusion of a defect; undefined when it makes a case. */
export function exclusionOf(
  operation: Operation,
  defect: Defect,
  { exclusions }: Derivation,
): Exclusion | undefined {
  return exclusions.find(({ when }) => selectsDefect(when, operation, defect));
}

/** What a defect is answered: the first answer that fits. */
export function answerOf(operation: Operation, defect: Defect, { answers }: Derivation): Answer | undefined {
  return answers.find(({ when }) => selectsDefect(when, operation, defect));
}

/** Those of an operation's requirements that an answer names. */
export function cited(
  { cites: { ids = [], text } }: Answer,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  const pattern = text === undefined ? undefined : new RegExp(text, "iu");
  return requirements.filter((r) => ids.includes(r.id) || pattern?.test(r.text) === true);
}

/** The testable requirements about an operation. */
export function requirementsOf(
  { id }: Operation,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  return requirements.filter(
    ({ testable, operation, operations }) =>
      testable && (operation === "*" || operation === id || operations?.includes(id) === true),
  );
}
