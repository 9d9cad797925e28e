import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** What image builds have made, and where it was uploaded to. */
export function imageFaults({ state, nowMs }: Snapshot): string[] {
  return [
    ...[...state.artifacts.rows()].flatMap((artifact) => {
      const { uuid, canonical_name, tenant, build_uuid, timestamp, state_time } = artifact;
      const build = state.builds.get(build_uuid);
      return broken([
        [state.images.get(canonical_name)?.type === "zuul", `artifact ${uuid} is of no image that is built`],
        [build?.tenant === tenant && build.result === "SUCCESS", `artifact ${uuid} is of no build`],
        [inOrder(build?.end_time, timestamp, nowMs), `artifact ${uuid} is older than its build`],
        [inOrder(timestamp, state_time, nowMs), `the times of artifact ${uuid} are not in order`],
        [state.uploads.by("artifact", uuid).length > 0, `artifact ${uuid} has no upload`],
      ]);
    }),
    ...[...state.uploads.rows()].flatMap((upload) => {
      const { uuid, artifact_uuid, endpoint_name, external_id, state_time, timestamp } = upload;
      const artifact = state.artifacts.get(artifact_uuid);
      const endpoints = [...state.providers.rows()].map(({ endpoint }) => endpoint);
      const isUp = upload.state === "ready";
      return broken([
        [artifact?.canonical_name === upload.canonical_name, `upload ${uuid} is of no artifact of its image`],
        [inOrder(artifact?.timestamp, timestamp, nowMs), `upload ${uuid} is older than its artifact`],
        [inOrder(state_time, nowMs), `upload ${uuid} is of the future`],
        [endpoints.includes(endpoint_name), `upload ${uuid} is at no endpoint`],
        [
          artifact?.state !== "deleting" || upload.state === "deleting",
          `upload ${uuid} stays while its artifact goes`,
        ],
        [!isUp || external_id !== null, `upload ${uuid} is ready and has no name there`],
      ]);
    }),
  ];
}
