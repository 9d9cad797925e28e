import { createHash } from "node:crypto";
import { newHex } from "../shared/lookup.ts";
import type { Build, Image, Item, Provider } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { branchOf, refUrl } from "../queue/refs.ts";
import { receiveTrigger } from "../queue/trigger.ts";

const uploadMs = 1000;
const removeMs = 1000;

/** Asks the tenant's pipelines to build an image, or to validate an upload of it. */
export function triggerImageJob(
  call: Context,
  { tenant, image, upload = null }: { tenant: string; image: Image; upload?: string | null },
): void {
  const { project_canonical_name: project, branch } = image;
  const name = call.state.projects.get(keyOf(tenant, project))?.name ?? project;
  const ref = `refs/heads/${branch}`;
  const none = { change: null, patchset: null, oldrev: null, newrev: null };
  receiveTrigger(call, {
    tenant,
    kind: upload === null ? "image-build" : "image-validate",
    what: {
      tenant,
      project,
      ref: { ...none, project: name, branch: branchOf(ref), ref, ref_url: refUrl(project, ref) },
      change_id: null,
      owner: null,
      obstacle: null,
      image: image.canonical_name,
      image_upload: upload,
    },
  });
}

/** The job about an image has succeeded: there is an artifact, or the upload is valid. */
export function finishImageJob(call: Context, item: Item, build: Build): void {
  const { state, nowMs } = call;
  const image = item.image === null ? undefined : state.images.get(item.image);
  if (!image) return;
  if (item.image_upload === null) addArtifact(call, image, build);
  else if (state.uploads.get(item.image_upload))
    state.uploads.update(item.image_upload, { validated: true, timestamp: nowMs });
}

/** An artifact, and an upload of it for each endpoint of the tenant's providers that have the image. */
function addArtifact(
  call: Context,
  { canonical_name, name }: Image,
  { tenant, uuid: build_uuid }: Build,
): void {
  const { state, nowMs, schedule } = call;
  const uuid = newHex(call);
  const digest = (algorithm: string): string => createHash(algorithm).update(uuid).digest("hex");
  const times = { timestamp: nowMs, state_time: nowMs, lock_holder: null };
  state.artifacts.insert({
    ...times,
    uuid,
    canonical_name,
    tenant,
    build_uuid,
    format: "raw",
    md5sum: digest("md5"),
    sha256: digest("sha256"),
    url: `https://images.example.com/${uuid}/${name}.raw`,
    state: "ready",
  });
  const offers = ({ images }: Provider): boolean => images.includes(canonical_name);
  const endpoints = state.providers
    .by("tenant", tenant)
    .filter(offers)
    .map(({ endpoint }) => endpoint);
  for (const endpoint_name of new Set(endpoints)) {
    const upload = { ...times, uuid: newHex(call), artifact_uuid: uuid, canonical_name, endpoint_name };
    state.uploads.insert({ ...upload, external_id: null, validated: false, state: "pending" });
    schedule("advanceUpload", uploadMs, { uuid: upload.uuid });
  }
}

/** pending, uploading, ready. */
export function advanceUpload({ state, nowMs, schedule }: Context, { uuid }: Jobs["advanceUpload"]): void {
  const upload = state.uploads.get(uuid);
  if (upload?.state === "pending") {
    state.uploads.update(uuid, { state: "uploading", state_time: nowMs });
    schedule("advanceUpload", uploadMs, { uuid });
  } else if (upload?.state === "uploading")
    state.uploads.update(uuid, { state: "ready", state_time: nowMs, external_id: `ami-${uuid.slice(0, 8)}` });
}

/** Marks an artifact; its uploads go first, then itself. */
export function deleteArtifact({ state, nowMs, schedule }: Context, uuid: string): void {
  const deleting = { state: "deleting", state_time: nowMs } as const;
  state.artifacts.update(uuid, deleting);
  for (const upload of state.uploads.by("artifact", uuid)) state.uploads.update(upload.uuid, deleting);
  schedule("removeArtifact", removeMs, { uuid });
}

export function deleteUpload({ state, nowMs, schedule }: Context, uuid: string): void {
  state.uploads.update(uuid, { state: "deleting", state_time: nowMs });
  schedule("removeUpload", removeMs, { uuid });
}

export function removeArtifact({ state }: Context, { uuid }: Jobs["removeArtifact"]): void {
  for (const upload of state.uploads.by("artifact", uuid)) state.uploads.delete(upload.uuid);
  state.artifacts.delete(uuid);
}

/** Real server: an artifact goes away with its last upload. */
export function removeUpload({ state }: Context, { uuid }: Jobs["removeUpload"]): void {
  const artifact = state.uploads.get(uuid)?.artifact_uuid;
  state.uploads.delete(uuid);
  if (artifact && state.uploads.by("artifact", artifact).length === 0) state.artifacts.delete(artifact);
}
