import type { Changed, JsonPlace } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { responseFields } from "../engine/response-fields.ts";
import type { FieldDetail } from "../engine/tampering.ts";
import { fieldPlace, fieldTampering } from "../engine/tampering.ts";

/** Fields that repeat what the request named: an id of the path, a name of the body. */
export const echoChanged = operator<FieldDetail>({
  name: "echo-changed",
  summary: "The answer is about another thing than the request named.",
  measures: "behaviour",
  *places(subject) {
    for (const field of responseFields(subject)) {
      if (field.place.includes("*") || field.place.length === 0) continue;
      const meets = field.exchanges.filter((exchange) => repeats(exchange, field.place));
      if (meets.length > 0 && meets.length === field.exchanges.length) yield fieldPlace(field, meets);
    }
  },
  behave: (detail) => fieldTampering(detail, another),
});

function repeats({ reply, path, body }: Exchange, place: JsonPlace): boolean {
  const value = place.reduce<unknown>((at, key) => memberOf(at, key), reply.body);
  if (typeof value !== "string" && typeof value !== "number") return false;
  const named = memberOf(body, place.at(-1) ?? "");
  return Object.values(path).includes(String(value)) || (named !== undefined && named === value);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Another value of the same shape. */
function another(value: unknown): Changed {
  if (typeof value === "number") return to(value + 1);
  if (typeof value !== "string") return same;
  return to(/[0-9a-z]$/i.test(value) ? value.slice(0, -1) + (value.endsWith("0") ? "1" : "0") : `${value}0`);
}
