import { Moment } from "../state/moment.ts";
import type { components } from "../../../../contracts/admin/types.gen.ts";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { EngineService } from "../engine.ts";
import type { RequestView } from "../http/request.ts";
import { readCookie } from "../http/request.ts";
import { MockError } from "../service/problem.ts";
import { Refusal, refuse } from "../service/refusal.ts";
import type { Credential, Gatekeeping } from "../service/service.ts";
import type { Session } from "../session/sessions.ts";
import type { Table } from "../state/table.ts";
import { headerLine } from "./credential-of.ts";

type Rights = components["schemas"]["CredentialRights"];
type Verdict = "may" | "mayNot" | "depends";

/** The ready-made credentials of an API, each with the operations whose gates it passes in this session. */
export function credentialRights(mounted: EngineService, session: Session): readonly Rights[] {
  const { service } = mounted;
  return service.credentials.map((credential) => {
    const verdicts = service.contract.operations.map(
      (operation) => [operation.id, verdictOn(credential, operation, { mounted, session })] as const,
    );
    const those = (wanted: Verdict): string[] =>
      verdicts.flatMap(([id, verdict]) => (verdict === wanted ? [id] : []));
    const { role, header, state } = credential;
    return {
      ...{ api: service.name, role, header, may: those("may"), mayNot: those("mayNot") },
      ...(state === undefined ? {} : { state }),
    };
  });
}

interface At {
  readonly mounted: EngineService;
  readonly session: Session;
}

/** What the gates say for the rows that the path may name: it may when it may for one of them. */
function verdictOn(credential: Credential, operation: Operation, at: At): Verdict {
  const verdicts = new Set<Verdict>();
  for (const path of examplePaths(operation, at)) {
    const verdict = verdictFor({ credential, operation, path }, at);
    if (verdict === "may") return verdict;
    verdicts.add(verdict);
  }
  return verdicts.has("depends") ? "depends" : "mayNot";
}

type Values = Readonly<Record<string, string>>;

interface Trial {
  readonly credential: Credential;
  readonly operation: Operation;
  readonly path: Values;
}

/** Asks the service's own gates, and undoes what they changed. */
function verdictFor({ credential, operation, path }: Trial, { mounted, session }: At): Verdict {
  const { service } = mounted;
  const world = session.world(service.name);
  const moment = new Moment(session.clock.now());
  const request = viewOf(credential, operation, path);
  const call: Gatekeeping<typeof world.state> = {
    ...{ request, operation, path, refuse, state: world.state, body: {} },
    ...{ nowMs: moment.ms, isPast: moment.isPast },
  };
  try {
    return world.rehearse(() => {
      const principal = service.authenticate(call);
      service.authorise?.({ ...call, principal });
      return "may";
    });
  } catch (error) {
    if (error instanceof Refusal) return error.status === 401 || error.status === 403 ? "mayNot" : "depends";
    if (error instanceof MockError) return "depends";
    throw error;
  }
}

/** Tried rows of a table; more would only cost time. */
const mostRows = 6;

/** Values for the path's parameters: `appID` and `tenant_name` are of the tables `apps` and `tenants`. */
function examplePaths({ parameters }: Operation, { mounted, session }: At): readonly Values[] {
  const { state } = session.world(mounted.service.name);
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const known = names.map((name) => [name, valuesOf(state[tableNamed(name, Object.keys(state))])] as const);
  const count = Math.max(1, ...known.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(known.map(([name, values]) => [name, values[i % Math.max(values.length, 1)] ?? ""])),
  );
}

function tableNamed(parameter: string, tables: readonly string[]): string {
  const word = parameter.replace(/_?(?:id|name|key)$/i, "").toLowerCase();
  return tables.find((table) => table.toLowerCase() === `${word}s`) ?? "";
}

function valuesOf(table: Table<never> | undefined): readonly string[] {
  return (
    table
      ?.rows()
      .slice(0, mostRows)
      .map((row) => String(table.keyOf(row))) ?? []
  );
}

function viewOf(credential: Credential, operation: Operation, values: Values): RequestView {
  const { name, value } = headerLine(credential.header);
  const header = (asked: string): string | undefined =>
    asked.toLowerCase() === name.toLowerCase() ? value : undefined;
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, parameter: string) =>
    encodeURIComponent(values[parameter] ?? ""),
  );
  return {
    ...{ method: operation.method, path, base: "", search: "", id: "", query: {}, header },
    cookie: (asked) => readCookie(header("cookie"), asked),
  };
}
