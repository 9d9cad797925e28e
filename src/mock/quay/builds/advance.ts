import { isRunning, phaseAfter, phaseMs } from "./phase.ts";
import { afterBuild } from "../triggers/trigger-state.ts";
import type { Build, BuildLogEntry, BuildPhase } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { notifyBuild } from "./notify.ts";
import { exceedsQuota, pushImage } from "../manifests/push.ts";

/** A phase of a build is over: the next one begins, unless something else became of the build meanwhile. */
export function advanceBuild(call: Context, { uuid, from }: Jobs["advanceBuild"]): void {
  const build = call.state.builds.get(uuid);
  if (build?.phase !== from) return;
  const next = phaseAfter(build);
  if (next === "complete") completeBuild(call, build);
  else if (next !== undefined) enterPhase(call, build, next);
}

function enterPhase(call: Context, build: Build, phase: BuildPhase): void {
  const { uuid } = build;
  const status = { heartbeat: Math.floor(call.nowMs / 1000) };
  call.state.builds.update(uuid, { phase, status, error: null });
  print(call, build, { message: phase, type: "phase", data: null });
  if (phase === "building")
    print(call, build, { message: "Step 1 : FROM base", type: "command", data: null });
  if (phase === "build-scheduled") notifyBuild(call, build, "build_start");
  call.schedule("advanceBuild", phaseMs(phase), { uuid, from: phase });
}

/** The image is pushed; what cannot be pushed is an error of the build. */
export function completeBuild(call: Context, build: Build): void {
  const repository = call.state.repositories.get(build.repository);
  if (!repository) return;
  const layers = [{ content: `build ${build.uuid}`, bytes: 1000 }];
  const push = { repository, tags: build.tags, layers };
  if (repository.state !== "NORMAL") failBuild(call, build, "The repository cannot be written");
  else if (exceedsQuota(call.state, push)) failBuild(call, build, "Quota has been exceeded on namespace");
  else {
    pushImage(call, push);
    endBuild(call, build, { phase: "complete", error: null });
    notifyBuild(call, build, "build_success");
  }
}

/** The build's own fault: it is not tried again. */
export function failBuild(call: Context, build: Build, error: string): void {
  print(call, build, { message: error, type: "error", data: null });
  endBuild(call, build, { phase: "error", error });
  notifyBuild(call, build, "build_failure");
}

/** The builder's fault: it is tried again while retries are left. */
export function breakBuild(call: Context, build: Build, error: string): void {
  const retries_remaining = build.retries_remaining - 1;
  print(call, build, { message: error, type: "error", data: { internal_error: error } });
  if (retries_remaining > 0) {
    call.state.builds.update(build.uuid, { phase: "internalerror", error, retries_remaining, status: {} });
    call.schedule("advanceBuild", phaseMs("internalerror"), { uuid: build.uuid, from: "internalerror" });
    return;
  }
  call.state.builds.update(build.uuid, { retries_remaining });
  endBuild(call, build, { phase: "internalerror", error });
  notifyBuild(call, build, "build_failure");
}

/** Somebody does not want the build any more. */
export function cancelBuild(call: Context, build: Build): void {
  endBuild(call, build, { phase: "cancelled", error: null });
  notifyBuild(call, build, "build_cancelled");
}

/** Whether the build can still end otherwise than by a person. */
export function isOpen(build: Build): boolean {
  return isRunning(build) || phaseAfter(build) !== undefined;
}

function endBuild(
  { state, schedule }: Context,
  { uuid, trigger }: Build,
  {
    phase,
    error,
  }: {
    readonly phase: BuildPhase & ("complete" | "error" | "internalerror" | "cancelled");
    readonly error: string | null;
  },
): void {
  state.builds.update(uuid, { phase, error, status: {} });
  const started = trigger === null ? undefined : state.triggers.get(trigger);
  if (started && phase !== "cancelled") state.triggers.update(started.uuid, afterBuild(started, phase));
  schedule("archiveBuildLogs", archiveMs, { uuid });
}

/** How long the log of an ended build is kept at hand. */
const archiveMs = 60_000;

/** The log goes to the archive. */
export function archiveBuildLogs({ state }: Context, { uuid }: Jobs["archiveBuildLogs"]): void {
  if (!state.builds.get(uuid)) return;
  for (const { id } of state.buildLogs.by("build", uuid)) state.buildLogs.delete(id);
  state.builds.update(uuid, { logs_archived: true });
}

function print(
  { state, nowMs, nextNumber }: Context,
  { uuid }: Build,
  line: Pick<BuildLogEntry, "message" | "type" | "data">,
): void {
  state.buildLogs.insert({ id: nextNumber("buildLogs"), build: uuid, datetime: nowMs, ...line });
}
