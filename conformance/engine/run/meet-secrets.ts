import { secretsOfAnswer, secretsOfRequest } from "../../../contracts/lib/secrets-by-contract.ts";
import { asText } from "../arazzo/evaluate.ts";
import type { OperationCall } from "../arazzo/scenario.ts";
import type { Received } from "./exchange.ts";
import type { Secrets } from "./redact.ts";
import type { BuiltRequest } from "./request.ts";

interface Met {
  readonly request: BuiltRequest;
  readonly received: Received;
}

/** Takes in what an exchange shows to be a secret: by the contract, or by a name in the answer. */
export function meetSecrets(
  { api: { contract }, operation }: OperationCall,
  { request: { texts, mediaType, payload }, received }: Met,
  secrets: Secrets,
): void {
  const { status, headers, text } = received;
  const marked = [
    ...secretsOfRequest(contract, operation, { texts, mediaType, body: payload }),
    ...secretsOfAnswer(contract, operation, {
      status,
      mediaType: received.mediaType,
      header: (name) => headers.get(name),
      body: received.body,
    }),
  ];
  for (const value of marked) secrets.meet(asText(value));
  for (const [name, value] of headers) secrets.read(value, name);
  secrets.read(text);
}
