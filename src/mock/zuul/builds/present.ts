import { timeText, timeTextOrNull } from "../shared/times.ts";
import type { Build, Buildset, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

/** A build as its buildset shows it. */
export function presentBuild(row: Build): Schema<"Build"> {
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
    log_url: row.log_url,
    nodeset: row.nodeset,
    error_detail: row.error_detail,
    final: row.final,
    artifacts: row.artifacts,
    provides: row.provides,
    ref: row.ref,
  };
}

export function presentListedBuild(state: ZuulState, row: Build): Schema<"ListedBuild"> {
  return { ...presentBuild(row), ...ofBuildset(state, row), buildset: { uuid: row.buildset_uuid } };
}

export function presentDetailedBuild(state: ZuulState, row: Build): Schema<"DetailedBuild"> {
  const { uuid, refs } = buildsetOf(state, row);
  return { ...presentBuild(row), ...ofBuildset(state, row), buildset: { uuid, refs } };
}

export function presentBuildTime(row: Build): Schema<"BuildTime"> {
  return {
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
  };
}

export function presentBuildset(row: Buildset): Schema<"ListedBuildset"> {
  return {
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
  };
}

/** Real server: `builds` and `events` are absent when there are none. */
export function presentDetailedBuildset(state: ZuulState, row: Buildset): Schema<"DetailedBuildset"> {
  const builds = state.builds.by("buildset", row.uuid).slice().map(presentBuild);
  return {
    ...presentBuildset(row),
    ...(builds.length > 0 && { builds }),
    ...(row.events.length > 0 && { events: row.events }),
  };
}

function ofBuildset(state: ZuulState, row: Build) {
  const { pipeline, event_id, event_timestamp } = buildsetOf(state, row);
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
