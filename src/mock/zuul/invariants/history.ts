import { heldResults } from "../autoholds/rules.ts";
import type { Build, Buildset, Pipeline, ProjectPipeline, ZuulState } from "../state.ts";
import { firstRef, kindKey, kindOf, keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** Builds and buildsets, of the past and of now. */
export function historyFaults(snapshot: Snapshot): string[] {
  const { state } = snapshot;
  const faults: string[] = [];
  const families = new Map<string, Build[]>();
  let last = 0;
  for (const build of state.builds.rows()) {
    const family = families.get(build.buildset_uuid);
    if (family) family.push(build);
    else families.set(build.buildset_uuid, [build]);
    if (build.id <= last) faults.push(`build ${build.id} comes after ${last}`);
    last = build.id;
    if (state.buildKinds.get(kindKeyOf(build)) === undefined)
      faults.push(`build ${build.uuid} is of an unknown kind`);
  }
  last = 0;
  for (const buildset of state.buildsets.rows()) {
    if (buildset.id <= last) faults.push(`buildset ${buildset.id} comes after ${last}`);
    last = buildset.id;
    const builds = families.get(buildset.uuid) ?? [];
    families.delete(buildset.uuid);
    if (!isKnownToBeSound(snapshot, buildset, builds))
      faults.push(...familyFaults(snapshot, buildset, builds));
  }
  return [
    ...faults,
    ...[...families.keys()].map((uuid) => `builds are of the buildset ${uuid}, which is not there`),
  ];
}

interface Judged {
  readonly builds: readonly Build[];
  readonly layout: Layout;
  readonly nowMs: number;
}

/** What of the layout a buildset is judged by. */
interface Layout {
  readonly pipeline: Pipeline | undefined;
  readonly run: ProjectPipeline | undefined;
}

function layoutOf(state: ZuulState, buildset: Buildset): Layout {
  const { tenant, pipeline } = buildset;
  const { project } = firstRef(buildset);
  const row = state.projects.one("name", keyOf(tenant, project));
  return {
    pipeline: state.pipelines.get(keyOf(tenant, pipeline)),
    run: state.projectPipelines.get(keyOf(tenant, row?.canonical_name ?? project, pipeline)),
  };
}

/**
 * The buildsets that were found sound, with the rows of their builds and layout and the time. Rows are replaced, never
 * edited, and time only makes what is past more so: the same rows are sound at any later time.
 */
const sound = new WeakMap<Buildset, Judged>();

function isKnownToBeSound({ state, nowMs }: Snapshot, buildset: Buildset, builds: readonly Build[]): boolean {
  const judged = sound.get(buildset);
  if (judged === undefined) return false;
  const { pipeline, run } = layoutOf(state, buildset);
  return (
    judged.layout.pipeline === pipeline &&
    judged.layout.run === run &&
    judged.nowMs <= nowMs &&
    judged.builds.length === builds.length &&
    judged.builds.every((build, i) => build === builds[i])
  );
}

function familyFaults({ state, nowMs }: Snapshot, buildset: Buildset, builds: readonly Build[]): string[] {
  const layout = layoutOf(state, buildset);
  const faults = [
    ...builds.flatMap((build) => buildFaults(buildset, build, nowMs)),
    ...buildsetFaults(buildset, builds, nowMs),
    ...broken([[layout.pipeline !== undefined, `buildset ${buildset.uuid} is of no pipeline`]]),
    ...orderFaults(layout, buildset, builds),
  ];
  if (faults.length === 0) sound.set(buildset, { builds, layout, nowMs });
  return faults;
}

/** Made once for each row. */
const kindKeys = new WeakMap<Build, string>();

function kindKeyOf(build: Build): string {
  const known = kindKeys.get(build) ?? kindKey(kindOf(build));
  kindKeys.set(build, known);
  return known;
}

function buildFaults(buildset: Buildset, build: Build, nowMs: number): string[] {
  const { uuid, result, start_time, end_time, held, final } = build;
  return broken([
    [buildset.tenant === build.tenant, `build ${uuid} is of another tenant than its buildset`],
    [buildset.pipeline === build.pipeline, `build ${uuid} is of another pipeline than its buildset`],
    [
      inOrder(buildset.event_timestamp, start_time, end_time, nowMs),
      `the times of build ${uuid} are not in order`,
    ],
    [(end_time !== null) === (result !== null), `build ${uuid} is ${String(result)} and has a wrong end`],
    [result !== null || build.log_url === null, `build ${uuid} runs and has logs`],
    [
      result !== null || (build.artifacts.length === 0 && build.provides.length === 0),
      `build ${uuid} runs and has results`,
    ],
    [!held || heldResults.includes(result ?? ""), `build ${uuid} is held and is ${String(result)}`],
    [final || result === "RETRY", `build ${uuid} was tried again and is ${String(result)}`],
  ]);
}

function buildsetFaults(buildset: Buildset, builds: readonly Build[], nowMs: number): string[] {
  const { uuid, result, event_timestamp } = buildset;
  const starts = builds.flatMap(({ start_time }) => start_time ?? []);
  const ends = builds.flatMap(({ end_time }) => end_time ?? []);
  const last = result === null || ends.length === 0 ? null : Math.max(...ends);
  const first = starts.length === 0 ? null : Math.min(...starts);
  return broken([
    [inOrder(event_timestamp, nowMs), `buildset ${uuid} is of the future`],
    [buildset.first_build_start_time === first, `the first start of buildset ${uuid} is wrong`],
    [buildset.last_build_end_time === last, `the last end of buildset ${uuid} is wrong`],
    [result === null || ends.length === builds.length, `buildset ${uuid} has ended, and a build of it runs`],
    [hasRightResult(result, builds), `buildset ${uuid} is ${String(result)}, and its builds are not`],
    [new Set(finalJobs(builds)).size === finalJobs(builds).length, `a job of buildset ${uuid} ended twice`],
  ]);
}

function finalJobs(builds: readonly Build[]): string[] {
  return builds.filter(({ final }) => final).map(({ job_name }) => job_name);
}

/** Jobs that do not vote do not count. */
function hasRightResult(result: string | null, builds: readonly Build[]): boolean {
  const counted = builds.filter(({ voting, final }) => voting && final);
  const failed = counted.some((build) => build.result !== "SUCCESS");
  return result === "SUCCESS" ? !failed : result !== "FAILURE" || failed;
}

/** No job starts before those that it depends on have ended. */
function orderFaults({ run }: Layout, buildset: Buildset, builds: readonly Build[]): string[] {
  return (run?.jobs ?? []).flatMap(({ name, dependencies }) => {
    const start = Math.min(
      ...builds.flatMap((build) => (build.job_name === name ? (build.start_time ?? []) : [])),
    );
    const early = builds.some(
      (build) =>
        dependencies.some((needed) => needed.name === build.job_name) && (build.end_time ?? Infinity) > start,
    );
    return early && start < Infinity ? [`${name} of buildset ${buildset.uuid} started too early`] : [];
  });
}
