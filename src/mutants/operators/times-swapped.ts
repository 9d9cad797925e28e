import type { Changed } from "../engine/json-places.ts";
import { isContainer, same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { ResponseField } from "../engine/response-fields.ts";
import { responseFields, unforbidden } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";
import { isInstant } from "../engine/times.ts";

type Names = readonly [string, string];

export const timesSwapped = operator<FieldDetail & { readonly names: Names }>({
  name: "times-swapped",
  summary: "Two times of a thing are told in each other's place: it ends before it starts.",
  measures: "behaviour",
  *places(subject) {
    const fields = responseFields(subject);
    for (const field of fields)
      for (const names of pairs(timesIn(field, fields))) {
        const meets = unforbidden(subject, field, swap(names));
        if (meets.length === 0) continue;
        const { place, detail } = fieldPlace(field, meets);
        yield { place: `${place} ${names.join(" and ")}`, detail: { ...detail, names }, meets };
      }
  },
  behave: ({ names, ...detail }) => fieldTampering(detail, swap(names)),
});

/** The members of a field that are times. */
function timesIn({ place, status }: ResponseField, fields: readonly ResponseField[]): string[] {
  return fields.flatMap((field) => {
    const [name = "", ...above] = [...field.place].reverse();
    const isMember = field.status === status && name !== "*" && field.place.length === place.length + 1;
    return isMember && above.reverse().every((key, i) => key === place[i]) && isInstant(field.value)
      ? [name]
      : [];
  });
}

function pairs(names: readonly string[]): Names[] {
  return names.flatMap((one, i) => names.slice(i + 1).map((other): Names => [one, other]));
}

function swap([one, other]: Names): (value: unknown) => Changed {
  return (value) => {
    if (!isContainer(value) || !isInstant(value[one]) || !isInstant(value[other])) return same;
    return to({ ...value, [one]: value[other], [other]: value[one] });
  };
}
