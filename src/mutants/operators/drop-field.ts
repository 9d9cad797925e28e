import { gone } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../engine/tampering.ts";

export const dropField = operator<FieldDetail>({
  name: "drop-field",
  summary: "A required field is missing from the answer.",
  measures: "contract",
  places: (subject) => forbiddenFieldPlaces(subject, () => gone),
  behave: (detail) => fieldTampering(detail, () => gone),
});
