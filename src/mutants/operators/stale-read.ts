import type { Outcome } from "../../mock/core/service/outcome.ts";
import type { Session } from "../../mock/core/session/sessions.ts";
import { only, succeeded } from "../engine/carry-out.ts";
import { credentialOf } from "../engine/credentials.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";

export const staleRead = operator<object>({
  name: "stale-read",
  summary: "A read is answered as the first time, whatever has changed since.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method !== "GET") return;
    const reads = record.exchanges.filter(isSuccess);
    if (!changes(reads)) return;
    yield { place: "success", detail: {}, meets: laterAndOther(record.exchanges) };
  },
  behave() {
    const first = new WeakMap<Session, Map<string, Outcome>>();
    return {
      answer(call) {
        const { session, request, mounted } = call;
        const known = first.get(session) ?? new Map<string, Outcome>();
        first.set(session, known);
        const key = [request.path, request.search, credentialOf(mounted.service, request).value].join("\n");
        const before = known.get(key);
        if (before) return only(before.reply);
        const outcome = call.carryOut();
        if (succeeded(outcome)) known.set(key, outcome);
        return outcome;
      },
    };
  },
});

/** Whether anything read here ever changes: cases start from the same world. */
function changes(reads: readonly Exchange[]): boolean {
  const seen = new Map<string, string>();
  return reads.some((read) => {
    const key = `${read.url}\n${read.caller}`;
    const text = textOf(read);
    const before = seen.get(key);
    seen.set(key, text);
    return before !== undefined && before !== text;
  });
}

/** The reads whose answer differs from the first success of their case; what is gone is refused later. */
function laterAndOther(reads: readonly Exchange[]): readonly Exchange[] {
  const first = new Map<string, string>();
  return reads.filter((read) => {
    const key = `${read.caseId}\n${read.url}\n${read.caller}`;
    const before = first.get(key);
    if (before === undefined && isSuccess(read)) first.set(key, textOf(read));
    return before !== undefined && before !== textOf(read);
  });
}

function textOf({ reply }: Exchange): string {
  return reply.text ?? JSON.stringify(reply.body ?? null);
}
