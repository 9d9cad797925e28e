import { rsaKey } from "../service-keys/rsa-key.ts";
import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { prune } from "../policies/prune.ts";
import { findNamespace, seekRepository } from "../shared/lookup.ts";
import type { AutoPrunePolicy, QuayState } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { object, text } from "../shared/control-schema.ts";

interface KeyBody {
  readonly service: string;
  readonly name?: string;
  readonly rotation_duration?: number;
}

/** What the registry's own workers and services do. */
export const registryControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  autoPrune: {
    summary:
      "The worker that prunes tags applies the policy of a namespace (`devtable`) or a repository (`a/b`).",
    schema: object({ of: text }),
    run(call: ControlCall<{ of: string }>) {
      const { of } = call.body;
      const policy = policyOf(call.state, of);
      if (!policy) throw refuse(404, "policy_not_found", `${of} has no auto-prune policy`);
      return { of, pruned: prune(call, policy) };
    },
  },

  registerServiceKey: {
    summary:
      "A service makes a key pair for itself and registers the public half, which waits to be approved.",
    schema: object(
      {
        service: { type: "string", pattern: "^[a-z0-9_]+$" },
        name: { type: "string" },
        rotation_duration: { type: "integer", minimum: 1 },
      },
      ["name", "rotation_duration"],
    ),
    run({ state, nowMs, nextNumber, body }: ControlCall<KeyBody>) {
      const { service, name = "", rotation_duration = null } = body;
      const { kid, jwk } = rsaKey(nextNumber("serviceKeys"));
      const about = { kid, name, service, jwk: { ...jwk, kid }, metadata: {} };
      const times = { created: nowMs, expiration: null, rotation_duration };
      state.serviceKeys.insert({ ...about, ...times, approval: null });
      return { kid };
    },
  },
};

function policyOf(state: QuayState, of: string): AutoPrunePolicy | undefined {
  const repository = of.includes("/") ? seekRepository(state, of) : undefined;
  if (repository) return state.policies.one("repository", repository.id);
  const namespace = findNamespace(state, of);
  return namespace && state.policies.one("namespace", namespace.id);
}
