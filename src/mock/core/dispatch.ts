import { coerce } from "../../../contracts/coercion.ts";
import type { MediaType, Operation } from "../../../contracts/contract.ts";
import type { Validator, Violation } from "../../../contracts/validation.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { RequestView } from "./request.ts";
import { mediaTypeOf, parseQuery } from "./request.ts";
import type {
  About,
  AnyState,
  Check,
  Context,
  HandlerReply,
  Jobs,
  Problem,
  Service,
  WireReply,
} from "./service.ts";
import type { Session } from "./sessions.ts";
import type { Change, World } from "./world.ts";

/** A service with what is made once from its contract. */
export interface MountedService {
  readonly service: Service;
  readonly validator: Validator;
}

/** One routed request on its way to a handler. */
export interface Routed {
  readonly mounted: MountedService;
  readonly session: Session;
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly request: RequestView;
  readonly body: RawBody;
}

export type RawBody = { readonly bytes: Buffer } | { readonly tooLarge: number };

export interface Outcome {
  readonly reply: WireReply;
  readonly changes: readonly Change[];
}

/** A reply of ours that the contract does not allow. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
  readonly status: number;
  readonly violations: readonly Violation[];

  constructor(operation: Operation, status: number, violations: readonly Violation[]) {
    const [first] = violations;
    super(`${operation.id} ${status}: ${first?.where ?? ""} ${first?.pointer ?? ""} ${first?.message ?? ""}`);
    this.status = status;
    this.violations = violations;
  }
}

/**
 * Judges the request in the service's order, runs its handler and judges the reply, all in one transaction: what
 * ends in a refusal leaves no trace.
 */
export function dispatch(routed: Routed): Outcome {
  const { session, operation, request, mounted } = routed;
  const world = session.world(mounted.service.name);
  const about: About = { request, operation, state: world.state };
  try {
    const { value, changes } = world.transaction(() => {
      const reply = toWire(run(routed, world));
      return check(routed, about, reply);
    });
    return { reply: value, changes };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reply: check(routed, about, mounted.service.envelope(error, about)), changes: [] };
  }
}

/** Does what the session's clock says is due; later jobs may be planned by earlier ones. */
export function settle(
  session: Session,
  service: Service,
  onBug: (error: unknown) => void,
): readonly Change[] {
  const world = session.world(service.name);
  const now = session.clock.now();
  const changes: Change[] = [];
  for (let count = 0; ; count++) {
    if (count === maxJobsAtOnce) {
      onBug(new Error(`${service.name} plans work without an end: ${count} jobs were due at once`));
      return changes;
    }
    try {
      const done = world.transaction(() => runNextJob(world, service, now));
      if (!done.value) return changes;
      changes.push(...done.changes);
    } catch (error) {
      onBug(error);
      changes.push(...world.transaction(() => world.takeDueJob(now)).changes);
    }
  }
}

/** More is due at once only when a job plans itself again without a delay. */
const maxJobsAtOnce = 100_000;

function runNextJob(world: World, service: Service, now: number): boolean {
  const job = world.takeDueJob(now);
  if (!job) return false;
  const run = service.jobs[job.kind];
  if (!run) throw new Error(`${service.name} has no job ${job.kind}`);
  run(contextAt(world, job.due), job.payload);
  return true;
}

/** What handlers, jobs and controls share, at a moment of the clock. */
export function contextAt(world: World, nowMs: number): Context<AnyState, Jobs> {
  return {
    state: world.state,
    now: new Date(nowMs).toISOString(),
    nowMs,
    newId: world.newId,
    newSecret: world.newSecret,
    nextNumber: world.nextNumber,
    schedule: (kind: string, delayMs: number, payload: unknown) =>
      world.addJob(kind, nowMs + delayMs, payload),
  };
}

/** The request as far as its checks have got. */
interface Progress {
  readonly routed: Routed;
  readonly call: Record<string, unknown>;
  readonly about: About;
  parsed?: { readonly mediaType: string; readonly body: unknown } | undefined;
}

function run(routed: Routed, world: World): HandlerReply {
  const { operation, mounted, request, session } = routed;
  const call = { ...contextAt(world, session.clock.now()), request, refuse, query: {}, path: {}, header: {} };
  const progress: Progress = { routed, call, about: { request, operation, state: world.state } };
  for (const name of mounted.service.checks(operation)) checks[name](progress);
  const handler = mounted.service.handlers[operation.id];
  if (!handler) throw new Error(`${operation.id} has no handler`);
  return handler(progress.call);
}

