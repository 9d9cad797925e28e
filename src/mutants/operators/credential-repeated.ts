import { credentialOf } from "../engine/credentials.ts";
import type { Changed, JsonPlace } from "../engine/json-places.ts";
import { changeAt, jsonPlaces, same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { Subject } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";
import { isForbidden } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace } from "../engine/tampering.ts";

/** One text of what is answered to a caller who is known, and one of what such a caller is refused with. */
export const credentialRepeated = operator<FieldDetail>({
  name: "credential-repeated",
  summary: "A text of the answer tells the credential that the request brought.",
  measures: "behaviour",
  *places(subject) {
    const { record } = subject;
    const isKnown = knownCallers(subject);
    const byKnown = record.exchanges.filter((e) => isKnown(e.caller));
    for (const ofKind of [byKnown.filter(isSuccess), byKnown.filter((e) => !isSuccess(e))]) {
      const found = textPlace(subject, ofKind);
      if (found) yield found;
    }
  },
  behave: ({ status, place }) => ({
    answer(call) {
      const { reply, changes } = call.carryOut();
      const secret = secretIn(credentialOf(call.mounted.service, call.request).value);
      if (reply.status !== status || secret === "") return { reply, changes };
      return { reply: { ...reply, body: changeAt(reply.body, place, repeating(secret)) }, changes };
    },
  }),
});

/** The first place of a text that the contract lets hold anything. */
function textPlace(subject: Subject, exchanges: readonly Exchange[]) {
  for (const sample of exchanges) {
    const { status, body } = sample.reply;
    for (const { place, value } of jsonPlaces(subject.contract.document, undefined, body)) {
      const isOpen = typeof value === "string" && value !== "" && isTextPlace(subject, sample, place);
      const field = { status, place, value, exchanges, written: new Set() };
      if (isOpen)
        return fieldPlace(
          field,
          exchanges.filter((e) => e.reply.status === status && holdsText(e, place)),
        );
    }
  }
  return undefined;
}

function isTextPlace(subject: Subject, { reply, caller }: Exchange, place: JsonPlace): boolean {
  const body = changeAt(reply.body, place, repeating(secretIn(caller)));
  return !isForbidden(subject, { ...reply, body });
}

function holdsText({ reply, caller }: Exchange, place: JsonPlace): boolean {
  const body = changeAt(reply.body, place, repeating(secretIn(caller)));
  return JSON.stringify(body ?? null) !== JSON.stringify(reply.body ?? null);
}

/** Callers to whom something that asks for a credential was granted: what is secured, or a write. */
function knownCallers({ records, contract }: Subject): (caller: string) => boolean {
  const granted = contract.operations
    .filter(({ secured, method }) => secured || method !== "GET")
    .flatMap(({ id }) => records.get(id)?.exchanges.filter(isSuccess) ?? []);
  const callers = new Set(granted.map(({ caller }) => caller));
  return (caller) => caller !== "" && callers.has(caller);
}

function secretIn(caller: string): string {
  return caller.split(/\s/).at(-1) ?? "";
}

function repeating(secret: string): (value: unknown) => Changed {
  return (value) => (typeof value === "string" && value !== "" ? to(`${value} ${secret}`) : same);
}
