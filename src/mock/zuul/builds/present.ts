import { keptView } from "../../core/service/row-view.ts";
import { manifestArtifact } from "../logs/files.ts";
import { absolute, hasOwnLogs } from "../logs/place.ts";
import { timeText, timeTextOrNull } from "../shared/times.ts";
import type { Build, Buildset, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

/** Where builds are shown: `base` is where the client sees the API, and so the logs. */
export interface Shown {
  readonly state: ZuulState;
  readonly base: string;
}

/** A build as its buildset shows it. */
export function presentBuild({ base }: Pick<Shown, "base">, row: Build): Schema<"Build"> {
  return {
    _id: row.id,
    uuid: row.uuid,
    job_name: row.job_name,
    result: row.result,
    held: row.held,
    start_time: timeTextOrNull(row.start_time),
    end_time: timeTextOrNull(row.end_time),
    duration: durationOf(row),
    voting: row.voting,
    log_url: row.log_url === null ? null : absolute(row.log_url, base),
    nodeset: row.nodeset,
    error_detail: row.error_detail,
    final: row.final,
    artifacts: artifactsOf(row).map((artifact) => ({ ...artifact, url: absolute(artifact.url, base) })),
    provides: row.provides,
    ref: row.ref,
  };
}

export function presentListedBuild({ state, base }: Shown, row: Build): Schema<"ListedBuild"> {
  return listedBuild(row, buildsetOf(state, row), base);
}

const listedBuild = keptView((row: Build, buildset: Buildset, base: string): Schema<"ListedBuild"> => ({
  ...presentBuild({ base }, row),
  ...ofBuildset(buildset),
  buildset: { uuid: row.buildset_uuid },
}));

export function presentDetailedBuild(shown: Shown, row: Build): Schema<"DetailedBuild"> {
  const buildset = buildsetOf(shown.state, row);
  const { uuid, refs } = buildset;
  return { ...presentBuild(shown, row), ...ofBuildset(buildset), buildset: { uuid, refs } };
}

export const presentBuildTime = keptView((row: Build): Schema<"BuildTime"> => ({
  _id: row.id,
  uuid: row.uuid,
  job_name: row.job_name,
  result: row.result ?? "",
  start_time: timeTextOrNull(row.start_time),
  end_time: timeTextOrNull(row.end_time),
  duration: durationOf(row),
  final: row.final,
  project: row.ref.project,
  branch: row.ref.branch,
  pipeline: row.pipeline,
  ref: row.ref.ref,
}));

export const presentBuildset = keptView((row: Buildset): Schema<"ListedBuildset"> => ({
  _id: row.id,
  uuid: row.uuid,
  result: row.result,
  message: row.message,
  pipeline: row.pipeline,
  event_id: row.event_id,
  event_timestamp: timeTextOrNull(row.event_timestamp),
  first_build_start_time: timeTextOrNull(row.first_build_start_time),
  last_build_end_time: timeTextOrNull(row.last_build_end_time),
  refs: row.refs,
}));

/** Real server: `builds` and `events` are absent when there are none. */
export function presentDetailedBuildset(shown: Shown, row: Buildset): Schema<"DetailedBuildset"> {
  const rows = shown.state.builds.by("buildset", row.uuid).slice();
  const builds = rows.map((build) => presentBuild(shown, build));
  return {
    ...presentBuildset(row),
    ...(builds.length > 0 && { builds }),
    ...(row.events.length > 0 && { events: row.events }),
  };
}

/** Those of the job, and the manifest that the playbooks behind it leave where the logs are. */
function artifactsOf(row: Build): Build["artifacts"] {
  const { log_url, artifacts } = row;
  return log_url !== null && hasOwnLogs(row) ? [...artifacts, manifestArtifact(log_url)] : artifacts;
}

function ofBuildset({ pipeline, event_id, event_timestamp }: Buildset) {
  return {
    pipeline,
    event_id,
    event_timestamp: event_timestamp === null ? null : timeText(event_timestamp),
  };
}

function buildsetOf(state: ZuulState, { uuid, buildset_uuid }: Build): Buildset {
  const buildset = state.buildsets.get(buildset_uuid);
  if (!buildset) throw new Error(`build ${uuid} has no buildset`);
  return buildset;
}

function durationOf({ start_time, end_time }: Build): number | null {
  return start_time === null || end_time === null ? null : (end_time - start_time) / 1000;
}
