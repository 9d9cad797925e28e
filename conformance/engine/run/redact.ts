import {
  hideInJson,
  hideInQuery,
  isSecretHeader,
  isSecretName,
  mark,
  shortestSecret,
} from "../../../contracts/lib/secrets.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Disguise } from "./disguise.ts";
import { marks } from "./disguise.ts";
import type { CaseResult, ExchangeRecord } from "../model/result.ts";

/** The values that no report may show, as one run gets to know them. */
export interface Secrets {
  /** A value known to be secret: an input, or an output of a secret's name. */
  readonly add: (name: string, value: unknown) => void;
  /** Takes in every value under a secret's name inside a response. */
  readonly scan: (body: unknown) => void;
  /** Replaces every secret in a text, as it stands and as URLs, forms and JSON write it. */
  readonly redact: (text: string) => string;
  readonly disguise: Disguise;
}

/** With `known`, hides what that knows too, and in the same way. */
export function createSecrets(known?: Secrets, disguise: Disguise = known?.disguise ?? marks): Secrets {
  const values = new Set<string>();
  let hidden: Hidden | undefined;
  const add = (name: string, value: unknown): void => {
    if (typeof value !== "string" || value.length < shortestSecret(name)) return;
    if (values.has(value) || isMasked(value)) return;
    values.add(value);
    hidden = undefined;
  };
  const scan = (body: unknown): void => {
    if (Array.isArray(body)) body.forEach(scan);
    else if (isObject(body))
      for (const [key, value] of Object.entries(body)) {
        if (isSecretName(key)) add(key, value);
        scan(value);
      }
  };
  const redact = (text: string): string => {
    hidden ??= hiddenForms(values, disguise);
    const { pattern, forms } = hidden;
    const own = values.size === 0 ? text : text.replace(pattern, (form) => forms.get(form) ?? mark);
    const clean = redactNamed(own, disguise);
    return known ? known.redact(clean) : clean;
  };
  return { add, scan, redact, disguise };
}

/** Headers with the values of credentials left out. */
export function redactHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, isSecretHeader(name) ? mark : value]));
}

/** A case with no secret left in any text, and the long texts cut: cutting first could leave half a secret. */
export function redactCase(result: CaseResult, secrets: Secrets): CaseResult {
  return {
    ...result,
    reason: clip(secrets.redact(result.reason)),
    warnings: result.warnings.map((w) => clip(secrets.redact(w))),
    steps: result.steps.map((step) => ({
      ...step,
      failures: step.failures.map((failure) => ({
        ...failure,
        message: clip(secrets.redact(failure.message)),
        pointer: secrets.redact(failure.pointer),
        expected: clip(secrets.redact(failure.expected)),
        got: isSecretName(failure.pointer) ? mark : clip(secrets.redact(failure.got)),
      })),
      ...(step.exchange ? { exchange: redactExchange(step.exchange, secrets) } : {}),
      ...(step.earlier ? { earlier: step.earlier.map((e) => redactExchange(e, secrets)) } : {}),
    })),
  };
}

/** An exchange with no secret left in it; bodies are cut unless the disguise keeps evidence whole. */
export function redactExchange(exchange: ExchangeRecord, secrets: Secrets): ExchangeRecord {
  const { sent, request, response, noAnswer } = exchange;
  const longest = secrets.disguise.cuts ? longestBody : Infinity;
  const hide = (text: string) => clip(secrets.redact(text), longest);
  const hideHeaders = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(redactHeaders(Object.entries(headers))).map(([k, v]) => [k, hide(v)]));
  return {
    ...(sent ? { sent } : {}),
    request: {
      ...request,
      url: secrets.redact(request.url),
      headers: hideHeaders(request.headers),
      ...(request.body === undefined ? {} : { body: hide(request.body) }),
    },
    ...(response
      ? { response: { ...response, headers: hideHeaders(response.headers), body: hide(response.body) } }
      : {}),
    ...(noAnswer ? { noAnswer: { ...noAnswer, reason: hide(noAnswer.reason) } } : {}),
  };
}

/** A target's own redaction is no secret. */
function isMasked(value: string): boolean {
  return /^(?:[*•]*|[<[(«*]*(?:redacted|hidden|masked)[>\])»*]*)$/i.test(value);
}

interface Hidden {
  readonly pattern: RegExp;
  /** Every form in which a secret can be written, with what stands there instead. */
  readonly forms: ReadonlyMap<string, string>;
}

const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  encoded,
  (text) => encoded(text).replaceAll("%20", "+"),
  escaped,
  // A server that answers with the text of a request nests JSON in JSON.
  (text) => escaped(escaped(text)),
];

function hiddenForms(values: ReadonlySet<string>, disguise: Disguise): Hidden {
  const forms = new Map<string, string>();
  for (const value of values)
    for (const encode of encodings)
      if (!forms.has(encode(value))) forms.set(encode(value), disguise.hide(value, encode));
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((v) => v.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return { pattern: new RegExp(pattern, "g"), forms };
}

/** Half a surrogate pair has no code: a request carries the sign for a character that is none instead. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Hides what stands under a secret's name in JSON, a query or a form, known or not. */
export function redactNamed(text: string, disguise: Disguise): string {
  const inJson = hideInJson(text, (written) => hidden(written, disguise, fromJson, escaped));
  return hideInQuery(inJson, (written) => hidden(written, disguise, decodeURIComponent, encoded));
}

type Recode = (text: string) => string;

function hidden(written: string, disguise: Disguise, decode: Recode, encode: Recode): string {
  try {
    const value = decode(written);
    return isMasked(value) ? written : disguise.hide(value, encode);
  } catch {
    return mark;
  }
}

function fromJson(written: string): string {
  // JSON boundary: the text between two quotation marks, or a SyntaxError.
  return JSON.parse(`"${written}"`) as string;
}

const longestText = 600;
const longestBody = 10_000;

function clip(text: string, longest = longestText): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
