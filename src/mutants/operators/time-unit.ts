import type { Changed } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import { responseFields, unforbidden } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";
import { isTimeNumber } from "../engine/times.ts";

export const timeUnit = operator<FieldDetail>({
  name: "time-unit",
  summary: "A time or a duration is told in another unit: milliseconds for seconds, or the other way.",
  measures: "behaviour",
  *places(subject) {
    for (const field of responseFields(subject)) {
      if (!isTimeNumber(field.place.at(-1) ?? "", field.value)) continue;
      const meets = unforbidden(subject, field, otherUnit);
      if (meets.length > 0) yield fieldPlace(field, meets);
    }
  },
  behave: (detail) => fieldTampering(detail, otherUnit),
});

/** What is too large for seconds was milliseconds. */
function otherUnit(value: unknown): Changed {
  if (typeof value !== "number" || value === 0) return same;
  return to(value >= 1e12 ? Math.round(value / 1000) : value * 1000);
}
