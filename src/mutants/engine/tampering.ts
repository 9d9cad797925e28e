import { pointerTo } from "../../../contracts/lib/json-pointer.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import type { Changed, JsonPlace } from "./json-places.ts";
import { changeAt } from "./json-places.ts";
import type { Behaviour, MutantPlace, Subject } from "./mutant.ts";
import type { Exchange } from "./recording.ts";
import type { ResponseField } from "./response-fields.ts";
import { isForbidden, responseFields } from "./response-fields.ts";

/** Changes the replies of one status on their way out; what was done stays done. */
export function tampering(status: number, change: (reply: Reply) => Reply): Behaviour {
  return {
    answer(call) {
      const { reply, changes } = call.carryOut();
      return { reply: reply.status === status ? change(reply) : reply, changes };
    },
  };
}

export interface FieldDetail {
  readonly status: number;
  readonly place: JsonPlace;
}

/** Changes one field of the replies of one status, wherever it stands. */
export function fieldTampering(
  { status, place }: FieldDetail,
  change: (value: unknown) => Changed,
): Behaviour {
  return tampering(status, (reply) =>
    reply.body === undefined ? reply : { ...reply, body: changeAt(reply.body, place, change) },
  );
}

/** The fields whose change the contract forbids: `change` says what would become of a field's value. */
export function* forbiddenFieldPlaces(
  subject: Subject,
  change: (value: unknown) => Changed,
): Iterable<MutantPlace<FieldDetail>> {
  for (const field of responseFields(subject)) {
    const { place, value, exchanges } = field;
    const [sample] = exchanges;
    if (!sample || place.length === 0 || change(value).kind === "same") continue;
    const changed = { ...sample.reply, body: changeAt(sample.reply.body, place, change) };
    if (isForbidden(subject, changed)) yield fieldPlace(field, exchanges);
  }
}

export function fieldPlace(
  { status, place }: ResponseField,
  meets: readonly Exchange[],
): MutantPlace<FieldDetail> {
  return { place: `${status} ${pointerTo(place) || "/"}`, detail: { status, place }, meets };
}
