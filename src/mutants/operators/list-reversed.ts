import type { JsonPlace } from "../engine/json-places.ts";
import { changeAt, same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import { responseFields } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";

/** The list that an operation is for: the whole body, or a member of it. */
export const listReversed = operator<FieldDetail>({
  name: "list-reversed",
  summary: "A list is sent in the opposite order.",
  measures: "behaviour",
  *places(subject) {
    if (subject.operation.method !== "GET") return;
    for (const field of responseFields(subject)) {
      if (field.place.length > 1 || field.place[0] === "*") continue;
      const meets = field.exchanges.filter(({ reply }) => differsReversed(reply.body, field.place));
      if (meets.length > 0) yield fieldPlace(field, meets);
    }
  },
  behave: (detail) => fieldTampering(detail, reverse),
});

function differsReversed(json: unknown, place: JsonPlace): boolean {
  return JSON.stringify(changeAt(json, place, reverse)) !== JSON.stringify(json);
}

function reverse(value: unknown) {
  return Array.isArray(value) ? to([...(value as unknown[])].reverse()) : same;
}
