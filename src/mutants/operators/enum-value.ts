import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Changed } from "../engine/json-places.ts";
import { changeAt, same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import { responseFields } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";

export const enumValue = operator<FieldDetail>({
  name: "enum-value",
  summary: "A field of a closed set of values has a value outside of it.",
  measures: "contract",
  *places(subject) {
    for (const field of responseFields(subject)) {
      const [sample] = field.exchanges;
      if (!sample || typeof field.value !== "string") continue;
      const body = changeAt(sample.reply.body, field.place, leave);
      const violations = subject.validator.response(subject.operation, {
        status: field.status,
        mediaType: "application/json",
        body,
        header: () => undefined,
      });
      if (violations.some(isOutOfSet)) yield fieldPlace(field, field.exchanges);
    }
  },
  behave: (detail) => fieldTampering(detail, leave),
});

function isOutOfSet({ where, keyword }: Violation): boolean {
  return where === "body" && (keyword === "enum" || keyword === "const");
}

function leave(value: unknown): Changed {
  return typeof value === "string" ? to(`${value}-ish`) : same;
}
