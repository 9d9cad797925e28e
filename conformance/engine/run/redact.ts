import { hideInCredentials } from "../../../contracts/lib/secrets-in-text.ts";
import type { SecretValues } from "../../../contracts/lib/secrets-by-value.ts";
import { createSecretValues } from "../../../contracts/lib/secrets-by-value.ts";
import { isSecretHeader, isSecretName, mark } from "../../../contracts/lib/secrets.ts";
import { cutBody, cutText } from "./cut.ts";
import type { Disguise } from "./disguise.ts";
import { marks } from "./disguise.ts";
import type { CaseResult, ExchangeRecord } from "../model/result.ts";

/** The values that no report may show, and what stands in their place. */
export interface Secrets extends SecretValues {
  readonly disguise: Disguise;
  readonly isPublic: (text: string) => boolean;
  /** What targets gave in any case: of this run, or of the one that these secrets were made within. */
  readonly met: Set<string>;
}

export interface SecretsOptions {
  /** What is known already is hidden too, and in the same way. */
  readonly known?: Secrets;
  readonly disguise?: Disguise;
  readonly isPublic?: (text: string) => boolean;
}

export function createSecrets({ known, disguise, isPublic }: SecretsOptions = {}): Secrets {
  const way = disguise ?? known?.disguise ?? marks;
  const open = isPublic ?? known?.isPublic ?? (() => false);
  const met = known?.met ?? new Set<string>();
  const onMet = (value: string): void => void met.add(value);
  const values = createSecretValues({ hide: way.hide, isPublic: open, onMet }, known);
  return { ...values, disguise: way, isPublic: open, met };
}

/** All that a run knows in its end: a secret that one case learned can stand in what another case saw. */
export function allSecrets(known: Secrets): Secrets {
  const all = createSecrets({ known });
  for (const value of known.met) all.meet(value);
  return all;
}

/** Headers without the secrets of credentials: left out where they are shown, disguised where they are evidence. */
export function redactHeaders(
  headers: Iterable<readonly [string, string]>,
  { cuts, hide }: Disguise,
): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) =>
      isSecretHeader(name) ? [name, cuts ? mark : hideInCredentials(value, hide)] : [name, value],
    ),
  );
}

/** A case with no secret left in any text, and the long texts cut: cutting first could leave half a secret. */
export function redactCase(result: CaseResult, secrets: Secrets): CaseResult {
  return {
    ...result,
    reason: cutText(secrets.redact(result.reason)),
    warnings: result.warnings.map((w) => cutText(secrets.redact(w))),
    steps: result.steps.map((step) => ({
      ...step,
      failures: step.failures.map((failure) => ({
        ...failure,
        message: cutText(secrets.redact(failure.message)),
        pointer: secrets.redact(failure.pointer),
        expected: cutText(secrets.redact(failure.expected)),
        got: isSecretName(failure.pointer) ? mark : cutText(secrets.redact(failure.got)),
      })),
      ...(step.exchange ? { exchange: redactExchange(step.exchange, secrets) } : {}),
      ...(step.earlier ? { earlier: step.earlier.map((e) => redactExchange(e, secrets)) } : {}),
    })),
  };
}

/** An exchange with no secret left in it; bodies are cut unless the disguise keeps evidence whole. */
export function redactExchange(exchange: ExchangeRecord, secrets: Secrets): ExchangeRecord {
  const { sent, request, response, noAnswer } = exchange;
  const cut = secrets.disguise.cuts ? cutBody : (text: string) => text;
  const hide = (text: string) => cut(secrets.redact(text));
  const hideHeaders = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(redactHeaders(Object.entries(headers), secrets.disguise)).map(([k, v]) => [k, hide(v)]),
    );
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