const checks: Readonly<Record<Check, (progress: Progress) => void>> = {
  authenticate({ call, routed, about }) {
    const { operation, path, mounted } = routed;
    const now = call["now"] as string;
    call["principal"] = mounted.service.authenticate({ ...about, operation, path, now, refuse });
  },
  authorise({ call, routed, about }) {
    const { operation, path, mounted } = routed;
    const { principal, now } = call as { principal: unknown; now: string };
    mounted.service.authorise?.({ ...about, operation, path, now, refuse, principal });
  },
  path: (progress) => assertValid(progress, [judges.path]),
  query: (progress) => assertValid(progress, [judges.query]),
  header: (progress) => assertValid(progress, [judges.header]),
  parse: (progress) => {
    progress.parsed = parseBody(progress);
  },
  body: (progress) => assertValid(progress, [judges.body]),
  parameters: (progress) => assertValid(progress, [judges.path, judges.query, judges.header, judges.body]),
};

/** What is wrong with one place of the request; what is right goes into the call. */
type Judge = (progress: Progress) => readonly Violation[];

const judges: Readonly<Record<"path" | "query" | "header" | "body", Judge>> = {
  path: (progress) => judgeParameters(progress, "path", progress.routed.path),
  query: (progress) => judgeParameters(progress, "query", progress.routed.request.query),
  header(progress) {
    const raw: Record<string, string | undefined> = {};
    for (const { name, in: place } of progress.routed.operation.parameters)
      if (place === "header") raw[name.toLowerCase()] = progress.routed.request.header(name);
    return judgeParameters(progress, "header", raw);
  },
  body(progress) {
    const { routed, call } = progress;
    const declared = routed.operation.requestBody;
    if (!declared) return [];
    const parsed = "parsed" in progress ? progress.parsed : parseBody(progress);
    const { service, validator } = routed.mounted;
    const whole = service.readBody ? service.readBody(parsed?.body, routed.request) : parsed?.body;
    if (whole === undefined && !declared.required) return [];
    const mediaType = parsed?.mediaType ?? [...declared.content.keys()][0] ?? "";
    // A body that is missing is judged as an empty object, so that each missing field is named.
    call["body"] = whole === undefined ? {} : whole;
    return validator.requestBody(routed.operation, mediaType, call["body"]);
  },
};

function judgeParameters(
  { routed, call }: Progress,
  place: "path" | "query" | "header",
  raw: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly Violation[] {
  const { values, violations } = routed.mounted.validator.parameters(routed.operation, place, raw);
  call[place] = values;
  return violations;
}

function assertValid(progress: Progress, places: readonly Judge[]): void {
  const violations = places.flatMap((judge) => judge(progress));
  if (violations.length > 0) throw problem(progress, { kind: "invalid", violations });
}

function parseBody(progress: Progress): Progress["parsed"] {
  const { body, operation, request } = progress.routed;
  const declared = operation.requestBody;
  if (!declared) return undefined;
  if ("tooLarge" in body) throw problem(progress, { kind: "body-too-large", limit: body.tooLarge });
  if (body.bytes.length === 0) return undefined;
  const mediaType = mediaTypeOf(request.header("content-type"));
  const media = mediaType === undefined ? undefined : declared.content.get(mediaType);
  if (mediaType === undefined || !media)
    throw problem(progress, { kind: "unsupported-media-type", mediaType });
  const text = body.bytes.toString("utf8");
  if (mediaType === "application/x-www-form-urlencoded") return { mediaType, body: readForm(text, media) };
  if (mediaType !== "application/json") return { mediaType, body: text };
  try {
    return { mediaType, body: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not JSON";
    throw problem(progress, { kind: "malformed-body", mediaType, reason });
  }
}

/** Form fields are texts; the schema says what they mean. */
function readForm(text: string, media: MediaType): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parseQuery(text)).map(([name, value]) => [
      name,
      coerce(value, media.fields.get(name) ?? {}),
    ]),
  );
}

function problem({ routed, about }: Progress, found: Problem): Refusal {
  return routed.mounted.service.problem(found, about);
}

function toWire(reply: HandlerReply): WireReply {
  const { status, headers = {} } = reply;
  if (reply.text !== undefined)
    return { status, headers, contentType: reply.contentType ?? "text/plain", text: reply.text };
  if (reply.body === undefined) return { status, headers };
  return { status, headers, contentType: "application/json", json: reply.body };
}

/** Adds the service's own headers and judges the whole by the contract. */
function check({ mounted, operation }: Routed, about: About, reply: WireReply): WireReply {
  const headers: Record<string, string> = { ...mounted.service.headers?.(about), ...reply.headers };
  const violations = mounted.validator.response(operation, {
    status: reply.status,
    mediaType: mediaTypeOf(reply.contentType),
    body: reply.json === undefined ? reply.text : reply.json,
    header: (name) =>
      headers[name] ?? Object.entries(headers).find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1],
  });
  if (violations.length > 0) throw new ContractViolation(operation, reply.status, violations);
  return { ...reply, headers };
}
