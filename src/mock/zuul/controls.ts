import { refuse } from "../core/service/refusal.ts";
import type { Control } from "../core/service/service.ts";
import { acceptEvent } from "./queue/accept-event.ts";
import { reconfigure } from "./tenants/reconfigure.ts";
import { endBuild } from "./builds/run.ts";
import type { ConfigError, TriggerKind, ZuulState } from "./state.ts";
import { keyOf } from "./state.ts";
import type { Context, Jobs } from "./types.ts";

type ControlCall<Body> = Context & { readonly body: Body };

const text = { type: "string", minLength: 1 };
const result = { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" };
const groups = { type: ["array", "null"], items: text };

/** What happens outside this API: on code hosts, in executors and launchers, in the configuration. */
export const controls: Readonly<Record<string, Control<ZuulState, Jobs>>> = {
  nextOutcome: {
    summary:
      "Makes the next builds of a job in a tenant (default: one) end with a result. RETRY runs it again, at most three times.",
    schema: object({ tenant: text, job_name: text, result, times: { type: "integer", minimum: 1 } }, [
      "times",
    ]),
    run({ state, body }: ControlCall<{ tenant: string; job_name: string; result: string; times?: number }>) {
      const { tenant, job_name, times = 1 } = body;
      assertTenant(state, tenant);
      state.plannedOutcomes.delete(keyOf(tenant, job_name));
      return state.plannedOutcomes.insert({ tenant, job_name, result: body.result, times });
    },
  },

  endBuild: {
    summary: "Ends a running build now; the way to end those that run until they are stopped.",
    schema: object({ uuid: text, result }),
    run(call: ControlCall<{ uuid: string; result: string }>) {
      const { uuid, result: told } = call.body;
      if (call.state.builds.get(uuid)?.result !== null)
        throw refuse(404, "build_not_found", `no running build ${uuid}`);
      endBuild(call, { build: uuid, result: told });
      return { uuid, result: told };
    },
  },

  triggerEvent: {
    summary:
      "An event of a code host or timer arrives: patchset-created, approved, ref-updated or timer, about a change or a ref.",
    schema: object(
      {
        tenant: text,
        project: text,
        kind: { enum: ["patchset-created", "approved", "ref-updated", "timer"] },
        change: text,
        ref: text,
        newrev: text,
      },
      ["change", "ref", "newrev"],
    ),
    run(call: ControlCall<TriggerBody>) {
      assertTenant(call.state, call.body.tenant);
      return acceptEvent(call, call.body);
    },
  },

  reconfigureTenant: {
    summary:
      "The tenant is reconfigured, by request or because of a project's branch; its errors may be others then.",
    schema: object(
      { tenant: text, cause: text, config_errors: { type: "array", items: { type: "object" } } },
      ["cause", "config_errors"],
    ),
    run(
      call: ControlCall<{
        tenant: string;
        cause?: string;
        config_errors?: Omit<ConfigError, "id" | "tenant">[];
      }>,
    ) {
      assertTenant(call.state, call.body.tenant);
      return reconfigure(call, call.body);
    },
  },

  lockObject: {
    summary:
      "Somebody locks a node, nodeset request, artifact or upload, or lets it go: writing it is 500 then.",
    schema: object({
      kind: { enum: ["nodes", "nodesetRequests", "artifacts", "uploads"] },
      id: text,
      lock_holder: { type: ["string", "null"] },
    }),
    run({ state, body: { kind, id, lock_holder } }: ControlCall<LockBody>) {
      if (!state[kind].get(id)) throw refuse(404, "object_not_found", `${kind} has no ${id}`);
      state[kind].update(id, { lock_holder });
      return { kind, id, lock_holder };
    },
  },

  protectRoot: {
    summary:
      "Sets the access rules of api-root: groups of which a token must have one; null: everybody may read.",
    schema: object({ access_groups: groups }),
    run({ state, body: { access_groups } }: ControlCall<{ access_groups: string[] | null }>) {
      state.installation.update("zuul", { access_groups });
      return { access_groups };
    },
  },
};

export interface TriggerBody {
  readonly tenant: string;
  readonly project: string;
  readonly kind: TriggerKind;
  readonly change?: string;
  readonly ref?: string;
  readonly newrev?: string;
}

interface LockBody {
  readonly kind: "nodes" | "nodesetRequests" | "artifacts" | "uploads";
  readonly id: string;
  readonly lock_holder: string | null;
}

/** A closed object whose properties are all required but the optional ones. */
function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

function assertTenant(state: ZuulState, name: string): void {
  if (!state.tenants.get(name)?.loaded)
    throw refuse(404, "unknown_tenant", `there is no loaded tenant ${name}`);
}
