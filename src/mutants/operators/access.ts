import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { admittedRequest, grantedRequest, only } from "../engine/carry-out.ts";
import { credentialOf, hasExpiredCredential } from "../engine/credentials.ts";
import type { Behaviour } from "../engine/mutant.ts";
import { operator } from "../engine/mutant.ts";
import type { CredentialKind, Exchange } from "../engine/recording.ts";

interface TokenDetail {
  readonly kind: CredentialKind;
}

export const tokenIgnored = operator<TokenDetail>({
  name: "token-ignored",
  summary: "A request without a credential, or with one that is unknown or expired, is served.",
  *places({ operation, record, service }) {
    if (!operation.secured || !operation.responses.has(401)) return;
    const kinds = hasExpiredCredential(service)
      ? (["none", "unknown", "expired"] as const)
      : (["none", "unknown"] as const);
    for (const kind of kinds)
      yield {
        place: kind,
        detail: { kind },
        meets: record.exchanges.filter((e) => isStopped(e, 401) && e.credential === kind),
      };
  },
  behave: ({ kind }) =>
    granting(401, ({ mounted, request }) => credentialOf(mounted.service, request).kind === kind),
});

export const roleHole = operator<object>({
  name: "role-hole",
  summary: "A caller whose role is too small is served.",
  *places({ operation, record }) {
    if (!operation.secured || !operation.responses.has(403)) return;
    yield { place: "403", detail: {}, meets: record.exchanges.filter((e) => isStopped(e, 403)) };
  },
  behave: () => granting(403, () => true),
});

export const foreignReadable = operator<object>({
  name: "foreign-readable",
  summary: "What is another tenant's or owner's, and hidden with 404, is served.",
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
