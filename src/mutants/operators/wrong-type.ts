import type { Changed } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../engine/tampering.ts";

export const wrongType = operator<FieldDetail>({
  name: "wrong-type",
  summary: "A field has another JSON type: a number for a text of digits, an object for a list.",
  measures: "contract",
  places: (subject) => forbiddenFieldPlaces(subject, retype),
  behave: (detail) => fieldTampering(detail, retype),
});

function retype(value: unknown): Changed {
  switch (typeof value) {
    case "string":
      return to(value.length);
    case "number":
    case "boolean":
      return to(String(value));
    default:
      return value === null ? same : to(Array.isArray(value) ? {} : []);
  }
}
