/** What is a secret, by its name: the one list for the mock's journal, the suite's reports and the certificates. */

/** Stands in the place of a secret. */
export const mark = "«redacted»";

const headers: ReadonlySet<string> = new Set([
  "authorization",
  "cookie",
  "job-token",
  "private-token",
  "proxy-authorization",
  "set-cookie",
  "x-admin-token",
  "x-api-key",
]);

const shortestState = 16;
const ending = "(?:token|secret|password)";
const named = `(?:[\\w-]*${ending}|(?:[\\w-]*_)?state|[\\w-]*State)`;
const secretName = new RegExp(`${ending}$`, "i");
const secretInput = new RegExp(`(?:${ending}|key)$`, "i");
// The last text may have been cut off.
const inJson = new RegExp(`("${named}"\\s*:\\s*)"((?:[^"\\\\]|\\\\.)*)(?:"|\\\\?$)`, "gi");
/** The `>` after the URL of a Link header is no part of the URL. */
const inText = new RegExp(`((?:^|[?&])${named}=)((?:[^&\\s"'>]|>(?![;,]|$))*)`, "gi");
const parameter = /((?:^|[?&])([^=&#?\s]+)=)([^&#]*)/g;
/** A part of a multipart body, to the next boundary or the end of what was kept. */
const inPart = new RegExp(
  `(\\bname="?${named}"?[ \\t]*(?:;[^\\r\\n]*)?\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)([^]*?)(?=\\r\\n--|$(?![^]))`,
  "gi",
);

/** Whether a header holds credentials, in whatever case it is written. */
export function isSecretHeader(name: string): boolean {
  return headers.has(name.toLowerCase());
}

/** Names under which a value is a secret: `…token`, `…secret`, `…password`, `state` (of OAuth). */
export function isSecretName(name: string): boolean {
  return secretName.test(name) || isStateName(name);
}

/** Names of inputs that are secret whatever their schema says. */
export function isSecretInput(name: string, format: unknown): boolean {
  return format === "password" || secretInput.test(name);
}

/** A shorter value is no secret worth the name: `state` mostly says how something is, and sometimes holds a secret. */
export function shortestSecret(name: string): number {
  return /state$/i.test(name) ? shortestState : 4;
}

/** Writes something else for a secret, given as it stands in the text. */
export type Hide = (written: string) => string;

export interface Within {
  /** The text is one URL, form or JSON, whose every `state` is taken for a secret; else it may be any text. */
  readonly whole?: boolean;
}

/** Replaces the texts under a secret's name in JSON, known or not; the last one may have been cut off. */
export function hideInJson(text: string, hide: Hide, { whole = false }: Within = {}): string {
  return text.replace(inJson, (found, before: string, written: string) =>
    keeps(before, written, whole) ? found : `${before}"${hide(written)}"`,
  );
}

/** Replaces the values of a secret's name in a query or a form, however the name is encoded. */
export function hideInQuery(text: string, hide: Hide, { whole = false }: Within = {}): string {
  if (!whole)
    return text.replace(inText, (found, before: string, written: string) =>
      keeps(before, written, whole) ? found : before + hide(written),
    );
  return text.replace(parameter, (found, before: string, name: string, written: string) =>
    isSecretName(decoded(name)) ? before + hide(written) : found,
  );
}

/** Replaces the parts under a secret's name in a multipart form. */
export function hideInParts(text: string, hide: Hide): string {
  return text.replace(inPart, (_found, before: string, written: string) => before + hide(written));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone percent sign: no name of ours has one
  }
}

function isStateName(name: string): boolean {
  return /(^|_)state$/.test(name) || /State$/.test(name);
}

/** `before` is the name with what stands around it. */
function keeps(before: string, written: string, whole: boolean): boolean {
  const [name = ""] = /[\w-]+(?=\W*$)/.exec(before) ?? [];
  if (secretName.test(name)) return false;
  return !isStateName(name) || (!whole && written.length < shortestState);
}
