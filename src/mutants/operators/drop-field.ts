import { gone } from "../json-places.ts";
import { operator } from "../mutant.ts";
import type { FieldDetail } from "../tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../tampering.ts";

export const dropField = operator<FieldDetail>({
  name: "drop-field",
  summary: "A required field is missing from the answer.",
  places: (subject) => forbiddenFieldPlaces(subject, () => gone),
  behave: (detail) => fieldTampering(detail, () => gone),
});
