import type { Reply } from "../../mock/core/service/service.ts";
import { only, succeeded } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import { isOverlapping } from "../engine/observe.ts";
import { isSuccess } from "../engine/recording.ts";

interface BothWinDetail {
  readonly success: Reply;
}

export const bothWin = operator<BothWinDetail>({
  name: "both-win",
  summary: "Of two requests at once that exclude each other both are confirmed.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET") return;
    const success = record.exchanges.find(isSuccess)?.reply;
    const meets = record.exchanges.filter((e) => e.overlaps && e.reply.status >= 400);
    if (success && meets.length > 0) yield { place: "refused", detail: { success }, meets };
  },
  behave: ({ success }) => ({
    answer(call) {
      const { reply, changes } = call.carryOut();
      return isOverlapping(call) && reply.status >= 400 ? only(success) : { reply, changes };
    },
  }),
});

export const lostUpdate = operator<object>({
  name: "lost-update",
  summary: "Of two changes at once that are both confirmed one is lost.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET") return;
    const meets = record.exchanges.filter((e) => e.overlaps && isSuccess(e) && e.changes);
    if (meets.length > 0) yield { place: "success", detail: {}, meets };
  },
  behave: () => ({
    answer(call) {
      if (!isOverlapping(call)) return call.carryOut();
      const rehearsed = call.rehearse();
      return succeeded(rehearsed) ? rehearsed : call.carryOut();
    },
  }),
});

export const tornRead = operator<object>({
  name: "torn-read",
  summary: "A list that is read during a change lacks what was there before and after.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method !== "GET") return;
    const meets = record.exchanges.filter(
      (e) => e.overlaps && isSuccess(e) && lists(e.reply.body).length > 0,
    );
    if (meets.length > 0) yield { place: "list", detail: {}, meets };
  },
  behave: () => ({
    answer(call) {
      const { reply, changes } = call.carryOut();
      return isOverlapping(call) && succeeded({ reply, changes })
        ? { reply: { ...reply, body: torn(reply.body) }, changes }
        : { reply, changes };
    },
  }),
});

/** The body itself, or its members, where they are lists with items. */
function lists(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body.length > 0 ? [body] : [];
  return typeof body === "object" && body !== null
    ? Object.values(body).filter((v) => Array.isArray(v) && v.length > 0)
    : [];
}

function torn(body: unknown): unknown {
  if (Array.isArray(body)) return [];
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? [] : value]),
  );
}
