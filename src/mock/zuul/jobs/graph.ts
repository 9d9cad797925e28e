import { inGraphOrder } from "./graph-order.ts";
import type { VariantsOf } from "./freeze.ts";
import { inheritancePath } from "./freeze.ts";
import type { ProjectJob, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";

interface Place {
  readonly tenant: string;
  readonly pipeline: string;
  /** Canonical name. */
  readonly project: string;
  readonly branch: string;
}

export function variantsIn(state: ZuulState, tenant: string): VariantsOf {
  return (name) => state.jobs.by("name", keyOf(tenant, name)).slice();
}

/** The jobs that would run, dependencies first. Which files a change touches is not asked. */
export function jobGraph(
  state: ZuulState,
  { tenant, pipeline, project, branch }: Place,
): readonly ProjectJob[] {
  const jobs = state.projectPipelines.get(keyOf(tenant, project, pipeline))?.jobs ?? [];
  const variantsOf = variantsIn(state, tenant);
  return inGraphOrder(jobs.filter(({ name }) => inheritancePath(name, branch, variantsOf).length > 0));
}
