import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { memberSchemas, plainParts, schemaAt } from "../../../contracts/lib/schema-walk.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { only, succeeded } from "../engine/carry-out.ts";
import type { Subject } from "../engine/mutant.ts";
import { operator } from "../engine/mutant.ts";
import { bodyOf } from "../engine/observe.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";

interface UnknownMemberDetail {
  /** The members that the contract gives the body. */
  readonly known: readonly string[];
  /** A refusal of the operation, as a healthy run showed it. */
  readonly refusal: Reply;
}

export const unknownMemberRefused = operator<UnknownMemberDetail>({
  name: "unknown-member-refused",
  summary: "A body with a member that the API does not know is refused instead of read without it.",
  measures: "behaviour",
  *places(subject) {
    const refusal = subject.record.exchanges.find(({ reply }) => reply.status === 400)?.reply;
    const meets = subject.record.exchanges.filter((e) => isSuccess(e) && hasUnknown(e, subject));
    const known = knownMembers(subject, meets);
    if (refusal && meets.length > 0) yield { place: "body", detail: { known, refusal }, meets };
  },
  behave: ({ known, refusal }) => ({
    answer(call) {
      if (unknownIn(bodyOf(call), known).length === 0 || !succeeded(call.rehearse())) return call.carryOut();
      return only(refusal);
    },
  }),
});

export const unknownMemberShown = operator<Omit<UnknownMemberDetail, "refusal">>({
  name: "unknown-member-shown",
  summary: "A member of the body that the API does not know comes back in the answer.",
  measures: "contract",
  *places(subject) {
    const meets = subject.record.exchanges.filter(
      (e) => isSuccess(e) && isObject(e.reply.body) && hasUnknown(e, subject),
    );
    if (meets.length > 0) yield { place: "body", detail: { known: knownMembers(subject, meets) }, meets };
  },
  behave: ({ known }) => ({
    answer(call) {
      const sent = bodyOf(call);
      const { reply, changes } = call.carryOut();
      const more = Object.fromEntries(unknownIn(sent, known));
      return {
        reply: isObject(reply.body) ? { ...reply, body: { ...reply.body, ...more } } : reply,
        changes,
      };
    },
  }),
});

function hasUnknown({ body }: Exchange, subject: Subject): boolean {
  return unknownIn(body, knownMembers(subject, [{ body }])).length > 0;
}

function unknownIn(body: unknown, known: readonly string[]): [string, unknown][] {
  return isObject(body) ? Object.entries(body).filter(([name]) => !known.includes(name)) : [];
}

/** Of the members that these bodies have, those that the contract describes. */
function knownMembers(
  { operation, contract: { document } }: Subject,
  exchanges: readonly Pick<Exchange, "body">[],
): readonly string[] {
  const parts = [...(operation.requestBody?.content.values() ?? [])].flatMap(({ schemaPointer }) =>
    schemaPointer === undefined ? [] : plainParts(document, schemaAt(document, schemaPointer)),
  );
  const sent = new Set(exchanges.flatMap(({ body }) => (isObject(body) ? Object.keys(body) : [])));
  return [...sent].filter((name) => memberSchemas(parts, name).length > 0);
}
