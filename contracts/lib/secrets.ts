/**
 * What is a secret: the one answer for the mock's journal, the suite's reports and the certificates.
 *
 * - By name: of a header, a member, a parameter or an input (here; `secrets-in-text.ts` finds the names in any spelling).
 * - By contract: what a contract marks with `x-secret: true` (`secrets-by-contract.ts`).
 * - By value: what was one of these once is one wherever it comes back (`secrets-by-value.ts`).
 */

/** Stands in the place of a secret. */
export const mark = "«redacted»";

/** Puts something in the place of a secret; `encode` writes that as it was written. */
export type Hide = (secret: string, encode: (text: string) => string) => string;

const secretHeader =
  /(?:^|[-_])(?:token|secret|password|api-?key|authorization|cookie|assertion)$|^set-cookie$/i;
const ending =
  /(?:token|secret|passw(?:or)?d|passphrase|private[_-]?key|secret[_-]?key|api[_-]?key|access[_-]?key|token[_-]?code)$/i;
const inputEnding = /(?:token|secret|password|key)$/i;
const shortestState = 16;

/** Whether a header holds credentials, in whatever case it is written. */
export function isSecretHeader(name: string): boolean {
  return secretHeader.test(name);
}

/** Names under which a value is a secret: `…token`, `…secret`, `…password`, `private_key`, `state` (of OAuth) and so on. */
export function isSecretName(name: string): boolean {
  const bare = withoutBrackets(name);
  return ending.test(bare) || isStateName(bare);
}

/** Names of inputs that are secret whatever their schema says. */
export function isSecretInput(name: string, format: unknown): boolean {
  return format === "password" || inputEnding.test(name);
}

/** `state` mostly says how something is, and holds a secret only when it is as long as a random text. */
export function isSecretUnder(name: string, value: string): boolean {
  const bare = withoutBrackets(name);
  return ending.test(bare) || (isStateName(bare) && value.length >= shortestState);
}

/** A target's own redaction, or nothing at all, is no secret. */
export function isMasked(value: string): boolean {
  return /^(?:[*•]*|\s*|[<[(«*]*(?:redacted|hidden|masked)[>\])»*]*)$/i.test(value);
}

const shortestMet = 8;

/**
 * Whether a text that a target calls a secret is one also where no name says so. A word, or what is mostly punctuation,
 * is none: a target that returns `error` or `","id":"` as a token would else cut whole reports.
 */
export function isTelling(value: string): boolean {
  if (value.length < shortestMet || /^[\p{L}\s]*$/u.test(value)) return false;
  const letters = value.match(/[\p{L}\d]/gu)?.length ?? 0;
  return letters * 4 >= value.length * 3;
}

/** `user[password]`, as forms write it. */
function withoutBrackets(name: string): string {
  return name.replace(/[^\w]+$/, "");
}

function isStateName(name: string): boolean {
  return /(?:^|[_.[-])state$/.test(name) || /State$/.test(name);
}
