import type { Contract } from "../../../../contracts/lib/contract.ts";
import { secretsOfAnswer, secretsOfRequest } from "../../../../contracts/lib/secrets-by-contract.ts";
import { createSecretValues } from "../../../../contracts/lib/secrets-by-value.ts";
import { mark } from "../../../../contracts/lib/secrets.ts";
import { mediaTypeOf } from "../http/request.ts";
import { readHead } from "../session/heads.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { KeptMessage } from "../session/message-store.ts";

/** Cuts the values that the contract calls secret in either message out of every text about a request. */
export function contractSecrets(
  contract: Contract | undefined,
  { arrival, status = 0 }: JournalEntry,
  {
    request,
    response,
  }: { readonly request: KeptMessage | undefined; readonly response: KeptMessage | undefined },
): (text: string) => string {
  const { operation } = arrival;
  const values = createSecretValues({ hide: () => mark, isPublic: () => false, onMet: () => undefined });
  if (!contract || !operation) return values.redact;
  const none = { path: {}, query: {}, header: {}, cookie: {} };
  const sent = jsonOf(request);
  const found = [
    ...secretsOfRequest(contract, operation, { ...sent, texts: { ...none, header: sent.headers } }),
    ...secretsOfAnswer(contract, operation, {
      ...jsonOf(response),
      status,
      header: (name) => readHead(response?.head ?? "")[name]?.toString(),
    }),
  ];
  for (const value of found) values.meet(value);
  return values.redact;
}

function jsonOf(message: KeptMessage | undefined): {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly mediaType: string | undefined;
  readonly body: unknown;
} {
  const headers = lowerCase(readHead(message?.head ?? ""));
  const mediaType = mediaTypeOf(headers["content-type"]?.toString());
  return { headers, mediaType, body: parsed(message?.body.toString("utf8") ?? "") };
}

function lowerCase<T>(headers: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // no JSON, or cut off: its members are masked by their names
  }
}
