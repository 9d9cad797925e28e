import type { Validator, Violation } from "../../../contracts/lib/validation.ts";
import type { Outcome } from "../../mock/core/service/outcome.ts";
import type { MountedService } from "../../mock/core/service/mounted-service.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { RequestView } from "../../mock/core/http/request.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { fromOthers } from "./credentials.ts";
import type { Reason } from "./recording.ts";

/** An outcome with what the service said of it inside. */
export interface Explained {
  readonly outcome: Outcome;
  readonly refusal: Reason | undefined;
  readonly violations: readonly Violation[];
}

/** Carries a request out, listening to why the service refuses. */
export function explain(call: LayeredCall, how: "carryOut" | "rehearse" = "carryOut"): Explained {
  let refusal: Reason | undefined;
  let violations: readonly Violation[] = [];
  const { service } = call.mounted;
  const listening: MountedService = {
    ...call.mounted,
    service: {
      ...service,
      problem(found, about) {
        if (found.kind === "invalid") violations = found.violations;
        return service.problem(found, about);
      },
      envelope(refused, about) {
        refusal = { status: refused.status, code: refused.code, message: refused.message };
        return service.envelope(refused, about);
      },
    },
  };
  const outcome = call[how]({ mounted: listening });
  return { outcome, refusal, violations };
}

/** The service without the checks of some violations. What it answers is not judged. */
export function unchecked(
  mounted: MountedService,
  forgives: (violation: Violation) => boolean,
): MountedService {
  const { validator } = mounted;
  const keep = (violations: readonly Violation[]) => violations.filter((v) => !forgives(v));
  const forgiving: Validator = {
    parameters(operation, place, raw) {
      const { values, violations } = validator.parameters(operation, place, raw);
      return { values, violations: keep(violations) };
    },
    requestBody: (operation, mediaType, body) => keep(validator.requestBody(operation, mediaType, body)),
    response: () => [],
  };
  return { ...mounted, validator: forgiving };
}

/** The outcome, or undefined where the mock cannot cope with what it was given. */
export function unlessItBreaks(run: () => Outcome): Outcome | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** The request as the first other caller to whom it is granted would send it. */
export function grantedRequest(call: LayeredCall): RequestView | undefined {
  return requestOfOther(call, succeeded);
}

/**
 * The request as another caller would send it whom the refusal with `status` does not stop: one to whom it is granted,
 * if any.
 */
export function admittedRequest(call: LayeredCall, status: number): RequestView | undefined {
  const admits = ({ reply }: Outcome): boolean => reply.status !== 401 && reply.status !== status;
  return grantedRequest(call) ?? requestOfOther(call, admits);
}

/**
 * The request as the first caller would send it who gets another answer than one without a credential; undefined when
 * that is refused for the lack of it, or when all are answered alike.
 */
export function otherAnswer(call: LayeredCall, without: Reply): RequestView | undefined {
  if ([401, 403].includes(without.status)) return undefined;
  return requestOfOther(call, ({ reply }) => !sameAnswer(reply, without) && reply.status < 400);
}

/** Whether a client is answered alike, but for numbers: they tell the time, which goes on between two rehearsals. */
export function sameAnswer(one: Reply, other: Reply): boolean {
  const shown = ({ status, body, text }: Reply): string =>
    JSON.stringify([`${status}`, body, text], (_, value: unknown) => (typeof value === "number" ? 0 : value));
  return shown(one) === shown(other);
}

function requestOfOther(call: LayeredCall, fits: (outcome: Outcome) => boolean): RequestView | undefined {
  for (const request of fromOthers(call.mounted.service, call.request)) {
    const outcome = unlessItBreaks(() => call.rehearse({ request }));
    if (outcome && fits(outcome)) return request;
  }
  return undefined;
}

export function succeeded({ reply }: Outcome): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** An answer that changes nothing. */
export function only(reply: Reply): Outcome {
  return { reply, changes: [] };
}
