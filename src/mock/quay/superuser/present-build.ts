import type { Build } from "../state.ts";
import type { Calling, Schema } from "../types.ts";
import { presentBuild } from "../builds/present.ts";

/** Facts, 1.10: the view of superusers leaves the job's own fields empty, and tells less of the trigger. */
export function presentSuperuserBuild(call: Calling, build: Build): Schema<"SuperuserBuild"> {
  const repository = call.state.repositories.get(build.repository);
  if (!repository) throw new Error(`build ${build.uuid} is of no repository`);
  const shown = presentBuild(call, build, repository);
  return {
    ...shown,
    subdirectory: "",
    dockerfile_path: "",
    context: "",
    tags: [],
    manual_user: null,
    trigger: shown.trigger && withoutSwitch(shown.trigger),
    trigger_metadata: null,
  };
}

function withoutSwitch(trigger: Schema<"BuildTrigger">): Schema<"SuperuserBuildTrigger"> {
  const { id, service, is_active, build_source, repository_url, config, can_invoke } = trigger;
  return { id, service, is_active, build_source, repository_url, config, can_invoke };
}
