import type { Changed } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../engine/tampering.ts";

export const nullField = operator<FieldDetail>({
  name: "null-field",
  summary: "A field that is never null is null.",
  measures: "contract",
  places: (subject) => forbiddenFieldPlaces(subject, nullify),
  behave: (detail) => fieldTampering(detail, nullify),
});

function nullify(value: unknown): Changed {
  return value === null ? same : to(null);
}
