import type { TextFinder } from "./text-finder.ts";
import { createTextFinder } from "./text-finder.ts";
import { hideInCredentials, hideNamed, jsonEscaped } from "./secrets-in-text.ts";
import type { Hide } from "./secrets.ts";
import { isMasked, isSecretHeader, isSecretUnder, isTelling, mark } from "./secrets.ts";

/** The values that are secret, as one run gets to know them. */
export interface SecretValues {
  /** Takes in a value that the caller says is secret: an input. */
  readonly add: (name: string, value: unknown) => void;
  /** Takes in a value that a target gave where the contract, or an output's name, has a secret. */
  readonly meet: (value: unknown) => void;
  /** Takes in every value under a secret's name in what a target wrote: a body, or a header. */
  readonly read: (text: string, header?: string) => void;
  /** Replaces what stands under a secret's name, and every secret: as it is, and as URLs, forms, JSON and Base64 write it. */
  readonly redact: (text: string) => string;
}

export interface SecretValuesOptions {
  readonly hide: Hide;
  /** Whether a text stood in public before the target was asked anything: it is then no secret by its value. */
  readonly isPublic: (text: string) => boolean;
  /** Hears of each value that a target gave. */
  readonly onMet: (value: string) => void;
}

const shortestAdded = 4;

/** With `known`, hides what that knows too. */
export function createSecretValues(
  { hide, isPublic, onMet }: SecretValuesOptions,
  known?: Pick<SecretValues, "redact">,
): SecretValues {
  const values = new Set<string>();
  const refused = new Set<string>();
  const written: Written = { finder: createTextFinder(), forms: new Map<string, Form>() };
  const take = (value: string): void => {
    if (values.has(value)) return;
    values.add(value);
    addForms(value, written);
  };
  const add = (name: string, value: unknown): void => {
    if (typeof value !== "string" || value.length < shortestAdded || isMasked(value)) return;
    if (!/state$/i.test(name) || isSecretUnder(name, value)) take(value);
  };
  const meet = (given: unknown): void => {
    const value = secretPart(typeof given === "number" ? String(given) : given);
    if (value === undefined || refused.has(value) || values.has(value)) return;
    if (isMasked(value) || !isTelling(value) || isPublic(value)) refused.add(value);
    else {
      take(value);
      onMet(value);
    }
  };
  const met: Hide = (secret) => {
    meet(secret);
    return mark;
  };
  const read = (text: string, header = ""): void => {
    if (isSecretHeader(header)) hideInCredentials(text, met);
    else hideNamed(text, met);
  };
  const redact = (text: string): string => {
    // A known secret goes as a whole: where its name says less of it, half of it would be left.
    const clean = hideNamed(redactValues(text, written, hide), hide);
    return known ? known.redact(clean) : clean;
  };
  return { add, meet, read, redact };
}

