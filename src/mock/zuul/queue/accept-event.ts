import { refuse } from "../../core/service/refusal.ts";
import { findProject } from "../shared/lookup.ts";
import type { TriggerKind } from "../state.ts";
import type { Context } from "../types.ts";
import { whatToEnqueue } from "./actions.ts";
import { receiveTrigger } from "./trigger.ts";

interface OutsideEvent {
  readonly tenant: string;
  readonly project: string;
  readonly kind: TriggerKind;
  readonly change?: string;
  readonly ref?: string;
  readonly newrev?: string;
}

/** An event of a code host or timer. Whether it was kept, and for which project. */
export function acceptEvent(call: Context, event: OutsideEvent): { accepted: boolean; project: string } {
  const { tenant, kind, change = null, ref = null, newrev = null } = event;
  const named = { tenant_name: tenant, project_name: event.project };
  const { canonical_name: project } = findProject(call.state, named, refuse);
  const what = whatToEnqueue(call, { tenant, project, change, ref, oldrev: null, newrev });
  if (!what) throw refuse(404, "unknown_ref", `${project} has no ${change ?? ref ?? "ref"}`);
  return { accepted: receiveTrigger(call, { tenant, kind, what }), project };
}
