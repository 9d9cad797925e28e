import { secretsOfAnswer, secretsOfRequest } from "../../../contracts/lib/secrets-by-contract.ts";
import { hideInCredentials } from "../../../contracts/lib/secrets-in-text.ts";
import { isSecretHeader } from "../../../contracts/lib/secrets.ts";
import { asText } from "../arazzo/evaluate.ts";
import type { ApiContract } from "../model/library.ts";
import type { ExchangeRecord } from "../model/result.ts";
import { harEntry } from "../report/har.ts";
import { tool } from "../report/tool.ts";
import { shapes } from "../run/disguise.ts";
import type { Secrets } from "../run/redact.ts";
import { createSecrets, redactExchange } from "../run/redact.ts";
import { operationFinderOf, seenAnswer, seenRequest } from "./seen-exchange.ts";

/**
 * A recorded session as HAR 1.2. Every secret, wherever it stands, has another text of its kind in its place: the same one
 * each time, so that what was given in one answer and sent in a later request still is. `_api` says whose it is.
 */
export function recordingHar(api: ApiContract, exchanges: readonly ExchangeRecord[]): string {
  const secrets = createSecrets({ disguise: shapes() });
  const operationOf = operationFinderOf(api);
  for (const exchange of exchanges) meet(exchange, { api, operationOf, secrets });
  const entries = exchanges.map((exchange) => harEntry(redactExchange(exchange, secrets), ""));
  const log = { version: "1.2", creator: tool, entries, _api: api.contract.api };
  return `${JSON.stringify({ log }, null, 1)}\n`;
}

interface Meeting {
  readonly api: ApiContract;
  readonly operationOf: ReturnType<typeof operationFinderOf>;
  readonly secrets: Secrets;
}

/** Takes in what an exchange shows to be a secret: by the contract, or by a name. */
function meet(exchange: ExchangeRecord, { api: { contract }, operationOf, secrets }: Meeting): void {
  const { request, response } = exchange;
  const operation = operationOf(exchange);
  const met = (value: string): string => {
    secrets.add("credential", value);
    return value;
  };
  for (const [name, value] of Object.entries(request.headers))
    if (isSecretHeader(name)) hideInCredentials(value, met);
  if (request.body !== undefined) secrets.read(request.body);
  secrets.read(request.url);
  const answer = response && seenAnswer(response);
  for (const [name, value] of answer?.headers ?? []) secrets.read(value, name);
  secrets.read(answer?.text ?? "");
  if (!operation) return;
  const marked = [
    ...secretsOfRequest(contract, operation, { ...seenRequest(request), body: seenRequest(request).payload }),
    ...(answer
      ? secretsOfAnswer(contract, operation, { ...answer, header: (name) => answer.headers.get(name) })
      : []),
  ];
  for (const value of marked) secrets.meet(asText(value));
}
