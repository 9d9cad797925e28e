import {
  hideInJson,
  hideInParts,
  hideInQuery,
  hideInUrls,
  hideNamed,
} from "../../../../contracts/lib/secrets-in-text.ts";
import { isSecretHeader, mark } from "../../../../contracts/lib/secrets.ts";

/** A URL, or a form, whose secret parameters and user's password are masked. */
export function redactUrl(url: string): string {
  return hideInUrls(hideInQuery(url, hide, { whole: true }), hide);
}

/** Headers of which those of credentials are masked whole. */
export function redactHeaders<T>(headers: Readonly<Record<string, T>>): Record<string, T | string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, isSecretHeader(name) ? mark : value]),
  );
}

/** An answer, or a row: a `state` in it mostly says how something is. */
export function redactAnswer(text: string): string {
  return hideNamed(text, hide);
}

/** A request's body whose members, parameters or parts under a secret's name are masked. It may have been cut off. */
export function redactBody(body: string): string {
  const clean = hideInJson(body, hide, { whole: true });
  return /^\s*[{[]/.test(body) ? clean : hideInParts(redactUrl(clean), hide);
}

function hide(): string {
  return mark;
}
