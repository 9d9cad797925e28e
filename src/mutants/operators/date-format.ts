import type { Changed } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldTampering, forbiddenFieldPlaces } from "../engine/tampering.ts";

export const dateFormat = operator<FieldDetail>({
  name: "date-format",
  summary: "A date and time is written another way.",
  measures: "contract",
  places: (subject) => forbiddenFieldPlaces(subject, rewrite),
  behave: (detail) => fieldTampering(detail, rewrite),
});

/** `2026-01-15T09:00:00Z` becomes `15/01/2026 09:00`. */
function rewrite(value: unknown): Changed {
  const parts = typeof value === "string" ? /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d)/.exec(value) : null;
  if (!parts) return same;
  const [, year, month, day, time] = parts;
  return to(`${day ?? ""}/${month ?? ""}/${year ?? ""} ${time ?? ""}`);
}
