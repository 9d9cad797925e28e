import type { Contract, Operation } from "../../../../contracts/lib/contract.ts";
import type { Violation } from "../../../../contracts/lib/validation.ts";
import type { AllHandlers, OperationTable } from "./operation.ts";
import type { OutgoingMessage } from "./outgoing.ts";
import type { Refusal, RefusalCodes, RefusalDetails } from "./refusal.ts";
import type { RequestView } from "../http/request.ts";
import type { SocketHandlers } from "../http/sockets.ts";
import type { Job } from "../state/own-rows.ts";
import type { Reference } from "../state/references.ts";
import type { Change, Released, Seed, ServedRelease, TableSpecs, WorldState } from "../state/world.ts";
import type { WorldSchema } from "../world/world-file.ts";

/** Kinds of planned work, each with the data that it needs. */
export type Jobs = Readonly<Record<string, unknown>>;

/** Plans work: `schedule("finish", 1000, { id })` runs the job `finish` when the session's clock has moved on 1 s. */
export type Schedule<J extends Jobs> = <K extends keyof J & string>(
  kind: K,
  delayMs: number,
  payload: J[K],
) => void;

/** What every handler, job and control of a service is given besides its request. */
export interface Context<State, J extends Jobs> {
  readonly state: State;
  /** The session's time as RFC 3339 in UTC with milliseconds. */
  readonly now: string;
  /** The same in epoch milliseconds. */
  readonly nowMs: number;
  /** Whether a time (epoch milliseconds) is now or before now. A read that asks only this can be kept for longer. */
  readonly isPast: (time: number) => boolean;
  /** A fresh UUID. */
  readonly newId: () => string;
  /** A fresh secret of `length` characters of an alphabet. */
  readonly newSecret: (length: number, alphabet: string) => string;
  /** The next number of a named sequence, from 1. */
  readonly nextNumber: (sequence: string) => number;
  readonly schedule: Schedule<J>;
}

/** What the handlers of an HTTP operation are given besides its parameters. */
export interface HttpContext<State, Principal, J extends Jobs> extends Context<State, J> {
  readonly principal: Principal;
  readonly request: RequestView;
}

/** The steps that judge a request before its handler runs. A service puts them in the order of the real server. */
export type Check =
  | "authenticate"
  | "authorise"
  | "path"
  | "query"
  | "header"
  /** The media type is accepted and the body can be read. */
  | "parse"
  /** The body fits the contract. Implies `parse`. */
  | "body"
  /** Path, query, header and body at once: whatever is wrong with any of them is told together. */
  | "parameters";

/** What the core itself finds wrong with a request; the service says how its API words it. */
export type Problem =
  | { readonly kind: "no-route" }
  | { readonly kind: "method-not-allowed"; readonly allowed: readonly string[] }
  /** A percent sign in the path that encodes nothing. */
  | { readonly kind: "bad-encoding" }
  | { readonly kind: "body-too-large"; readonly limit: number }
  /** What keeps the state cannot be reached; the reason is a sentence. */
  | { readonly kind: "unavailable"; readonly reason: string }
  | { readonly kind: "unsupported-media-type"; readonly mediaType: string | undefined }
  | { readonly kind: "malformed-body"; readonly mediaType: string; readonly reason: string }
  | {
      readonly kind: "invalid";
      readonly violations: readonly Violation[];
      /** Path parameters as received, decoded. */
      readonly path: Readonly<Record<string, string>>;
      /** The body as it was judged; undefined before it is. */
      readonly body: unknown;
    };

/** A response. `body` is sent as JSON; `text` as it is; they exclude each other; neither: no body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** When absent: `application/json` of a body, `text/plain` of a text. */
  readonly contentType?: string;
  readonly body?: unknown;
  readonly text?: string;
  /** Sent without the headers of every response of the API: it comes from outside the API's framework. */
  readonly bare?: boolean;
}

/** The media type of a reply, with its parameters; undefined when it has no body. */
export function contentTypeOf({ contentType, body, text }: Reply): string | undefined {
  if (body === undefined && text === undefined) return undefined;
  return contentType ?? (body === undefined ? "text/plain" : "application/json");
}

export type AnyState = WorldState<TableSpecs>;

/** What a service sends of what happens in it. Both are pure: the outbox sends, and tells how it went. */
export interface Outgoing<State = AnyState, J extends Jobs = Jobs> {
  /** The message that a change of a row asks for; undefined: none. */
  readonly of: (change: Change, state: State) => OutgoingMessage | undefined;
  /** The message of the row with this key has arrived, or has not. */
  readonly done: (call: Context<State, J>, change: Change, hasArrived: boolean) => void;
}

