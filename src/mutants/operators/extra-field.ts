import type { Changed } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";
import { changeAt } from "../engine/json-places.ts";
import { isForbidden, responseFields } from "../engine/response-fields.ts";

export const extraField = operator<FieldDetail>({
  name: "extra-field",
  summary: "A closed object has a field that the contract does not know.",
  measures: "contract",
  *places(subject) {
    for (const field of responseFields(subject)) {
      const [sample] = field.exchanges;
      if (!sample || extend(field.value).kind === "same") continue;
      const json = changeAt(sample.reply.body, field.place, extend);
      if (isForbidden(subject, { ...sample.reply, body: json })) yield fieldPlace(field, field.exchanges);
    }
  },
  behave: (detail) => fieldTampering(detail, extend),
});

function extend(value: unknown): Changed {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? to({ ...value, internal_note: "for our eyes only" }) : same;
}
