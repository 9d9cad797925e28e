import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { claimSync, finishSync } from "./sync.ts";
import type { Mirror, QuayState } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { findRepository } from "../manifests/controls.ts";
import { object, text } from "../shared/control-schema.ts";

type Call<Body> = Context & { readonly body: Body };

/** What the workers of mirrors do. */
export const mirrorControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  claimSync: {
    summary: "A worker takes a mirror now: it is SYNCING, and ends by itself when the clock moves on.",
    schema: object({ repository: text }),
    run(call: Call<{ repository: string }>) {
      const mirror = findMirror(call.state, call.body.repository);
      if (mirror.sync_status === "SYNCING") throw refuse(409, "claimed_already", "it is SYNCING already");
      const { sync_status } = claimSync(call, mirror);
      return { repository: call.body.repository, sync_status };
    },
  },

  endSync: {
    summary:
      "A mirror that is SYNCING ends with a status; one that fails is tried again while retries are left.",
    schema: object({ repository: text, status: { enum: ["SUCCESS", "FAIL"] } }),
    run(call: Call<{ repository: string; status: "SUCCESS" | "FAIL" }>) {
      const { repository, status } = call.body;
      const mirror = findMirror(call.state, repository);
      if (mirror.sync_status !== "SYNCING") throw refuse(409, "not_claimed", "it is not SYNCING");
      const { sync_status, sync_retries_remaining } = finishSync(call, mirror, status);
      return { repository, sync_status, sync_retries_remaining };
    },
  },
};

function findMirror(state: QuayState, path: string): Mirror {
  const mirror = state.mirrors.get(findRepository(state, path).id);
  if (!mirror) throw refuse(404, "mirror_not_found", `${path} has no mirror configuration`);
  return mirror;
}
