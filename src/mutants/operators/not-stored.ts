import { succeeded } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import type { Behaviour } from "../engine/mutant.ts";
import { isSuccess } from "../engine/recording.ts";

/** Answers as if the work was done, without doing it. */
const pretending: Behaviour = {
  answer(call) {
    const rehearsed = call.rehearse();
    return succeeded(rehearsed) ? rehearsed : call.carryOut();
  },
};

export const notStored = operator<object>({
  name: "update-not-stored",
  summary: "A change is confirmed and not stored.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method === "GET" || operation.method === "DELETE") return;
    const meets = record.exchanges.filter((exchange) => isSuccess(exchange) && exchange.changes);
    if (meets.length > 0) yield { place: "success", detail: {}, meets };
  },
  behave: () => pretending,
});

export const zombie = operator<object>({
  name: "zombie-after-delete",
  summary: "A deletion is confirmed, and the thing is still there.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (operation.method !== "DELETE") return;
    const meets = record.exchanges.filter((exchange) => isSuccess(exchange) && exchange.changes);
    if (meets.length > 0) yield { place: "success", detail: {}, meets };
  },
  behave: () => pretending,
});
