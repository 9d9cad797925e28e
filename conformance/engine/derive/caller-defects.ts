import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Parameter } from "../arazzo/document.ts";
import type { Caller, Derivation } from "./derivation.ts";
import type { Defect, Request } from "./defect.ts";
import { selects } from "./defect.ts";
import { credentialParameter } from "./valid-request.ts";

/** The request as sent by each caller who is refused. */
export function callerDefects(operation: Operation, request: Request, derivation: Derivation): Defect[] {
  return derivation.callers
    .filter((caller) => selects(caller.at, operation))
    .map((caller) => ({
      place: "credential",
      fault: "caller",
      name: caller.name,
      what: caller.name,
      words: caller.name.replaceAll("-", " "),
      request: { ...request, parameters: sentBy(caller, request, derivation) },
      wellFormed: true,
      role: caller.name,
    }));
}

function sentBy(caller: Caller, { parameters }: Request, derivation: Derivation): readonly Parameter[] {
  const credential = credentialFor(caller, derivation);
  const usual = derivation.credential.header;
  const others = parameters
    .filter((p) => p.in !== "header" || p.name !== usual)
    .map((p) => (p.in === "header" ? p : { ...p, value: caller.parameters?.[p.name] ?? p.value }));
  return credential ? [...others, credential] : others;
}

function credentialFor({ input, value, credential }: Caller, derivation: Derivation): Parameter | undefined {
  const way = credential ?? derivation.credential;
  if (value !== undefined) return { name: way.header, in: "header", value };
  return input === undefined ? undefined : credentialParameter(`{$inputs.${input}}`, way);
}
