import type { Hide } from "./secrets.ts";
import { isMasked, isSecretName, isSecretUnder, mark } from "./secrets.ts";

/** What stands under a secret's name in a text, however the name is spelled: `private%5Ftoken=…`, `"pass\u0077ord": …`. */

export interface Within {
  /** The text is one URL, form or JSON, whose every `state` is taken for a secret; else it may be any text. */
  readonly whole?: boolean;
}

/** Replaces what stands under a secret's name in JSON, a query, a form, a multipart body or a URL, known or not. */
export function hideNamed(text: string, hide: Hide): string {
  return hideInUrls(hideInParts(hideInQuery(hideInJson(text, hide), hide), hide), hide);
}

const key = /"((?:[^"\\]|\\[^]){1,200})"\s*:\s*/g;
// The last text may have been cut off.
const jsonString = /"([^"\\]*(?:\\[^][^"\\]*)*)(?:"|\\?$)/y;
const jsonNumber = /-?\d[\d.eE+-]*/y;
const anyString = /"([^"\\]*(?:\\[^][^"\\]*)*)"/g;
const deepest = 4;

/**
 * Replaces the texts and numbers under a secret's name in JSON, also in JSON in JSON, and those of a list there. An
 * object's members have names of their own.
 */
export function hideInJson(text: string, hide: Hide, within: Within = {}, depth = 0): string {
  if (!text.includes('"')) return text;
  const nested =
    depth < deepest && text.includes('\\"')
      ? text.replace(anyString, (found, written: string) =>
          hideNested(found, written, { hide, within, depth }),
        )
      : text;
  return edited(nested, key, (found) => {
    const name = jsonText(found[1] ?? "") ?? "";
    return isSecretName(name)
      ? hideValue(nested, found.index + found[0].length, { name, hide, within })
      : undefined;
  });
}

/** `>` after the URL of a Link header is no part of the URL, nor is a quotation mark after one in a text. */
const pairInText =
  /((?:^|[?&#;\s"'(])([\w.%[\]~+-]{1,200})=)(?!=)((?:[^&#\s"'<>;]|'(?=[\w%])|>(?![;,]|$))*)/g;
const pair = /((?:^|[?&#;])([^=&#?;\s]{1,200})=)([^&#]*)/g;

/** Replaces the values of a secret's name in a query or a form, however the name is encoded. */
export function hideInQuery(text: string, hide: Hide, { whole = false }: Within = {}): string {
  if (!text.includes("=")) return text;
  return text.replace(whole ? pair : pairInText, (found, before: string, name: string, written: string) => {
    const plain = decoded(name) ?? name;
    if (!(whole ? isSecretName(plain) : isSecretUnder(plain, decoded(written) ?? written))) return found;
    return before + hidden(written, hide, decoded, encodeURIComponent);
  });
}

/** A part of a multipart body, to the next boundary or the end of what was kept. */
const part =
  /(\bname(\*?)=(?:"([^"\r\n]*)"|([^;\r\n]*))[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n)([^]*?)(?=\r?\n--|$(?![^]))/gi;

/** Replaces the parts under a secret's name in a multipart form. */
export function hideInParts(text: string, hide: Hide): string {
  if (!/form-data/i.test(text)) return text;
  return text.replace(part, (...[found, before = "", extended, quoted, bare = "", written = ""]: Groups) => {
    const name = quoted ?? bare.trim();
    const plain = extended === "" ? name : name.slice(name.lastIndexOf("'") + 1);
    return isSecretUnder(decoded(plain) ?? plain, written)
      ? before + hidden(written, hide, same, same)
      : found;
  });
}

/** What `String.replace` calls its function with: the whole, then each group. */
type Groups = readonly [found: string, ...groups: (string | undefined)[]];

/** The password of a URL's user, as in `https://$token:code@host/`. */
const userInfo = /(:\/\/[^\s/?#:@"'\\]*:)([^\s/?#@"'\\]+)(?=@)/g;

/** Replaces the passwords of users in URLs. */
export function hideInUrls(text: string, hide: Hide): string {
  if (!text.includes("@")) return text;
  return text.replace(
    userInfo,
    (_, before: string, written: string) => before + hidden(written, hide, decoded, encodeURIComponent),
  );
}

const cookiePair = /((?:^|[;,])\s*([^=;,\s]+)=)([^;,\s]*)/g;
const cookieAttributes = /^(?:domain|expires|max-age|path|samesite)$/i;

/** A header of credentials without its secrets: the scheme, the user and the names of the cookies stay. */
export function hideInCredentials(value: string, hide: Hide): string {
  if (/^\s*[^=;,\s]+=[^=]/.test(value))
    return value.replace(cookiePair, (found, before: string, name: string, written: string) =>
      cookieAttributes.test(name) ? found : before + hidden(written, hide, same, same),
    );
  const [, scheme = "", rest = value] = /^(\w+ +)(.+)$/.exec(value) ?? [];
  const [, user, password] = /^basic /i.test(scheme)
    ? (/^([^:]*:)([^]+)$/.exec(Buffer.from(rest, "base64").toString("utf8")) ?? [])
    : [];
  if (user === undefined || password === undefined) return scheme + hidden(rest, hide, same, same);
  return scheme + hide(password, (text) => Buffer.from(user + text).toString("base64"));
}

/** Rewrites what begins where `pattern` ends: `rewrite` tells the new text and where the old one ended. */
function edited(
  text: string,
  pattern: RegExp,
  rewrite: (found: RegExpExecArray) => Rewritten | undefined,
): string {
  let done = 0;
  let out = "";
  for (const found of text.matchAll(pattern)) {
    if (found.index < done) continue;
    const from = found.index + found[0].length;
    const made = rewrite(found);
    if (!made) continue;
    out += text.slice(done, from) + made.text;
    done = made.end;
  }
  return out + text.slice(done);
}

interface Rewritten {
  readonly text: string;
  readonly end: number;
}

interface Under {
  readonly name: string;
  readonly hide: Hide;
  readonly within: Within;
}

/** The value that stands at `at`, hidden; undefined for an object and for words such as `null`. */
function hideValue(text: string, at: number, under: Under): Rewritten | undefined {
  return text[at] === "[" ? hideList(text, at, under) : hideOne(text, at, under);
}

function hideOne(
  text: string,
  at: number,
  { name, hide, within: { whole = false } }: Under,
): Rewritten | undefined {
  const string = matchAt(jsonString, text, at);
  if (string) {
    const written = string[1] ?? "";
    const end = at + string[0].length;
    if (!whole && !isSecretUnder(name, jsonText(written) ?? written)) return undefined;
    return { text: `"${hidden(written, hide, jsonText, jsonEscaped)}"`, end };
  }
  const number = matchAt(jsonNumber, text, at);
  if (!number || number[0].length < shortestNumber || !isSecretUnder(name, number[0])) return undefined;
  const made = hide(number[0], same);
  return { text: isNumber(made) ? made : `"${made}"`, end: at + number[0].length };
}

const shortestNumber = 4;

/** The texts and numbers of a list, to its end or to the first object in it. */
function hideList(text: string, at: number, under: Under): Rewritten {
  let out = "";
  let end = at;
  for (let open = 0; end < text.length;) {
    const here = text.charAt(end);
    if (here === "{") break;
    const made = hideOne(text, end, under);
    const [string] = made ? [] : (matchAt(jsonString, text, end) ?? []);
    out += made?.text ?? string ?? here;
    end = made?.end ?? end + (string ?? here).length;
    open += here === "[" ? 1 : here === "]" ? -1 : 0;
    if (open === 0) break;
  }
  return { text: out, end };
}

interface Nested {
  readonly hide: Hide;
  readonly within: Within;
  readonly depth: number;
}

function hideNested(found: string, written: string, { hide, within, depth }: Nested): string {
  const inner = written.includes('\\"') ? jsonText(written) : undefined;
  if (inner === undefined) return found;
  const clean = hideInJson(inner, hide, within, depth + 1);
  return clean === inner ? found : `"${jsonEscaped(clean)}"`;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

type Read = (written: string) => string | undefined;

function hidden(written: string, hide: Hide, read: Read, write: (text: string) => string): string {
  const secret = read(written);
  if (secret === undefined) return mark;
  // Our own mark is told like any other: whoever compares two texts finds it in the place of a secret.
  return isMasked(secret) && secret !== mark ? written : hide(secret, write);
}

function same(text: string): string {
  return text;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function jsonText(written: string): string | undefined {
  try {
    // JSON boundary: the text between two quotation marks, or a SyntaxError.
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return undefined;
  }
}

/** A text as it stands between the quotation marks of JSON. */
export function jsonEscaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}
