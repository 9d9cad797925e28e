import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { operations } from "../../../../contracts/admin/types.gen.ts";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import { judgeSchema } from "../../../../contracts/lib/validation.ts";
import { parseDuration } from "../state/clock.ts";
import { contextAt } from "../service/context.ts";
import { Moment } from "../state/moment.ts";
import type { FaultRule } from "../session/faults.ts";
import type { Reply } from "../service/operation.ts";
import { MockError } from "../service/problem.ts";
import { Refusal } from "../service/refusal.ts";
import type { Service } from "../service/service.ts";
import { settleAll, settleDue } from "../service/settle-session.ts";
import type { Change } from "../state/world.ts";
import { judgeRow } from "../world/judge-row.ts";
import { describeClock } from "./describe-clock.ts";
import { credentialRights } from "./credential-rights.ts";
import { refuseInvalid } from "./invalid-call.ts";
import { judgedFault } from "./judge-fault.ts";
import { requestHandlers } from "./request-handlers.ts";
import { sessionHandlers } from "./session-handlers.ts";
import { stateHandlers } from "./state-handlers.ts";
import type { AdminCall, AdminHandlers } from "./types.ts";

/** One function for each operation of `contracts/admin/openapi.yaml`. */
export const adminHandlers: AdminHandlers = {
  ...sessionHandlers,
  ...requestHandlers,
  ...stateHandlers,
  getHealth({ engine }) {
    const apis = engine.services().map(({ service }) => ({
      api: service.name,
      mount: engine.mountOf(service.name),
      operations: service.contract.operations.length,
    }));
    return { status: 200, body: { status: "ok", version: version(), apis } };
  },
  async resetSession({ engine, session }) {
    await engine.resetSession(session.id);
    return { status: 204 };
  },
  getClock: ({ session }) => ({ status: 200, body: describeClock(session) }),
  async setClock({ engine, session, body }) {
    const advance = body.advance === undefined ? 0 : parseDuration(body.advance);
    if (advance === undefined)
      throw new MockError(
        400,
        "bad-request",
        `body /advance: ${body.advance ?? ""} is no duration of days or less in ISO 8601, such as PT30S`,
      );
    const at = body.at === undefined ? session.clock.now() : Date.parse(body.at);
    if (Number.isNaN(at)) throw new MockError(400, "bad-request", `/at: ${body.at ?? ""} is not a date`);
    if (at + advance > lastMoment)
      throw new MockError(400, "bad-request", "the time would be after the year 9999");
    session.clock.set({ at, ...(body.rate === undefined ? {} : { rate: body.rate }) });
    session.clock.advance(advance);
    await engine.keepClock(session);
    await settleAll(engine, session);
    return { status: 200, body: describeClock(session) };
  },
  listFaults: ({ session }) => ({ status: 200, body: { faults: session.faults.map(presentFault) } }),
  async addFault({ engine, session, body }) {
    // The contract has no undefined members; exactOptionalPropertyTypes cannot know.
    const given = judgedFault(engine, { phase: "before", ...body });
    const rule = { ...given, hits: 0, id: session.newFaultId() };
    session.faults.push(rule);
    await engine.keepFaults(session);
    return { status: 201, body: presentFault(rule) };
  },
  async clearFaults({ engine, session }) {
    session.faults.length = 0;
    await engine.keepFaults(session);
    return { status: 204 };
  },
  async deleteFault({ engine, session, path: { id } }) {
    const at = session.faults.findIndex((rule) => rule.id === id);
    if (at < 0) throw new MockError(404, "unknown-fault", `there is no fault ${id}`);
    session.faults.splice(at, 1);
    await engine.keepFaults(session);
    return { status: 204 };
  },
  listViolations: ({ session }) => ({ status: 200, body: { violations: session.violations } }),
  async clearViolations({ engine, session }) {
    await engine.clearViolations(session);
    return { status: 204 };
  },
  listControls: ({ engine }) => ({
    status: 200,
    body: {
      controls: engine.services().flatMap(({ service }) =>
        Object.entries(service.controls).map(([control, { summary, schema }]) => ({
          api: service.name,
          control,
          summary,
          schema: schema as Record<string, never>, // free-form in the contract
        })),
      ),
    },
  }),
  runControl,
  async listCredentials({ engine, session }) {
    const credentials = [];
    for (const mounted of engine.services())
      credentials.push(...(await credentialRights({ mounted, session })));
    return { status: 200, body: { credentials } };
  },
  getContract: ({ engine, path: { api } }) => ({
    status: 200,
    body: engine.service(api).service.contract.document as unknown as Record<string, never>, // free-form in the contract
  }),
};

async function runControl({ engine, session, path: { api, control }, body }: AdminCall<"runControl">) {
  const { service } = engine.service(api);
  const known = Object.hasOwn(service.controls, control) ? service.controls[control] : undefined;
  if (!known) {
    const names = Object.keys(service.controls);
    const hint = names.length === 0 ? "" : suggestion(control, names);
    throw new MockError(404, "unknown-control", `${api} has no control ${control}${hint}`);
  }
  refuseInvalid(judgeSchema(known.schema, body ?? {}), { schema: known.schema, document: known.schema });
  await settleDue(engine, session, service);
  const world = session.world(api);
  const call = contextAt(world, new Moment(session.clock.now()), { body: body ?? {} });
  const { value, changes } = world.transaction(() => {
    const done = world.transaction(() => runRefusable(() => known.run(call)));
    for (const changed of done.changes) assertRow(service, changed);
    return done.value;
  });
  await engine.keep(session, api, changes);
  // A control tells what it did as an object; its contract is free-form.
  return { status: 200, body: (value ?? {}) as Record<string, never> } as const;
}

/** What a control was told to make is refused unless the table may hold it, as a world of one's own is. */
function assertRow({ worlds }: Service, { table, row }: Change): void {
  const isOwn = table.startsWith("$"); // what the mock plans and counts itself
  const [wrong] = row === undefined || isOwn ? [] : judgeRow(worlds.schema(), table, row);
  if (wrong)
    throw new MockError(
      400,
      "bad-request",
      `this would make a row of ${table} that cannot be: ${wrong.pointer || "/"}: ${wrong.message}`,
    );
}

/** A control that refuses is a bad admin call. */
function runRefusable<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? new MockError(400, "bad-request", error.message) : error;
  }
}

/** RFC 3339 has four digits for the year. */
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");

type Fault = Extract<Reply<operations["addFault"]>, { status: 201 }>["body"];

function presentFault(rule: FaultRule): Fault {
  return { ...rule } as Fault; // what was stored came through the contract
}

function version(): string {
  const manifest = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}
