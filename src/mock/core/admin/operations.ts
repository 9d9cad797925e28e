import { loadContract } from "../../../../contracts/lib/contract.ts";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { ParameterValues, Validator } from "../../../../contracts/lib/validation.ts";
import { createValidator } from "../../../../contracts/lib/validation.ts";
import { atFragment } from "../../../../contracts/lib/json-pointer.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import { apiNamed } from "../../../../contracts/lib/api-named.ts";
import type { Engine } from "../engine.ts";
import { OperationRouter } from "../http/operation-router.ts";
import { MockError } from "../service/problem.ts";
import type { Reply } from "../service/service.ts";
import { adminHandlers } from "./handlers.ts";
import { refuseInvalid } from "./invalid-call.ts";
import type { Admin } from "./types.ts";

interface AdminContract {
  readonly router: OperationRouter;
  readonly validator: Validator;
  readonly document: unknown;
  readonly operations: readonly Operation[];
}

let loaded: AdminContract | undefined;

/** The admin contract, read when it is first needed: most runs of the mock never use it. */
export function adminContract(): AdminContract {
  if (!loaded) {
    const read = loadContract("admin");
    const { document, operations } = read;
    loaded = {
      router: new OperationRouter(operations),
      validator: createValidator(read),
      document,
      operations,
    };
  }
  return loaded;
}

/** What a call of an admin operation brings; of the query, texts as in a URL. */
export interface AdminRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly body: unknown;
}

/** Judges a call by the admin's contract, then carries it out. Throws a MockError for what the contract does not allow. */
export async function runAdmin(
  admin: () => Admin,
  operation: Operation,
  { path, query, body }: AdminRequest,
): Promise<Reply> {
  const { validator, document } = adminContract();
  const asked = judgedQuery(operation, query);
  const named = admin();
  const places = validator.parameters(operation, "path", withFullName(named.engine, path));
  refuseInvalid(places.violations, noMembers);
  const media = operation.requestBody?.content.get("application/json");
  if (media?.schemaPointer !== undefined) {
    const schema = atFragment(document, media.schemaPointer);
    refuseInvalid(validator.requestBody(operation, "application/json", body ?? {}), { schema, document });
  }
  // Erased here as in a service's dispatch: the contract has just judged path, query and body.
  const handlers = adminHandlers as unknown as Readonly<Record<string, (call: object) => Promise<Reply>>>;
  const run = handlers[operation.id];
  if (!run) throw new Error(`no handler of ${operation.id}`);
  if (operation.method !== "GET") named.session.isTouched = true;
  const call = { ...named, path: places.values, query: asked, body };
  const { engine, session } = named;
  if (ofRequests.has(operation.id))
    await engine.store.bring({ requestsOf: asked["sessions"] === "all" ? undefined : session.id });
  for (const part of looksAt[operation.id] ?? []) await engine.store.bring(part);
  if (ofNoSession.has(operation.id) || ofRequests.has(operation.id))
    return run({ ...call, session: engine.sessions.get(session.id) });
  return engine.turn(session, (newest) => run({ ...call, session: newest }));
}

/** What an operation looks at that is of no single session. */
const looksAt: Readonly<Record<string, readonly ("sessions" | "snapshots")[]>> = {
  listSessions: ["sessions"],
  startSession: ["sessions", "snapshots"],
  deleteSession: ["sessions"],
  listSnapshots: ["snapshots"],
  takeSnapshot: ["snapshots"],
  getSnapshot: ["snapshots"],
  deleteSnapshot: ["snapshots"],
};

/** Operations on the journal, which do not look at the state. */
const ofRequests: ReadonlySet<string> = new Set([
  ...["listRequests", "findRequests", "countRequests", "listUnmatchedRequests", "getRequest"],
  "repeatRequest",
]);

/** Operations that neither look at the session that they are called in nor change it, or take turns of their own. */
const ofNoSession: ReadonlySet<string> = new Set([
  ...["getHealth", "getContract", "getRowSchemas", "listControls"],
  ...["listSessions", "startSession", "deleteSession", "listSnapshots", "getSnapshot", "deleteSnapshot"],
]);

/** The query as the operation's handler is given it. Throws a MockError for what the contract does not allow. */
export function judgedQuery(operation: Operation, query: AdminRequest["query"]): ParameterValues {
  const known = operation.parameters.flatMap((parameter) => (parameter.in === "query" ? parameter.name : []));
  const stray = Object.keys(query).find((name) => !known.includes(name));
  if (stray !== undefined) {
    const hint = known.length === 0 ? ": it takes none" : suggestion(stray, known);
    throw new MockError(400, "bad-request", `query /${stray}: there is no ${stray}${hint}`);
  }
  const { values, violations } = adminContract().validator.parameters(operation, "query", query);
  refuseInvalid(violations, noMembers);
  return values;
}

/** Parameters are texts and numbers. */
const noMembers = { schema: undefined, document: undefined };

/** An API's name may be begun only, as on the command line. */
function withFullName(engine: Engine, path: AdminRequest["path"]): AdminRequest["path"] {
  const { api } = path;
  if (api === undefined) return path;
  const known = engine.services().map(({ service }) => service.name);
  return { ...path, api: apiNamed(api, known) ?? api };
}