export interface About<State = AnyState> {
  readonly request: RequestView;
  readonly operation: Operation | undefined;
  readonly state: State;
}

/** A request by its path; `operations` are those that the path has under any method. */
export interface PathAbout {
  readonly request: RequestView;
  readonly operations: readonly Operation[];
}

/** Wide: authentication and gates run for operations of any contract, which judges the status they end in. */
export type AnyRefuse = (status: number, code: string, message?: string, details?: RefusalDetails) => Refusal;

export interface Gatekeeping<State> extends About<State> {
  readonly operation: Operation;
  /** Path parameters as received, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The body as it was read, not yet judged; undefined: there is none, or it is read later (`parse`, `body`). */
  readonly body: unknown;
  /** The session's time in epoch milliseconds. */
  readonly nowMs: number;
  /** Whether a time (epoch milliseconds) is now or before now. */
  readonly isPast: (time: number) => boolean;
  readonly refuse: AnyRefuse;
}

/** A state at a moment of its clock. */
export interface StateAt<State> {
  readonly state: State;
  /** Epoch milliseconds, and the same as RFC 3339. */
  readonly nowMs: number;
  readonly now: string;
  /** What is planned. */
  readonly jobs: readonly Job[];
  /** The last number that a sequence gave. */
  readonly lastNumber: (sequence: string) => number;
}

/** What a world of one's own can start from, and what it is judged by. */
export interface OwnWorlds<State> {
  readonly schema: () => WorldSchema;
  /** The rows of an empty world: what an installation has, and one administrator with a credential of the seed. */
  readonly empty: () => Seed;
  /** What tells, one sentence each, what cannot be in any state that the service's own rules make. */
  readonly invariants: () => Promise<(at: StateAt<State>) => readonly string[]>;
}

/** A ready-made credential of the seed, told at start-up. */
export interface Credential {
  /** In camel case, unlike those of the API's others: programs know it by this (`credentials.gitlab.maintainer`). */
  readonly name: string;
  readonly role: string;
  /** The header line to send. */
  readonly header: string;
  /** Why it is not accepted, in kebab-case: `expired`, `revoked`, … Mutants are named by it. Absent: it is accepted. */
  readonly state?: string;
}

/** A test control: something that happens outside the API (a push, an outage), done by `POST /__admin/controls/…`. */
export interface Control<State, J extends Jobs> {
  readonly summary: string;
  /** JSON Schema of its body. */
  readonly schema: Readonly<Record<string, unknown>>;
  run(call: Context<State, J> & { readonly body: never }): unknown;
}

export interface ServiceDefinition<
  Ops,
  Table extends OperationTable,
  Specs extends TableSpecs,
  Principal,
  J extends Jobs,
  Codes extends RefusalCodes,
