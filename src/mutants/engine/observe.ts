import type { Outcome } from "../../mock/core/service/outcome.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import { mediaTypeOf } from "../../mock/core/http/request.ts";
import {
  admittedRequest,
  otherAnswer,
  sameAnswer,
  explain,
  grantedRequest,
  succeeded,
  unchecked,
  unlessItBreaks,
} from "./carry-out.ts";
import { coerced } from "./coerced.ts";
import { credentialOf } from "./credentials.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { isFilter } from "./parameter-kind.ts";
import { overlapHeader } from "./overlap-header.ts";
import type { Exchange } from "./recording.ts";
import { either, isWider, loosenessNames, possibleLoosenesses } from "./wider-lists.ts";
import { withQuery } from "./with-query.ts";

export interface Observed {
  readonly outcome: Outcome;
  readonly exchange: Exchange;
}

/** Carries the request out and writes down what can be known of it. */
export function observe(call: LayeredCall, caseId: string): Observed {
  const { mounted, request, route } = call;
  const hidden = explain(call, "rehearse");
  const { status } = hidden.outcome.reply;
  const toOthers = [401, 403, 404].includes(status) ? answerToOthers(call, status) : "the same";
  const worksUnchecked =
    hidden.violations.length > 0 && isDone(() => call.rehearse({ mounted: unchecked(mounted, () => true) }));
  const right = coerced(bodyOf(call), hidden.violations);
  const worksCoerced =
    right !== undefined &&
    isDone(() => call.rehearse({ body: { bytes: Buffer.from(JSON.stringify(right.body)) } }));
  const credential = credentialOf(mounted.service, request);
  const outcome = call.carryOut();
  const repeatable = request.method === "PUT" && succeeded(outcome) && isDone(() => call.rehearse());
  const exchange: Exchange = {
    caseId,
    method: request.method,
    url: request.search === "" ? request.path : `${request.path}?${request.search}`,
    query: request.query,
    path: "operation" in route ? route.path : {},
    body: bodyOf(call),
    credential: credential.kind,
    caller: credential.value,
    reply: outcome.reply,
    changes: outcome.changes.length > 0,
    repeatable,
    refusal: hidden.refusal,
    toOthers,
    joinedFilters: joinedFilters(call, hidden.outcome.reply),
    eitherFilters: eitherFilters(call, hidden.outcome.reply),
    ...looseFilters(call, hidden.outcome),
    othersGetMore: credential.kind === "none" && otherAnswer(call, hidden.outcome.reply) !== undefined,
    violations: hidden.violations,
    worksUnchecked,
    worksCoerced,
    overlaps: isOverlapping(call),
  };
  return { outcome, exchange };
}

/** Whether the request was sent while another of its case was not yet answered. */
export function isOverlapping({ request }: Pick<LayeredCall, "request">): boolean {
  return request.header(overlapHeader) !== undefined;
}

/** The filters of its operation that a request sends. */
function filtersOf({ operation, request }: LayeredCall) {
  return (operation?.parameters ?? []).filter(
    (parameter) => isFilter(parameter) && Object.hasOwn(request.query, parameter.name),
  );
}

function looseFilters(call: LayeredCall, healthy: Outcome): Pick<Exchange, "looseFilters" | "loosenable"> {
  if (!succeeded(healthy)) return { looseFilters: [], loosenable: [] };
  const keys = (found: (filter: string) => readonly string[]) =>
    filtersOf(call).flatMap(({ name }) => found(name).map((how) => `${name} ${how}`));
  return {
    looseFilters: keys((name) => loosenessNames.filter((how) => isWider(call, healthy.reply, name, how))),
    loosenable: keys((name) => possibleLoosenesses(call, name)),
  };
}

function eitherFilters(call: LayeredCall, healthy: Reply): readonly string[] {
  const names = filtersOf(call).map(({ name }) => name);
  return names.flatMap((one, i) =>
    names
      .slice(i + 1)
      .filter((other) => either(call, healthy, [one, other]) !== healthy)
      .map((other) => `${one} ${other}`),
  );
}

function joinedFilters(call: LayeredCall, healthy: Reply): readonly string[] {
  const sent = filtersOf(call);
  if (sent.length < 2 || healthy.status >= 400) return [];
  return sent.flatMap(({ name }) => {
    const request = withQuery(call.request, (query) => query.delete(name));
    const without = unlessItBreaks(() => call.rehearse({ request }));
    return without && !sameAnswer(without.reply, healthy) ? [name] : [];
  });
}

function answerToOthers(call: LayeredCall, status: number): Exchange["toOthers"] {
  if (grantedRequest(call)) return "granted";
  return admittedRequest(call, status) ? "another refusal" : "the same";
}

function isDone(attempt: () => Outcome): boolean {
  const outcome = unlessItBreaks(attempt);
  return outcome !== undefined && succeeded(outcome);
}

/** The body that a request brings: parsed when it is JSON, else its text; undefined when there is none. */
export function bodyOf({ body, request }: Pick<LayeredCall, "body" | "request">): unknown {
  if ("tooLarge" in body || body.bytes.length === 0) return undefined;
  const text = body.bytes.toString("utf8");
  if (mediaTypeOf(request.header("content-type")) !== "application/json") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
