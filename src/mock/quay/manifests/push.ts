import { createHash } from "node:crypto";
import { namespaceOf } from "../shared/lookup.ts";
import { usageOf } from "../quotas/usage.ts";
import type { Layer, Manifest, QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Acting } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { addManifest, newBytes } from "./actions.ts";
import { notify } from "../notifications/actions.ts";
import { pointTag } from "../tags/actions.ts";

export interface Push {
  readonly repository: Repository;
  readonly tags: readonly string[];
  /** The content of each layer, base first, with its size in bytes; the same content has the same digest. */
  readonly layers: readonly { readonly content: string; readonly bytes: number }[];
}

const schema2 = "application/vnd.docker.distribution.manifest.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";
const layerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";

/** Stores an image and lets its tags stand for it, as a push to the registry does. */
export function pushImage(call: Acting, push: Push): Manifest {
  const { state } = call;
  const { repository, tags } = push;
  const manifest = imageOf(push, call.nowMs);
  addManifest(state, repository, manifest);
  const key = keyOf(repository.id, manifest.digest);
  if (!state.securityReports.get(key)) {
    const { digest } = manifest;
    state.securityReports.insert({ repository: repository.id, digest, status: "queued", features: [] });
    call.schedule("scanManifest", scanMs, { repository: repository.id, digest });
  }
  const namespace = namespaceOf(state, repository);
  for (const name of tags) {
    pointTag(call, { repository, name, digest: manifest.digest });
    const metadata = { repo: repository.name, namespace: namespace.name, tag: name };
    writeLog(call, { kind: "push_repo", namespace, repository, metadata });
  }
  notify(call, repository, { event: "repo_push" });
  return manifest;
}

/** How long a manifest waits for the scanner. */
const scanMs = 10_000;

/** Whether a push would exceed a limit of the namespace's quota that rejects: facts, 3. */
export function exceedsQuota(state: QuayState, push: Push): boolean {
  const { namespace } = push.repository;
  const quota = state.quotas.one("namespace", namespace);
  if (!quota) return false;
  const manifest = imageOf(push, 0);
  const known = state.manifests.get(keyOf(push.repository.id, manifest.digest));
  const usage = usageOf(state, namespace) + (known ? 0 : newBytes(state, manifest));
  return state.quotaLimits
    .by("quota", quota.id)
    .filter(({ type }) => type === "Reject")
    .some(({ limit_percent }) => usage > (quota.limit_bytes * limit_percent) / 100);
}

function imageOf({ repository, layers: contents }: Push, created: number): Manifest {
  const layers = contents.map((layer) => layerOf(layer, created));
  const config = {
    mediaType: configType,
    size: 100,
    digest: sha256(contents.map(({ content }) => content).join("\n")),
  };
  const manifest_data = JSON.stringify({
    schemaVersion: 2,
    mediaType: schema2,
    config,
    layers: layers.map(({ compressed_size: size, blob_digest: digest }) => ({
      mediaType: layerType,
      size,
      digest,
    })),
  });
  return {
    repository: repository.id,
    digest: sha256(manifest_data),
    media_type: schema2,
    manifest_data,
    config_media_type: configType,
    layers,
    children: [],
    layers_compressed_size: contents.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function layerOf({ content, bytes }: Push["layers"][number], created: number): Layer {
  return {
    compressed_size: bytes,
    is_remote: false,
    urls: null,
    command: [`ADD ${content} in /`],
    comment: null,
    author: null,
    blob_digest: sha256(content),
    created,
  };
}

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
