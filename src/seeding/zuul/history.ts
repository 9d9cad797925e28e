import type { Build, Buildset, Ref } from "../../fixtures/zuul/rows.ts";
import { tenants } from "../../fixtures/zuul/names.ts";

/** A finished buildset with its builds, still without the numbers that its place in the history gives them. */
export interface FinishedBuildset {
  readonly buildset: Omit<Buildset, "id">;
  readonly builds: readonly Omit<Build, "id">[];
}

interface Story {
  readonly uuid: string;
  readonly tenant?: string;
  readonly pipeline: string;
  readonly ref: Ref;
  readonly start: number;
  readonly result: string;
  readonly builds: readonly BuildStory[];
}

interface BuildStory extends Partial<Build> {
  readonly uuid: string;
  readonly job_name: string;
  /** Seconds after the buildset's start. */
  readonly from: number;
  /** How long it ran; what was skipped, or had no node, did not. */
  readonly seconds?: number;
}

const messages: Readonly<Record<string, string>> = {
  SUCCESS: "Build succeeded.",
  FAILURE: "Build failed.",
  MERGE_CONFLICT: "Merge Failed.",
};

/** Makes the rows of a story. */
export function tell(story: Story): FinishedBuildset {
  const { uuid, tenant = tenants.one, pipeline, ref, start, result } = story;
  const builds = story.builds.map((build) => buildOf({ ...story, tenant }, build));
  const ends = builds.flatMap(({ end_time }) => (end_time === null ? [] : [end_time]));
  const description = `Triggered by GerritChange ${ref.project} ${ref.change ?? ""},${ref.patchset ?? ""}`;
  const event_time = new Date(start - 10_000).toISOString().slice(0, 19);
  return {
    buildset: {
      uuid,
      tenant,
      pipeline,
      result,
      message: messages[result] ?? null,
      event_id: uuid.replace(/^b5e7/, "e4e7"),
      event_timestamp: start - 10_000,
      first_build_start_time: builds.length > 0 ? start : null,
      last_build_end_time: ends.length > 0 ? Math.max(...ends) : null,
      refs: [ref],
      events: ref.change === null ? [] : [{ event_time, event_type: "triggered", description }],
    },
    builds,
  };
}

function buildOf(story: Story & { tenant: string }, build: BuildStory): Omit<Build, "id"> {
  const { from, seconds = 0, ...other } = build;
  const ran = build.result !== "SKIPPED" && build.result !== "NODE_FAILURE";
  const start_time = story.start + from * 1000;
  const { ref, pipeline, tenant } = story;
  return {
    tenant,
    buildset_uuid: story.uuid,
    pipeline,
    result: "SUCCESS",
    held: false,
    start_time,
    end_time: start_time + seconds * 1000,
    voting: true,
    log_url: ran ? `/logs/${tenant}/${build.uuid}/` : null,
    nodeset: ran ? "debian" : null,
    error_detail: null,
    final: true,
    artifacts: [],
    provides: [],
    ref,
    ...other,
  };
}

/** Gives the rows the numbers of their place: the n-th told is the n-th of the history. */
export function numbered(all: readonly FinishedBuildset[]): { builds: Build[]; buildsets: Buildset[] } {
  return {
    buildsets: all.map(({ buildset }, i) => ({ id: i + 1, ...buildset })),
    builds: all.flatMap(({ builds }) => builds).map((build, i) => ({ id: i + 1, ...build })),
  };
}
