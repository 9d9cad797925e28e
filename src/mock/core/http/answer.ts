import { contextAt } from "../service/context.ts";
import { Moment } from "../state/moment.ts";
import { ContractViolation, dispatch } from "../service/dispatch.ts";
import { recordViolations } from "../service/failures.ts";
import type { Layer } from "../service/layer.ts";
import { layeredCall } from "../service/layer.ts";
import type { Outcome } from "../service/outcome.ts";
import type { Reply } from "../service/service.ts";
import { settleDue } from "../service/settle-session.ts";
import type { FaultRule } from "../session/faults.ts";
import { StoreUnavailable } from "../store/store-error.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Session } from "../session/sessions.ts";
import { delayOf, faultReply, takeFault } from "../session/faults.ts";
import { isPreflight } from "../../../../contracts/lib/preflight.ts";
import type { Fallbacks } from "./fallback.ts";
import { fallbackUrl } from "./fallback.ts";
import type { ApiRequest } from "./api-request.ts";
import { operationOf, record } from "./api-request.ts";
import { preferredReply, readPrefer, withApplied } from "./prefer.ts";

/** What is sent, and the fault that spoils it on its way. */
export interface Answer {
  readonly reply: Reply;
  readonly fault?: FaultRule | undefined;
  /** As it was when it was answered. */
  readonly session: Session;
  /** The session's time then, epoch milliseconds: another request may have moved its clock on before this one is sent. */
  readonly at: number;
}

/** Where a request is passed on to. */
export interface Elsewhere {
  readonly url: URL;
}

/** Where a request goes that the mock does not serve: no operation takes it, nor does the service answer it itself. */
export function unserved(call: Omit<ApiRequest, "body">, fallbacks: Fallbacks): URL | undefined {
  const { engine, message, mounted, request, route } = call;
  if (!("failure" in route) || route.failure === "bad-encoding") return undefined;
  const isOwnPreflight = request.method === "OPTIONS" && "operations" in route;
  if (isOwnPreflight) return undefined;
  const path = request.search === "" ? request.path : `${request.path}?${request.search}`;
  const api = mounted.service.name;
  return fallbackUrl(fallbacks, message, { api, mount: engine.mountOf(api), path });
}

interface Ways {
  readonly layer: Layer | undefined;
  /** The real server to ask in the place of the mock. */
  readonly elsewhere: URL | undefined;
  /** Where the request is written down. */
  readonly noted: { entry?: JournalEntry };
}

/** Settle what is due → fault → the request itself → keep what it changed. undefined: no answer at all. */
export async function answer(call: ApiRequest, ways: Ways): Promise<Answer | Elsewhere | undefined> {
  const { engine, session } = call;
  try {
    const begun = await engine.turn(session, (newest) => beginAndFinish(inSession(call, newest), ways));
    if ("given" in begun) return begun.given;
    // Nobody waits for a delay but the one who is delayed.
    await delay(begun.delayMs);
    return await engine.turn(session, (newest) => finish(inSession(call, newest), begun, ways));
  } catch (error) {
    if (error instanceof StoreUnavailable)
      return { reply: unavailable(call, error), session, at: session.clock.now() };
    throw error;
  }
}

function inSession(call: ApiRequest, newest: Session): ApiRequest {
  return newest === call.session ? call : { ...call, session: newest };
}

interface Hit {
  readonly fault: FaultRule | undefined;
  /** What the request prefers to wait at most, in seconds. */
  readonly wait: number | undefined;
  /** Milliseconds. */
  readonly delayMs: number;
  /** The rules of faults, or how often chance was asked, are others now. */
  readonly isCounted: boolean;
}

/** What comes of a request that is not delayed; else what hit it, for when the delay is over. */
async function beginAndFinish(
  call: ApiRequest,
  ways: Ways,
): Promise<Hit | { readonly given: Answer | Elsewhere | undefined }> {
  const hit = begin(call, ways);
  if (hit.isCounted) await call.engine.keepFaults(call.session);
  return hit.delayMs > 0 ? hit : { given: await finish(call, hit, ways) };
}

/** Writes the request down, does what is due, and takes the fault that hits it. A browser that asks first is neither. */
function begin(call: ApiRequest, { noted, elsewhere }: Ways): Hit {
  const { engine, mounted, session, request } = call;
  const isAsking = isPreflight(call.message);
  if (!isAsking) noted.entry ??= record(call, elsewhere);
  const api = mounted.service.name;
  void settleDue(engine, session, engine.service(api).service);
  const { chances } = session.counts;
  const chance = (): number => session.chance();
  const target = { api, operation: operationOf(call), method: request.method, path: request.path };
  const fault = isAsking ? undefined : takeFault(session.faults, target, chance);
  const { wait } = elsewhere ? {} : readPrefer(request.header("prefer"));
  const delayMs = fault ? Math.min(delayOf(fault, chance), (wait ?? Infinity) * 1000) : 0;
  if (fault) {
    if (noted.entry) noted.entry.fault = fault.id;
    engine.events.changed("faults", session.id);
  }
  return { fault, wait, delayMs, isCounted: fault !== undefined || session.counts.chances !== chances };
}

