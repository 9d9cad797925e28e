import type { Changed } from "../engine/json-places.ts";
import { isContainer, same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import { responseFields, unforbidden } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";
import { isShownElsewhere, valuesAt } from "../engine/views.ts";

interface ViewDiffersDetail extends FieldDetail {
  /** The values of a closed set that a healthy run showed; absent: any other value of the type will do. */
  readonly seen?: readonly unknown[];
}

export const viewDiffers = operator<ViewDiffersDetail>({
  name: "view-differs",
  summary: "A read tells a member of a thing otherwise than the other views of the thing do.",
  measures: "behaviour",
  *places(subject) {
    if (subject.operation.method !== "GET") return;
    for (const field of responseFields(subject)) {
      if (!isShownElsewhere(subject, field)) continue;
      const any = unforbidden(subject, field, another);
      if (any.length > 0) yield fieldPlace(field, any);
      else {
        const seen = [...new Set(field.exchanges.flatMap(({ reply }) => valuesAt(reply.body, field.place)))];
        const meets = unforbidden(subject, field, anotherOf(seen));
        if (meets.length === 0) continue;
        const { place, detail } = fieldPlace(field, meets);
        yield { place, detail: { ...detail, seen }, meets };
      }
    }
  },
  behave: ({ seen, ...detail }) => fieldTampering(detail, seen ? anotherOf(seen) : another),
});

function anotherOf(seen: readonly unknown[]): (value: unknown) => Changed {
  return (value) => {
    const others = seen.filter((other) => other !== value);
    return isContainer(value) || value === null || others.length === 0 ? same : to(others[0]);
  };
}

/** Another value of the same shape: the last digit or letter of a text is another one. */
function another(value: unknown): Changed {
  if (typeof value === "boolean") return to(!value);
  if (typeof value === "number") return to(value + 1);
  if (typeof value !== "string") return same;
  return to(value.replace(/[0-9a-z](?=[^0-9a-z]*$)/i, (last) => (last === "0" ? "1" : "0")));
}
