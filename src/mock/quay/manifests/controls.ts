import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import type { Push } from "./push.ts";
import { exceedsQuota, pushImage } from "./push.ts";
import { reportScan } from "../security/actions.ts";
import { findActor, seekRepository } from "../shared/lookup.ts";
import { takesPush } from "./takes-push.ts";
import type { Feature, QuayState, Repository, SecurityReport } from "../state.ts";
import { keyOf } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { object, text } from "../shared/control-schema.ts";

interface PushBody {
  readonly repository: string;
  readonly tags: string[];
  readonly bytes?: number;
  readonly content?: string;
  readonly by?: string;
}

interface ScanBody {
  readonly repository: string;
  readonly digest: string;
  readonly status: SecurityReport["status"];
  readonly features?: Feature[];
}

const list = (item: object): object => ({ type: "array", items: item });
const textOrNull = { type: ["string", "null"] };
const vulnerability = object({
  name: text,
  severity: { enum: ["Unknown", "Negligible", "Low", "Medium", "High", "Critical"] },
  description: { type: "string" },
  link: { type: "string" },
  fixed_by: { type: "string" },
  distro_name: { type: "string" },
  distro_version: { type: "string" },
  cvss_score: { type: ["number", "null"] },
  cvss_vectors: textOrNull,
});
const feature = object({ name: text, version: text, added_by: text, vulnerabilities: list(vulnerability) });

/** What happens to images outside this API. */
export const imageControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  push: {
    summary:
      "An image of one layer is pushed with tags, by a user, a robot or nobody known. Refused when a quota rejects it, and when the repository is read-only; a mirror takes pushes of its own robot only.",
    schema: object(
      {
        repository: text,
        tags: { ...list({ type: "string", pattern: "^\\w[\\w.-]{0,127}$" }), minItems: 1 },
        bytes: { type: "integer", minimum: 0 },
        content: { type: "string" },
        by: text,
      },
      ["bytes", "content", "by"],
    ),
    run(call: ControlCall<PushBody>) {
      const { repository: path, tags, bytes = 1000, content, by } = call.body;
      const repository = findRepository(call.state, path);
      const actor = by === undefined ? undefined : findActor(call.state, by);
      const layers = [{ content: content ?? call.newId(), bytes }];
      const push = { repository, tags, layers, by: actor };
      assertTakesPush(call.state, push);
      return { digest: pushImage(call, push).digest };
    },
  },

  reportScan: {
    summary: "The security scanner tells what it found in a manifest.",
    schema: object(
      {
        repository: text,
        digest: text,
        status: { enum: ["scanned", "queued", "failed", "unsupported", "manifest_layer_too_large"] },
        features: list(feature),
      },
      ["features"],
    ),
    run(call: ControlCall<ScanBody>) {
      const { repository: path, digest, status, features = [] } = call.body;
      const { id } = findRepository(call.state, path);
      if (!call.state.manifests.get(keyOf(id, digest)))
        throw refuse(404, "manifest_not_found", `${path} has no manifest ${digest}`);
      reportScan(call, { repository: id, digest, status, features });
      return { digest, status };
    },
  },
};

function assertTakesPush(state: QuayState, push: Push): void {
  if (!takesPush(state, push))
    throw refuse(405, "not_writable", `the repository is ${push.repository.state}`);
  if (exceedsQuota(state, push)) throw refuse(403, "denied", "Quota has been exceeded on namespace");
}

/** The repository that a control's body names; 404 when there is none. */
export function findRepository(state: QuayState, path: string): Repository {
  const repository = seekRepository(state, path);
  if (!repository) throw refuse(404, "repository_not_found", `there is no repository ${path}`);
  return repository;
}
