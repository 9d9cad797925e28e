import { newHex } from "../shared/lookup.ts";
import type { Build, Item } from "../state.ts";
import { kindKey, kindOf } from "../state.ts";
import type { Context } from "../types.ts";

export type NewBuild = Pick<Build, "job_name" | "voting" | "result" | "nodeset"> & Partial<Build>;

/** Adds a build of the item's current buildset to the history; with a result it has ended at once. */
export function addBuild(
  call: Context,
  { tenant, pipeline, buildset_uuid, ref }: Pick<Item, "tenant" | "pipeline" | "buildset_uuid" | "ref">,
  build: NewBuild,
): Build {
  const { state, nowMs, nextNumber } = call;
  if (state.buildsets.get(buildset_uuid)?.first_build_start_time === null)
    state.buildsets.update(buildset_uuid, { first_build_start_time: nowMs });
  return noteKind(
    call,
    state.builds.insert({
      id: nextNumber("builds"),
      uuid: newHex(call),
      tenant,
      buildset_uuid,
      pipeline,
      held: false,
      start_time: nowMs,
      end_time: build.result === null ? null : nowMs,
      log_url: null,
      error_detail: null,
      final: true,
      artifacts: [],
      provides: [],
      ref,
      ...build,
    }),
  );
}

export function updateBuild(call: Context, uuid: string, change: Partial<Build>): void {
  noteKind(call, call.state.builds.update(uuid, change));
}

/** Queries find builds by their kinds: each kind that there is must be known. */
function noteKind({ state }: Context, build: Build): Build {
  const kind = kindOf(build);
  if (!state.buildKinds.get(kindKey(kind))) state.buildKinds.insert(kind);
  return build;
}
