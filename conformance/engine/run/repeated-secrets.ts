import { secretsOfAnswer, secretsOfRequest } from "../../../contracts/lib/secrets-by-contract.ts";
import { isSecretInput, isTelling } from "../../../contracts/lib/secrets.ts";
import { asText } from "../arazzo/evaluate.ts";
import type { OperationCall } from "../arazzo/scenario.ts";
import type { Failure } from "../model/result.ts";
import type { Target } from "../model/target.ts";
import type { Received } from "./exchange.ts";
import type { BuiltRequest } from "./request.ts";

/** Secrets that a case knows of, each with what it is, in words: no answer may hold one unless its contract says so. */
export type HeldSecrets = Map<string, string>;

/** Shorter texts, and words, can stand in an answer for another reason. */
const shortest = 12;

/** The secret inputs of a target (see `isSecretInput`). */
export function heldSecrets({ inputs, secrets }: Pick<Target, "inputs" | "secrets">): HeldSecrets {
  const secret = Object.entries(inputs).filter(
    ([name]) => secrets.includes(name) || isSecretInput(name, undefined),
  );
  return new Map(
    secret
      .map(([name, value]) => [String(value), `the input ${name}`] as const)
      .filter(([value]) => tells(value)),
  );
}

interface Met {
  readonly request: BuiltRequest;
  readonly received: Received;
}

interface Holding {
  readonly held: HeldSecrets;
  readonly cited: readonly string[];
  /** Whether a text stands in the suite itself: it is no secret, whatever it is sent as. */
  readonly isPublic: (text: string) => boolean;
}

/**
 * The failures of an answer that tells a secret: a credential of the target, or what the contract calls secret (`x-secret`)
 * in any exchange of the case. What the contract calls secret in this answer may stand there. Takes in what it meets.
 */
export function repeatedSecrets(
  { api: { contract }, operation }: OperationCall,
  { request, received }: Met,
  { held, cited, isPublic }: Holding,
): Failure[] {
  const { texts, mediaType, payload, url } = request;
  const sent = secretsOfRequest(contract, operation, { texts, mediaType, body: payload });
  const shown = secretsOfAnswer(contract, operation, {
    status: received.status,
    mediaType: received.mediaType,
    header: (name) => received.headers.get(name),
    body: received.body,
  }).map(asText);
  const meet = (values: readonly string[], what: string) => {
    for (const value of values)
      if (tells(value) && !isPublic(value) && !held.has(value)) held.set(value, what);
  };
  const ownData = payload === undefined ? "" : asText(payload);
  // What the case sends as a thing's name, say, comes back as that.
  for (const secret of held.keys())
    if (ownData.includes(secret) && !sent.some((value) => asText(value).includes(secret)))
      held.delete(secret);
  meet(sent.map(asText), `a secret that ${operation.id} is sent`);
  const allowed = (secret: string) => shown.some((value) => value.includes(secret));
  const told = [...held].filter(([secret]) => !allowed(secret));
  meet(shown, `a secret that ${operation.id} shows`);
  const headers = [...received.headers];
  return told.flatMap(([secret, what]) => {
    const inBody = received.text.includes(secret);
    // A link to the next page repeats the query with which the first one was asked for.
    const inHeader = url.includes(secret)
      ? undefined
      : headers.find(([, value]) => value.includes(secret))?.[0];
    if (!inBody && inHeader === undefined) return [];
    return [failure(what, inBody ? "body" : "header", blamed(contract.document.components) ?? cited)];
  });
}

function tells(value: string): boolean {
  return value.length >= shortest && isTelling(value);
}

/** The requirements that a contract's security schemes name (`x-requirements`). */
function blamed(
  components: OperationCall["api"]["contract"]["document"]["components"],
): readonly string[] | undefined {
  const named = Object.values(components?.securitySchemes ?? {}).flatMap((s) => s["x-requirements"] ?? []);
  return named.length > 0 ? [...new Set(named)] : undefined;
}

function failure(what: string, where: "body" | "header", requirements: readonly string[]): Failure {
  return {
    kind: "contract",
    message: `response ${where}: tells ${what}, which the contract does not show there`,
    where,
    keyword: "secret",
    pointer: "",
    expected: "no secret that the contract does not show there",
    got: what,
    requirements,
  };
}
