import { isObject } from "./arazzo/json-pointer.ts";
import type { CaseResult } from "./result.ts";

/** The values that no report may show, as one run gets to know them. */
export interface Secrets {
  /** A value known to be secret: an input, or an output of a secret's name. */
  readonly add: (name: string, value: unknown) => void;
  /** Takes in every value under a secret's name inside a response. */
  readonly scan: (body: unknown) => void;
  /** Replaces every secret in a text, as it stands and as URLs, forms and JSON write it. */
  readonly redact: (text: string) => string;
}

const mark = "«redacted»";
const secretHeaders = new Set(["authorization", "private-token", "x-api-key", "cookie", "set-cookie"]);

export function createSecrets(known?: Secrets): Secrets {
  const values = new Set<string>();
  let pattern: RegExp | undefined;
  const add = (name: string, value: unknown): void => {
    if (typeof value !== "string" || value.length < shortest(name)) return;
    values.add(value);
    pattern = undefined;
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
    pattern ??= patternOf(values);
    const hidden = redactNamed(values.size === 0 ? text : text.replace(pattern, mark));
    return known ? known.redact(hidden) : hidden;
  };
  return { add, scan, redact };
}

/** Names under which a value is a secret: `…token`, `…secret`, `…password`, `state` (of OAuth). */
export function isSecretName(name: string): boolean {
  return /(token|secret|password)$/i.test(name) || /(^|_)state$/.test(name) || /State$/.test(name);
}

/** Names of inputs that are secret whatever their schema says. */
export function isSecretInput(name: string, format: unknown): boolean {
  return format === "password" || /(token|secret|key|password)$/i.test(name);
}

/** Headers with the values of credentials left out. */
export function redactHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name, secretHeaders.has(name.toLowerCase()) ? mark : value]),
  );
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
    })),
  };
}

type Exchange = NonNullable<CaseResult["steps"][number]["exchange"]>;

function redactExchange({ request, response }: Exchange, secrets: Secrets): Exchange {
  const hide = (text: string) => clip(secrets.redact(text), longestBody);
  const hideHeaders = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(redactHeaders(Object.entries(headers))).map(([k, v]) => [k, hide(v)]));
  return {
    request: {
      ...request,
      url: secrets.redact(request.url),
      headers: hideHeaders(request.headers),
      ...(request.body === undefined ? {} : { body: hide(request.body) }),
    },
    ...(response
      ? { response: { ...response, headers: hideHeaders(response.headers), body: hide(response.body) } }
      : {}),
  };
}

/** A shorter value is no secret worth the name, and hiding it everywhere would make the report unreadable. */
function shortest(name: string): number {
  return /state$/i.test(name) ? 16 : 4;
}

function patternOf(values: ReadonlySet<string>): RegExp {
  const forms = [...values].flatMap((v) => [
    v,
    encodeURIComponent(v),
    encodeURIComponent(v).replaceAll("%20", "+"),
    escaped(v),
    // A server that answers with the text of a request nests JSON in JSON.
    escaped(escaped(v)),
  ]);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((v) => v.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Hides what stands under a secret's name in JSON, a query or a form, known or not. */
function redactNamed(text: string): string {
  return text
    .replace(/("[\w-]*(?:token|secret|password)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${mark}"`)
    .replace(/((?:^|[?&])[\w-]*(?:token|secret|password)=)[^&\s"']*/gi, `$1${mark}`);
}

const longestText = 600;
const longestBody = 10_000;

function clip(text: string, longest = longestText): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
