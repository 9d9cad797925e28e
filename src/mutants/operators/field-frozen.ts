import { child } from "../../../contracts/lib/json-pointer.ts";
import type { Session } from "../../mock/core/session/sessions.ts";
import { changeAt, isContainer, same, to } from "../engine/json-places.ts";
import { credentialOf } from "../engine/credentials.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { responseFields } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace } from "../engine/tampering.ts";

/** Fields of single things: which item of a list is which thing cannot be told of every API. */
export const fieldFrozen = operator<FieldDetail>({
  name: "field-frozen",
  summary:
    "A field of a thing is told as the first time, whatever has become of it; the others are told anew.",
  measures: "behaviour",
  *places(subject) {
    if (subject.operation.method !== "GET") return;
    for (const field of responseFields(subject)) {
      if (field.place.length === 0 || field.place.includes("*") || isContainer(field.value)) continue;
      const meets = changed(subject.record.exchanges, field);
      if (meets.length > 0) yield fieldPlace(field, meets);
    }
  },
  behave({ status, place }) {
    const first = new WeakMap<Session, Map<string, unknown>>();
    return {
      answer(call) {
        const { reply, changes } = call.carryOut();
        if (reply.status !== status || reply.body === undefined) return { reply, changes };
        const known = first.get(call.session) ?? new Map<string, unknown>();
        first.set(call.session, known);
        const caller = credentialOf(call.mounted.service, call.request).value;
        const key = `${call.request.path}?${call.request.search}\n${caller}`;
        const body = changeAt(reply.body, place, (value) => {
          if (isContainer(value)) return same;
          if (!known.has(key)) known.set(key, value);
          return to(known.get(key));
        });
        return { reply: { ...reply, body }, changes };
      },
    };
  },
});

/** The reads that show another value than the first one of their case. */
function changed(exchanges: readonly Exchange[], { status, place }: FieldDetail): readonly Exchange[] {
  const first = new Map<string, string>();
  const reads = exchanges.filter(({ reply }) => reply.status === status);
  return reads.filter((read) => {
    const key = `${read.caseId}\n${read.url}\n${read.caller}`;
    const value = JSON.stringify(place.reduce<unknown>(child, read.reply.body));
    if (value === undefined) return false;
    const before = first.get(key) ?? value;
    first.set(key, before);
    return before !== value;
  });
}
