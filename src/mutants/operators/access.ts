import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { admittedRequest, grantedRequest, only, otherAnswer } from "../engine/carry-out.ts";
import { credentialOf, refusedStates } from "../engine/credentials.ts";
import type { Behaviour } from "../engine/mutant.ts";
import { operator } from "../engine/mutant.ts";
import type { CredentialKind, Exchange } from "../engine/recording.ts";

interface TokenDetail {
  readonly kind: CredentialKind;
  /** With which it is refused. */
  readonly status: number;
}

export const tokenIgnored = operator<TokenDetail>({
  name: "token-ignored",
  summary: "A request without a credential, or with one that is not accepted for one reason, is served.",
  measures: "behaviour",
  *places({ operation, record, service }) {
    // Where nobody is answered 401, who is not signed in is answered as who has no right.
    const status = [401, 403].find((one) => operation.secured && operation.responses.has(one));
    if (status === undefined) return;
    // A token that is not ready-made may be a good one: only 401 says that it is not.
    const unknown = status === 401 ? ["unknown"] : [];
    for (const kind of ["none", ...unknown, ...refusedStates(service)])
      yield {
        place: kind,
        detail: { kind, status },
        meets: record.exchanges.filter((e) => isStopped(e, status) && e.credential === kind),
      };
  },
  behave: ({ kind, status }) =>
    granting(status, ({ mounted, request }) => credentialOf(mounted.service, request).kind === kind),
});

export const anonymousIsSomebody = operator<object>({
  name: "anonymous-is-somebody",
  summary: "A request without a credential, where none is needed, is answered as that of somebody.",
  measures: "behaviour",
  *places({ record }) {
    const meets = record.exchanges.filter(({ othersGetMore }) => othersGetMore);
    if (meets.length > 0) yield { place: "none", detail: {}, meets };
  },
  behave: () => ({
    answer(call) {
      if (credentialOf(call.mounted.service, call.request).kind !== "none") return call.carryOut();
      const request = otherAnswer(call, call.rehearse().reply);
      return call.carryOut(request && { request });
    },
  }),
});

export const roleHole = operator<object>({
  name: "role-hole",
  summary: "A caller whose role is too small is served.",
  measures: "behaviour",
  *places({ operation, record }) {
    if (!operation.secured || !operation.responses.has(403)) return;
    yield { place: "403", detail: {}, meets: record.exchanges.filter((e) => isStopped(e, 403)) };
  },
  behave: () => granting(403, () => true),
});

export const foreignReadable = operator<object>({
  name: "foreign-readable",
  summary: "What is another tenant's or owner's, and hidden with 404, is served.",
  measures: "behaviour",
  *places({ record }) {
    const meets = record.exchanges.filter((e) => isHidden(e, 404));
    if (meets.length > 0) yield { place: "404", detail: {}, meets };
  },
  behave: () => granting(404, () => true),
});

interface LeakDetail {
  readonly from: number;
  readonly reply: Reply;
}

export const existenceLeak = operator<LeakDetail>({
  name: "existence-leak",
  summary:
    "What is hidden is forbidden, so that its existence shows; or what is forbidden is said not to exist.",
  measures: "behaviour",
  *places({ operation, record, records }) {
    for (const [from, to] of [
      [403, 404],
      [404, 403],
    ] as const) {
      const meets = record.exchanges.filter((e) => isHidden(e, from));
      const own = record.exchanges.find(({ reply }) => reply.status === to);
      const any = [...records.values()].flatMap((r) => r.exchanges).find(({ reply }) => reply.status === to);
      const reply = (operation.responses.has(to) ? (own ?? any) : any)?.reply;
      if (meets.length > 0 && reply) yield { place: `${from} as ${to}`, detail: { from, reply }, meets };
    }
  },
  behave: ({ from, reply }) => ({
    answer(call) {
      const refused = call.rehearse();
      return refused.reply.status === from && grantedRequest(call) ? only(reply) : call.carryOut();
    },
  }),
});

/** Serves what would be refused with `status` as it is served to a caller who may have it. */
function granting(status: number, concerns: (call: LayeredCall) => boolean): Behaviour {
  return {
    answer(call) {
      const refused = call.rehearse();
      if (refused.reply.status !== status || !concerns(call)) return call.carryOut();
      const request = status === 404 ? grantedRequest(call) : admittedRequest(call, status);
      return call.carryOut(request && { request });
    },
  };
}

/** Refused, but granted to another caller. */
function isHidden({ reply, toOthers }: Exchange, status: number): boolean {
  return reply.status === status && toOthers === "granted";
}

/** Refused for what the caller is. */
function isStopped({ reply, toOthers }: Exchange, status: number): boolean {
  return reply.status === status && toOthers !== "the same";
}
