import type { components } from "../../../../contracts/admin/types.gen.ts";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { MountedService } from "../service/mounted-service.ts";
import type { RequestView } from "../http/request.ts";
import { readCookie } from "../http/request.ts";
import { dispatch } from "../service/dispatch.ts";
import type { Credential } from "../service/service.ts";
import type { Session } from "../session/sessions.ts";
import type { Table } from "../state/table.ts";
import { headerLine } from "./credential-of.ts";

type Rights = components["schemas"]["CredentialRights"];
type Verdict = "may" | "mayNot" | "depends";

interface At {
  readonly mounted: MountedService;
  readonly session: Session;
}

/**
 * The ready-made credentials of an API, each with the operations that let it in: each operation is carried out with each
 * credential, and undone. Others are served in between.
 */
export async function credentialRights(at: At): Promise<readonly Rights[]> {
  const { service } = at.mounted;
  const rights: Rights[] = [];
  for (const credential of service.credentials) {
    rights.push(rightsOf(credential, at));
    await new Promise(setImmediate);
  }
  return rights;
}

function rightsOf(credential: Credential, at: At): Rights {
  const { service } = at.mounted;
  const verdicts = service.contract.operations.map(
    (operation) => [operation.id, verdictOn(credential, operation, at)] as const,
  );
  const those = (wanted: Verdict): string[] =>
    verdicts.flatMap(([id, verdict]) => (verdict === wanted ? [id] : []));
  const { role, header, state } = credential;
  return {
    ...{ api: service.name, role, header, may: those("may"), mayNot: those("mayNot") },
    ...(state === undefined ? {} : { state }),
  };
}

/** It may when it may for one of the rows that the path can name. */
function verdictOn(credential: Credential, operation: Operation, at: At): Verdict {
  const verdicts = new Set<Verdict>();
  for (const path of pathsOf(operation, at)) {
    const verdict = verdictFor({ credential, operation, path }, at);
    if (verdict === "may") return verdict;
    verdicts.add(verdict);
  }
  return verdicts.size === 1 && verdicts.has("mayNot") ? "mayNot" : "depends";
}

type Values = Readonly<Record<string, string>>;

interface Trial {
  readonly credential: Credential;
  readonly operation: Operation;
  readonly path: Values;
}

/** Turned away with 401 or 403, or answered in any other way than that nothing is there. */
function verdictFor(trial: Trial, { mounted, session }: At): Verdict {
  const { operation, path } = trial;
  const world = session.world(mounted.service.name);
  const body = { bytes: Buffer.from(exampleBody(operation)) };
  try {
    const call = { mounted, session, request: viewOf(trial), body };
    const { status } = world.rehearse(() => dispatch(call, { operation, path })).reply;
    return status === 401 || status === 403 ? "mayNot" : status === 404 ? "depends" : "may";
  } catch {
    return "depends"; // a WebSocket, or an answer that no example leads to
  }
}

/** Tried rows of a table; more would only cost time. */
const mostRows = 3;

/** Values for the path's parameters from rows of the tables that they name; none where one of them names no table. */
function pathsOf(operation: Operation, { mounted, session }: At): readonly Values[] {
  const { state } = session.world(mounted.service.name);
  const names = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const known = names.map((name) => {
    const table = tableOf(name, operation.path, Object.keys(state));
    return [name, table === undefined ? [] : keysOf(state[table])] as const;
  });
  const count = known.length === 0 ? 1 : Math.min(...known.map(([, keys]) => keys.length));
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(known.map(([name, keys]) => [name, keys[i] ?? ""])),
  );
}

/** `appID` and `tenant_name` are of `apps` and `tenants`, and so is `id` in `/apps/{id}`. */
function tableOf(parameter: string, path: string, tables: readonly string[]): string | undefined {
  const word = parameter.replace(/_?(?:id|uuid|name|key)$/i, "").toLowerCase();
  const [, before = ""] = new RegExp(`([^/]+)/\\{${parameter}\\}`).exec(path) ?? [];
  const wanted = word === "" ? [before.toLowerCase()] : [`${word}s`, word];
  return tables.find((table) => wanted.includes(table.toLowerCase()));
}

function keysOf(table: Table<never> | undefined): readonly string[] {
  return (
    table
      ?.rows()
      .slice(0, mostRows)
      .map((row) => String(table.keyOf(row))) ?? []
  );
}

function exampleBody({ requestBody }: Operation): string {
  const [example] = requestBody?.content.get("application/json")?.examples.values() ?? [];
  return requestBody ? JSON.stringify(example ?? {}) : "";
}

function viewOf({ credential, operation, path: values }: Trial): RequestView {
  const { name, value } = headerLine(credential.header);
  const sent = new Map([
    ["content-type", "application/json"],
    [name.toLowerCase(), value],
  ]);
  const header = (asked: string): string | undefined => sent.get(asked.toLowerCase());
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, parameter: string) =>
    encodeURIComponent(values[parameter] ?? ""),
  );
  return {
    ...{
      method: operation.method,
      path,
      base: "http://localhost",
      search: "",
      id: "rehearsal",
      query: {},
      header,
    },
    cookie: (asked) => readCookie(header("cookie"), asked),
  };
}
