import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { claimSync, failSync, runSync } from "./sync.ts";
import type { Mirror, QuayState } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { findRepository } from "../manifests/controls.ts";
import { object, text } from "../shared/control-schema.ts";

/** What the workers of mirrors do. */
export const mirrorControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  claimSync: {
    summary: "A worker takes a mirror now: it is SYNCING, and ends by itself when the clock moves on.",
    schema: object({ repository: text }),
    run(call: ControlCall<{ repository: string }>) {
      const mirror = findMirror(call.state, call.body.repository);
      if (mirror.sync_status === "SYNCING") throw refuse(409, "claimed_already", "it is SYNCING already");
      const { sync_status } = claimSync(call, mirror);
      return { repository: call.body.repository, sync_status };
    },
  },

  endSync: {
    summary:
      "A mirror that is SYNCING ends: SUCCESS brings the tags of its source, FAIL brings nothing. One that fails is tried again while retries are left.",
    schema: object({ repository: text, status: { enum: ["SUCCESS", "FAIL"] } }),
    run(call: ControlCall<{ repository: string; status: "SUCCESS" | "FAIL" }>) {
      const { repository, status } = call.body;
      const mirror = findMirror(call.state, repository);
      if (mirror.sync_status !== "SYNCING") throw refuse(409, "not_claimed", "it is not SYNCING");
      const ended = status === "SUCCESS" ? runSync(call, mirror) : failSync(call, mirror);
      const { sync_status, sync_retries_remaining } = ended;
      if (sync_status !== status) throw refuse(409, "not_copied", "its source does not give what it wants");
      return { repository, sync_status, sync_retries_remaining };
    },
  },
};

function findMirror(state: QuayState, path: string): Mirror {
  const mirror = state.mirrors.get(findRepository(state, path).id);
  if (!mirror) throw refuse(404, "mirror_not_found", `${path} has no mirror configuration`);
  return mirror;
}
