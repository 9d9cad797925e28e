import { refuse } from "../../core/refusal.ts";
import type { Control } from "../../core/service.ts";
import { advanceBuild, breakBuild, completeBuild, failBuild, isOpen } from "../actions/advance-build.ts";
import type { Build, QuayState } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { object, text } from "./schema.ts";

type Call<Body> = Context & { readonly body: Body };

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
    run(call: Call<{ build: string }>) {
      const { uuid, phase } = findOpenBuild(call.state, call.body.build);
      if (phase !== "waiting") throw refuse(409, "not_waiting", `build ${uuid} is in phase ${phase}`);
      advanceBuild(call, { uuid, from: "waiting" });
      return { build: uuid, phase: call.state.builds.get(uuid)?.phase };
    },
  },

  endBuild: {
    summary: "A build that has not ended ends now. An internal error is tried again while retries are left.",
    schema: object({ build: text, result: { enum: ["complete", "error", "internalerror"] }, error: text }, [
      "error",
    ]),
    run(call: Call<EndBody>) {
      const { build: uuid, result, error = "The build has failed" } = call.body;
      const build = findOpenBuild(call.state, uuid);
      if (result === "complete") completeBuild(call, build);
      else if (result === "error") failBuild(call, build, error);
      else breakBuild(call, build, error);
      return { build: uuid, phase: call.state.builds.get(uuid)?.phase };
    },
  },
};

function findOpenBuild(state: QuayState, uuid: string): Build {
  const build = state.builds.get(uuid);
  if (!build || !isOpen(build)) throw refuse(404, "build_not_found", `no build ${uuid} that has not ended`);
  return build;
}