> {
  readonly title: string;
  /** Where the API is mounted when several are served, e.g. `/axhub`. */
  readonly mount: string;
  readonly contract: Contract;
  /** Operations that `tags` leaves out: none is served, and each is told from one that there never was. */
  readonly leftOut?: readonly Operation[];
  /** Absent where it is the contract's own. */
  readonly served?: ServedRelease;
  readonly tables: Specs;
  /** By which fields rows name each other. */
  readonly references?: readonly Reference[];
  /** What gives the rows of a fresh world: those of the committed fixture, or built anew from another seed number. */
  readonly seed: (seedNumber: number | undefined) => Promise<() => Seed>;
  readonly worlds: OwnWorlds<WorldState<Specs>>;
  readonly credentials: readonly Credential[];
  readonly handlers: AllHandlers<Ops, Table, HttpContext<WorldState<Specs>, Principal, J>, Codes>;
  readonly sockets?: SocketHandlers<WorldState<Specs>>;
  readonly jobs: { readonly [K in keyof J]: (call: Context<WorldState<Specs>, J>, payload: J[K]) => void };
  readonly controls?: Readonly<Record<string, Control<WorldState<Specs>, J>>>;
  /** The order in which a request to this operation is judged, by the release that is served. */
  readonly checks: (operation: Operation, changed: Released<string>["changed"]) => readonly Check[];
  /** Finds out who calls; throws a refusal for missing or bad credentials. */
  readonly authenticate: (call: Gatekeeping<WorldState<Specs>>) => Principal;
  /** Throws a refusal when the principal may not do this. */
  readonly authorise?: (call: Gatekeeping<WorldState<Specs>> & { readonly principal: Principal }) => void;
  /** Words a problem that the core found. */
  readonly problem: (problem: Problem, about: About<WorldState<Specs>>) => Refusal;
  /** The API's error envelope. */
  readonly envelope: (refusal: Refusal, about: About<WorldState<Specs>>) => Reply;
  /** Headers of every response of this API that is not `bare`, or of those with some statuses. */
  readonly headers?: (about: About<WorldState<Specs>>, status: number) => Readonly<Record<string, string>>;
  /** The body to validate, made of the parsed one and the query; default: the parsed body. */
  readonly readBody?: (body: unknown, request: RequestView) => unknown;
  /** Rewrites the path before routing. */
  readonly normalisePath?: (path: string) => string;
  /** What of the path decides the operation, where it is not the whole; undefined: no operation has such a path. */
  readonly routedPath?: (path: string) => string | undefined;
  /** The API's answer to OPTIONS; undefined, and absent: OPTIONS is a method like others. */
  readonly preflight?: (about: PathAbout) => Reply | undefined;
  /** The method to take a request for whose path exists, but not with its own; undefined: it is refused. */
  readonly methodFor?: (about: PathAbout) => string | undefined;
  /** Answers a path that is none of the API, such as a page for a browser; undefined: there is none. */
  readonly page?: (
    call: Context<WorldState<Specs>, J> & { readonly request: RequestView },
  ) => Reply | undefined;
  /** What the real server serves beside the API, over the same state; answers where the API has no route. */
  readonly companions?: Companions;
  /** What the API tells others when it happens (webhooks); it is sent where that is asked for. */
  readonly outgoing?: Outgoing<WorldState<Specs>, J>;
  /** The Content-Type header to send for a media type, where it has parameters. */
  readonly mediaTypes?: Readonly<Record<string, string>>;
}

/** A service as the core sees it: the same functions, their types erased. */
export type Service = { readonly name: string } & Omit<
  ServiceDefinition<never, never, TableSpecs, unknown, Jobs, RefusalCodes>,
  "handlers" | "jobs" | "tables" | "controls" | "sockets" | "outgoing"
> & {
    readonly outgoing?: Outgoing;
    readonly tables: TableSpecs;
    readonly handlers: Readonly<Record<string, (call: object) => Reply>>;
    readonly sockets: SocketHandlers<AnyState>;
    readonly jobs: Readonly<Record<string, (call: object, payload: unknown) => void>>;
    readonly controls: Readonly<Record<string, ErasedControl>>;
  };

/** Operations of a contract of their own, which no suite judges; what they do not say is as the service says it. */
export type Companions = Pick<
  Service,
  "contract" | "tables" | "handlers" | "checks" | "authenticate" | "envelope" | "problem"
> &
  Partial<Pick<Service, "authorise" | "normalisePath" | "routedPath" | "readBody">>;

export interface ErasedControl {
  readonly summary: string;
  readonly schema: Readonly<Record<string, unknown>>;
  run(call: object): unknown;
}

/** Checks a service's parts against its contract at compile time, then erases their types for the core. */
export function defineService<
  Ops,
  Table extends OperationTable,
  Specs extends TableSpecs,
  Principal,
  J extends Jobs,
  Codes extends RefusalCodes,
>(definition: ServiceDefinition<Ops, Table, Specs, Principal, J, Codes>): Service {
  // The one place where the types end: the dispatcher calls a handler only with what its contract validated.
  const erased = definition as unknown as Service;
  const { sockets = {}, controls = {} } = definition as Partial<Pick<Service, "sockets" | "controls">>;
  return { ...erased, sockets, controls, name: definition.contract.api };
}

/** The same of what is served beside a service: checked against its own contract, then erased. */
export function defineCompanions<
  Ops,
  Table extends OperationTable,
  Specs extends TableSpecs,
  Principal,
  J extends Jobs,
  Codes extends RefusalCodes,
>(
  definition: Pick<
    ServiceDefinition<Ops, Table, Specs, Principal, J, Codes>,
    "contract" | "tables" | "handlers" | "checks" | "authenticate" | "envelope" | "problem"
  > &
    Partial<
      Pick<
        ServiceDefinition<Ops, Table, Specs, Principal, J, Codes>,
        "authorise" | "normalisePath" | "routedPath" | "readBody"
      >
    >,
): Companions {
  return definition as unknown as Companions; // erased as above
}
