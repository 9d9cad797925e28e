import type { Reply } from "../../mock/core/service/service.ts";
import type { Session } from "../../mock/core/session/sessions.ts";
import { only, succeeded } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";

interface NotIdempotentDetail {
  /** What the second request is answered with. */
  readonly refusal: Reply;
}

export const notIdempotent = operator<NotIdempotentDetail>({
  name: "not-idempotent",
  summary: "A request that may be repeated is refused the second time.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET") return;
    const meets = repeated(record.exchanges);
    // RFC 9110: a PUT may be repeated. Of other methods that is known where a case was seen to do it.
    if (meets.length === 0 && !record.exchanges.some(({ repeatable }) => repeatable)) return;
    const refusal = record.exchanges.find(({ reply }) => [409, 400, 404, 422].includes(reply.status))?.reply;
    yield { place: "second success", detail: { refusal: refusal ?? { status: 409 } }, meets };
  },
  behave({ refusal }) {
    const seen = new WeakMap<Session, Set<string>>();
    return {
      answer(call) {
        const { request, session, body } = call;
        const known = seen.get(session) ?? new Set<string>();
        seen.set(session, known);
        const text = "bytes" in body ? body.bytes.toString("utf8") : "";
        const key = [request.path, request.search, text].join("\n");
        if (known.has(key) && succeeded(call.rehearse())) return only(refusal);
        const outcome = call.carryOut();
        if (succeeded(outcome)) known.add(key);
        return outcome;
      },
    };
  },
});

function repeated(exchanges: readonly Exchange[]): readonly Exchange[] {
  const seen = new Set<string>();
  return exchanges.filter((exchange) => {
    if (!isSuccess(exchange)) return false;
    const key = [exchange.caseId, exchange.url, JSON.stringify(exchange.body)].join("\n");
    const before = seen.has(key);
    seen.add(key);
    return before;
  });
}
