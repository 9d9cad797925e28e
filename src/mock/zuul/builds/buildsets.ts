import { newHex } from "../shared/lookup.ts";
import { timeText } from "../shared/times.ts";
import type { Buildset, Enqueuing, Ref } from "../state.ts";
import type { Context } from "../types.ts";

type Start = Pick<Enqueuing, "tenant" | "pipeline" | "ref" | "change_id"> & { readonly event_id: string };

const messages: Readonly<Record<string, string>> = {
  SUCCESS: "Build succeeded.",
  FAILURE: "Build failed.",
  MERGE_CONFLICT: "Merge Failed.",
  CONFIG_ERROR: "Zuul encountered a syntax error while parsing its configuration.",
};

/** Adds a buildset without a result to the history. */
export function startBuildset(
  call: Context,
  { tenant, pipeline, ref, change_id, event_id }: Start,
): Buildset {
  const { state, now, nowMs, nextNumber } = call;
  const description = `Triggered by ${triggerOf(ref, change_id)}`;
  return state.buildsets.insert({
    id: nextNumber("buildsets"),
    uuid: newHex(call),
    tenant,
    pipeline,
    result: null,
    message: null,
    event_id,
    event_timestamp: nowMs,
    first_build_start_time: null,
    last_build_end_time: null,
    refs: [ref],
    events: [{ event_time: timeText(Date.parse(now)), event_type: "triggered", description }],
  });
}

/** What made the item, in the words of Zuul: a change, or what became of a ref. */
function triggerOf(ref: Ref, change_id: string | null): string {
  if (ref.change !== null) return `GerritChange ${ref.project} ${change_id ?? ""}`;
  const kind = ref.ref.startsWith("refs/heads/")
    ? "Branch"
    : ref.ref.startsWith("refs/tags/")
      ? "Tag"
      : "Ref";
  if (ref.newrev === noRevision)
    return `${kind} ${ref.project} deletes ${ref.ref} from ${ref.oldrev ?? "None"}`;
  if (ref.oldrev === noRevision)
    return `${kind} ${ref.project} creates ${ref.ref} on ${ref.newrev ?? "None"}`;
  return `${kind} ${ref.project} ${ref.ref} updated ${ref.oldrev ?? "None"}..${ref.newrev ?? "None"}`;
}

const noRevision = "0".repeat(40);

/** Sets the result of a buildset, once. */
export function endBuildset({ state }: Context, uuid: string, result: string): void {
  if (state.buildsets.get(uuid)?.result !== null) return;
  const ends = state.builds
    .by("buildset", uuid)
    .slice()
    .flatMap(({ end_time }) => end_time ?? []);
  state.buildsets.update(uuid, {
    result,
    message: messages[result] ?? null,
    last_build_end_time: ends.length > 0 ? Math.max(...ends) : null,
  });
}