/** Of a URL with a password in it only that is secret. */
function secretPart(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return /^[a-z]+:\/\/[^/?#\s@:]*:([^/?#\s@]+)@/i.exec(value)?.[1] ?? value;
}

interface Form {
  readonly secret: string;
  readonly encode: (text: string) => string;
  /** Where the form stands in Base64 after that many bytes of a group of three. */
  readonly after?: number;
}

interface Written {
  readonly finder: TextFinder;
  /** Every way in which a secret can be written. */
  readonly forms: Map<string, Form>;
}

const encodings: readonly ((text: string) => string)[] = [
  percent,
  (text) => percent(text).replaceAll("%20", "+"),
  (text) => percent(text).replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
  (text) => percent(percent(text)),
  jsonEscaped,
  // A server that answers with the text of a request nests JSON in JSON.
  (text) => jsonEscaped(jsonEscaped(text)),
  unicodeEscaped,
  (text) => jsonEscaped(text).replaceAll("/", "\\/"),
];

/** What is another secret in a spelling is that secret: a target may write one now this way and now that way. */
function addForms(secret: string, { finder, forms }: Written): void {
  const write = (text: string, form: Form): void => {
    forms.set(text, form);
    finder.add(text);
  };
  for (const encode of encodings) {
    const text = encode(secret);
    if (text !== secret && (forms.get(text)?.secret ?? text) === text) write(text, { secret, encode });
  }
  if (!forms.has(secret)) write(secret, { secret, encode: same });
  for (const [text, after] of inBase64(secret))
    if (!forms.has(text)) write(text, { secret, encode: same, after });
}

/** What of a secret's Base64 depends on nothing before or after it, by the bytes that its group of three begins with. */
function inBase64(secret: string): readonly (readonly [string, number])[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((after) => {
    const all = Buffer.concat([Buffer.alloc(after), bytes]);
    const [from, to] = [Math.ceil((after * 8) / 6), Math.floor((all.length * 8) / 6)];
    return (["base64", "base64url"] as const).map(
      (encoding) => [all.toString(encoding).slice(from, to), after] as const,
    );
  });
}

/** Characters that any server writes as they are, but that a URL or JSON may spell out. */
const spelledOut =
  /%(?:2[DdEe]|3\d|[46][1-9A-Fa-f]|[57][\dAa]|5[Ff]|7[Ee])|\\+u00(?:2[\dA-Fa-f]|[3-6][\dA-Fa-f]|7[\dA-Ea-e])/g;

function redactValues(text: string, written: Written, hide: Hide): string {
  if (written.forms.size === 0) return text;
  const clean = replaceForms(text, written, hide);
  const plain = clean.replace(spelledOut, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(-2), 16));
    return character === '"' || character === "\\" ? code : character;
  });
  if (plain === clean) return clean;
  const again = replaceForms(plain, written, hide);
  return again === plain ? clean : again;
}

function replaceForms(text: string, written: Written, hide: Hide): string {
  const { finder, forms } = written;
  let out = "";
  let done = 0;
  let match = finder.find(text, 0);
  while (match) {
    const { index, found } = match;
    const form = forms.get(found);
    const made = form && rewritten(text, { index, found, form, least: done, written }, hide);
    if (made) {
      out += text.slice(done, made.from) + made.text;
      done = made.to;
    }
    match = finder.find(text, made?.to ?? index + 1);
  }
  return out + text.slice(done);
}

interface Match {
  readonly index: number;
  readonly found: string;
  readonly form: Form;
  /** What stands before was written already. */
  readonly least: number;
  readonly written: Written;
}

interface Rewritten {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function rewritten(text: string, match: Match, hide: Hide): Rewritten | undefined {
  const { index, found, form } = match;
  if (form.after !== undefined) return hideInBase64(text, { ...match, after: form.after }, hide);
  return { from: index, to: index + found.length, text: hide(form.secret, form.encode) };
}

/** Rewrites the whole Base64 text around a secret's form, if that really holds the secret. */
function hideInBase64(
  text: string,
  { index, form: { secret }, after, least, written }: Match & { readonly after: number },
  hide: Hide,
): Rewritten | undefined {
  let from = index - Math.ceil((after * 8) / 6);
  if (from < least) return undefined;
  while (from - 4 >= least && /^[\w+/-]{4}$/.test(text.slice(from - 4, from))) from -= 4;
  const [run = ""] = /^[\w+/-]*={0,2}/.exec(text.slice(from, from + longestRun)) ?? [];
  const variant = /[-_]/.test(run) ? "base64url" : "base64";
  const bytes = Buffer.from(run, variant);
  const encoding = Buffer.from(bytes.toString("utf8")).equals(bytes) ? "utf8" : "latin1";
  const inner = bytes.toString(encoding);
  if (!inner.includes(secret)) return undefined;
  const clean = Buffer.from(replaceForms(inner, written, hide), encoding).toString(variant);
  return {
    from,
    to: from + run.length,
    text: hide(secret, () => (run.endsWith("=") ? clean : clean.replace(/=+$/, ""))),
  };
}

const longestRun = 100_000;

function same(text: string): string {
  return text;
}

/** A lone surrogate, of which no URL can be made, is written as the mark for what is not known. */
function percent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** As encoders write it that leave nothing but letters and digits as they are. */
function unicodeEscaped(text: string): string {
  return text.replace(/[^\w\s-]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