async function finish(
  call: ApiRequest,
  { fault, wait }: Hit,
  { layer, elsewhere, noted: { entry } }: Ways,
): Promise<Answer | Elsewhere | undefined> {
  const { engine, mounted, session } = call;
  const early = fault?.phase === "before" ? fault : undefined;
  const instead = fault && faultReply(fault, operationOf(call));
  const faulty = instead && withOwnHeaders(call, instead, fault.headers);
  const at = session.clock.now();
  if (early && faulty) return { reply: told(faulty, wait), fault, session, at };
  if (early?.drop) return undefined;
  const outcome = elsewhere ? servePage(call) : outcomeOf(call, layer);
  if (!outcome) return elsewhere && { url: elsewhere };
  const { reply, changes, refused } = outcome;
  if (entry) writeDown(entry, outcome);
  // Who is nobody leaves nothing behind.
  if (refused?.by !== "authenticate") await engine.keep(session, mounted.service.name, changes);
  return fault?.drop ? undefined : { reply: told(faulty ?? reply, wait), fault, session, at };
}

function outcomeOf(call: ApiRequest, layer: Layer | undefined): Outcome {
  return layer ? layer(layeredCall(call, carryOut)) : call.engine.memo.answer(call, carryOut);
}

function told(reply: Reply, wait: number | undefined): Reply {
  return wait === undefined ? reply : withApplied(reply, [`wait=${wait}`]);
}

function writeDown(entry: JournalEntry, { changes, before, refused }: Outcome): void {
  entry.refused = refused;
  entry.wasJudged = before !== undefined || refused !== undefined;
  if (changes.length > 0) entry.changed(changes, before);
}

/** Answers a route that is none in the API's words, else by preference, else by the operation's handler. */
function carryOut(call: ApiRequest): Outcome {
  const { engine, mounted, session, request, route } = call;
  const { service } = mounted;
  const about = { request, operation: undefined, state: session.world(service.name).state };
  if ("failure" in route) {
    const page = servePage(call);
    if (page) return page;
    const preflight = ownPreflight(call);
    if (preflight) return { reply: preflight, changes: [] };
    const problem =
      "allowed" in route ? { kind: route.failure, allowed: route.allowed } : { kind: route.failure };
    const reply = service.envelope(service.problem(problem, about), about);
    return { reply: withOwnHeaders(call, reply, reply.headers), changes: [] };
  }
  const preferred = preferredReply(readPrefer(request.header("prefer")), route.operation);
  if (preferred) return { reply: withOwnHeaders(call, preferred), changes: [] };
  try {
    return dispatch(call, route);
  } catch (error) {
    if (error instanceof ContractViolation)
      recordViolations(engine, { session, api: service.name }, route.operation, error);
    throw error;
  }
}

/** That the store cannot be reached, in the API's words. */
function unavailable(call: ApiRequest, { message }: StoreUnavailable): Reply {
  const { mounted, request, session } = call;
  const { service } = mounted;
  const about = { request, operation: operationOf(call), state: session.world(service.name).state };
  const reply = service.envelope(service.problem({ kind: "unavailable", reason: message }, about), about);
  return withOwnHeaders(call, reply, reply.headers);
}

/** What the service answers itself on a path that is none of its API. */
function servePage({ mounted: { service }, session, request }: ApiRequest): Outcome | undefined {
  if (!service.page) return undefined;
  const world = session.world(service.name);
  const call = contextAt(world, new Moment(session.clock.now()), { request });
  const { value, changes, before } = world.transaction(() => service.page?.(call as never)); // erased like handlers
  return value && { reply: value, changes, before };
}

/** What the API itself answers to OPTIONS on this path, if it does. */
function ownPreflight({ request, route, mounted }: ApiRequest): Reply | undefined {
  if (request.method !== "OPTIONS" || !("failure" in route)) return undefined;
  const operations = "operations" in route ? route.operations : [];
  return mounted.service.preflight?.({ request, operations });
}

/** A reply that no handler made, with the headers of every response of its API; `explicit` ones win over them. */
function withOwnHeaders(call: ApiRequest, reply: Reply, explicit: Reply["headers"] = {}): Reply {
  if (reply.bare) return reply;
  const { mounted, session, request } = call;
  const { service } = mounted;
  const state = session.world(service.name).state;
  const own = service.headers?.({ request, operation: operationOf(call), state }, reply.status);
  return { ...reply, headers: { ...reply.headers, ...own, ...explicit } };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
