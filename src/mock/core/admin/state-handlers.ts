import type { MountedService } from "../service/mounted-service.ts";
import { MockError } from "../service/problem.ts";
import { foresee } from "../service/foresee.ts";
import type { Service } from "../service/service.ts";
import { settleAll, settleDue } from "../service/settle-session.ts";
import type { Session } from "../session/sessions.ts";
import { describeClock } from "./describe-clock.ts";
import { layRows } from "./lay-rows.ts";
import { addRow, deleteRow, listRows, patchRow, putRow, readReferences, readRow } from "./state-by-hand.ts";
import type { AdminHandlers } from "./types.ts";

/** What a session holds: its tables, their rows by hand, and what is planned on its clock. */
export const stateHandlers = {
  async getState({ engine, session, path: { api }, query }) {
    const { service } = engine.service(api);
    await settleDue(engine, session, service);
    const { state } = session.world(service.name);
    const names = tableNames(state);
    if (query.table !== undefined && !names.includes(query.table))
      throw new MockError(
        404,
        "unknown-table",
        `${api} has no table ${query.table}; there are: ${names.join(", ")}`,
      );
    const shown = query.table === undefined ? names : [query.table];
    return {
      status: 200,
      body: Object.fromEntries(shown.map((name) => [name, state[name]?.rows().slice(0, query.limit) ?? []])),
    };
  },
  async listTables({ engine, session }) {
    await settleAll(engine, session);
    return {
      status: 200,
      body: { tables: engine.services().flatMap((mounted) => tablesOf(session, mounted)) },
    };
  },
  async listRows({ query, path, ...admin }) {
    const { rows, total } = await listRows(admin, path, query);
    return { status: 200, body: { total, rows: rows.map(({ key, row }) => ({ key, row: freeForm(row) })) } };
  },
  addRow: async (call) => ({ status: 201, body: { key: await addRow(call, call.path, call.body) } }),
  getRow: async (call) => ({ status: 200, body: freeForm(await readRow(call, call.path)) }),
  async getReferences(call) {
    const { names, namedBy } = await readReferences(call, call.path, call.query.limit);
    const copied = namedBy.map((naming) => ({ ...naming, keys: [...naming.keys] }));
    return { status: 200, body: { names: [...names], namedBy: copied } };
  },
  async putRow(call) {
    const { isNew } = await putRow(call, call.path, call.body);
    return { status: isNew ? 201 : 200, body: call.body };
  },
  patchRow: async (call) => ({ status: 200, body: freeForm(await patchRow(call, call.path, call.body)) }),
  async deleteRow(call) {
    await deleteRow(call, call.path);
    return { status: 204 };
  },
  layRows: async (call) => ({
    status: 200,
    body: { changed: await layRows(call, call.path.api, call.body) },
  }),
  async listJobs({ engine, session, query }) {
    await settleAll(engine, session);
    const planned = engine.services().map(({ service }) => jobsOf(session, service, query.limit));
    const jobs = planned
      .flatMap((of) => of.jobs)
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    const total = planned.reduce((sum, of) => sum + of.total, 0);
    return { status: 200, body: { ...describeClock(session), total, jobs: jobs.slice(0, query.limit) } };
  },
  getRowSchemas: ({ engine, path: { api } }) => {
    const { properties, definitions } = engine.service(api).service.worlds.schema();
    return { status: 200, body: freeForm({ properties, definitions }) };
  },
} satisfies Partial<AdminHandlers>;

function tableNames(state: object): string[] {
  return Object.keys(state).filter((name) => !name.startsWith("$"));
}

function tablesOf(session: Session, { service }: MountedService) {
  const { state } = session.world(service.name);
  return tableNames(state).map((table) => ({
    api: service.name,
    table,
    rows: state[table]?.size ?? 0,
    changed: state[table]?.changedRows ?? 0,
  }));
}

function jobsOf(session: Session, service: Service, limit: number) {
  const world = session.world(service.name);
  const { jobs, total } = world.plannedJobs(limit);
  const foreseen = foresee(world, service, jobs);
  return {
    total,
    jobs: jobs.map(({ id, kind, due, payload }) => ({
      ...{ api: service.name, id, kind },
      due: new Date(due).toISOString(),
      payload: (payload ?? null) as Record<string, never> | null, // free-form in the contract
      foreseen: (foreseen.get(id) ?? []).map((row) => ({ ...row, fields: freeForm(row.fields) })),
    })),
  };
}

type FreeForm = Readonly<Record<string, never>>;

/** Rows and schemas are free-form in the contract: each API has its own. */
function freeForm(value: object): FreeForm {
  return value as FreeForm;
}
