import type { Changed } from "../json-places.ts";
import { same, to } from "../json-places.ts";
import { operator } from "../mutant.ts";
import type { FieldDetail } from "../tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../tampering.ts";

export const nullField = operator<FieldDetail>({
  name: "null-field",
  summary: "A field that is never null is null.",
  places: (subject) => forbiddenFieldPlaces(subject, nullify),
  behave: (detail) => fieldTampering(detail, nullify),
});

function nullify(value: unknown): Changed {
  return value === null ? same : to(null);
}
