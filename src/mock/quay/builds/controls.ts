import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { advanceBuild, breakBuild, completeBuild, failBuild, isOpen } from "./advance.ts";
import { startBuild } from "./start.ts";
import type { Run } from "../triggers/run.ts";
import { runOfRef, wantsRef } from "../triggers/run.ts";
import { placeOf } from "../triggers/source.ts";
import type { Build, QuayState, Trigger } from "../state.ts";
import type { Context, ControlCall, Jobs } from "../types.ts";
import { object, text } from "../shared/control-schema.ts";

interface PushBody {
  readonly trigger: string;
  readonly commit: string;
  readonly kind?: "branch" | "tag";
  readonly ref?: string;
}

interface EndBody {
  readonly build: string;
  readonly result: "complete" | "error" | "internalerror";
  readonly error?: string;
}

/** What builders do. */
export const buildControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  startBuild: {
    summary: "A builder takes a waiting build now; the way to move the seed's builds, which wait for ever.",
    schema: object({ build: text }),
    run(call: ControlCall<{ build: string }>) {
      const { uuid, phase } = findOpenBuild(call.state, call.body.build);
      if (phase !== "waiting") throw refuse(409, "not_waiting", `build ${uuid} is in phase ${phase}`);
      advanceBuild(call, { uuid, from: "waiting" });
      return { build: uuid, phase: call.state.builds.get(uuid)?.phase };
    },
  },

  pushCode: {
    summary:
      "A commit is pushed to where a trigger looks; the trigger starts a build, unless its `branchtag_regex` does not want the ref.",
    schema: object(
      {
        trigger: text,
        commit: { type: "string", pattern: "^[A-Fa-f0-9]{7,}$" },
        kind: { enum: ["branch", "tag"] },
        ref: text,
      },
      ["kind", "ref"],
    ),
    run(call: ControlCall<PushBody>) {
      const { trigger: uuid, commit, kind = "branch", ref = "master" } = call.body;
      const trigger = call.state.triggers.get(uuid);
      if (!trigger?.is_active || !trigger.enabled)
        throw refuse(404, "trigger_not_found", `there is no active trigger ${uuid}`);
      if (!wantsRef(trigger, { kind, name: ref })) return { build: null };
      const run = runOfRef(trigger, { kind, name: ref }, commit);
      return { build: startTriggered(call, trigger, run).uuid };
    },
  },

  endBuild: {
    summary: "A build that has not ended ends now. An internal error is tried again while retries are left.",
    schema: object({ build: text, result: { enum: ["complete", "error", "internalerror"] }, error: text }, [
      "error",
    ]),
    run(call: ControlCall<EndBody>) {
      const { build: uuid, result, error = "The build has failed" } = call.body;
      const build = findOpenBuild(call.state, uuid);
      if (result === "complete") completeBuild(call, build);
      else if (result === "error") failBuild(call, build, error);
      else breakBuild(call, build, error);
      return { build: uuid, phase: call.state.builds.get(uuid)?.phase };
    },
  },
};

function startTriggered(call: Context, trigger: Trigger, { metadata, ...run }: Run): Build {
  const repository = call.state.repositories.get(trigger.repository);
  if (repository?.state !== "NORMAL") throw refuse(405, "not_writable", "the repository takes no builds");
  const place = { ...placeOf(trigger.config), pull_robot: trigger.pull_robot };
  const prepared = { ...run, ...place, trigger_metadata: metadata };
  return startBuild(call, { repository, prepared, trigger });
}

function findOpenBuild(state: QuayState, uuid: string): Build {
  const build = state.builds.get(uuid);
  if (!build || !isOpen(build)) throw refuse(404, "build_not_found", `no build ${uuid} that has not ended`);
  return build;
}
