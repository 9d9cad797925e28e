import { createHash } from "node:crypto";
import { namespaceOf } from "../shared/lookup.ts";
import { newBytes, usageOf } from "../quotas/usage.ts";
import type { Actor, Layer, Manifest, QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { addManifest } from "./actions.ts";
import { guessMediaType } from "./label.ts";
import { notify } from "../notifications/actions.ts";
import { pointTag } from "../tags/actions.ts";

export interface Push {
  readonly repository: Repository;
  readonly tags: readonly string[];
  /** The content of each layer, base first, with its size in bytes; what agrees in both has the same digest. */
  readonly layers: readonly { readonly content: string; readonly bytes: number }[];
  /** Who pushes; nobody known when it is absent. */
  readonly by?: Actor | undefined;
}

const schema2 = "application/vnd.docker.distribution.manifest.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";
const layerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";

/** Stores an image of some layers and lets its tags stand for it, as a push to the registry does. */
export function pushImage(call: Context, push: Push): Manifest {
  const manifest = imageOf(push, call.nowMs);
  storeManifest(call, { ...push, manifest });
  return manifest;
}

export interface Stored extends Pick<Push, "repository" | "tags" | "by"> {
  readonly manifest: Manifest;
  /** Of the image's configuration. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Stores a manifest that was pushed and lets its tags stand for it; what is new and no list waits for the scanner. */
export function storeManifest(call: Context, { repository, manifest, tags, by, labels = {} }: Stored): void {
  const { state } = call;
  const key = keyOf(repository.id, manifest.digest);
  if (!state.manifests.get(key)) addLabels(call, manifest, labels);
  addManifest(state, repository, manifest);
  if (manifest.layers !== null && !state.securityReports.get(key)) {
    const { digest } = manifest;
    state.securityReports.insert({ repository: repository.id, digest, status: "queued", features: [] });
    call.schedule("scanManifest", scanMs, { repository: repository.id, digest });
  }
  const namespace = namespaceOf(state, repository);
  for (const name of tags) {
    pointTag(call, { repository, name, digest: manifest.digest });
    const metadata = { repo: repository.name, namespace: namespace.name, tag: name };
    writeLog(call, { kind: "push_repo", namespace, repository, metadata, by });
    notify(call, repository, { event: "repo_push", told: { updated_tags: [name] }, performer: by?.name });
  }
}

function addLabels(
  { state, newId }: Context,
  { repository, digest }: Manifest,
  labels: NonNullable<Stored["labels"]>,
): void {
  for (const [key, value] of Object.entries(labels))
    state.labels.insert({
      ...{ uuid: newId(), repository, digest, key, value },
      source_type: "manifest",
      media_type: guessMediaType(value),
    });
}

/** How long a manifest waits for the scanner. */
const scanMs = 10_000;

/** Whether a push would exceed a limit of the namespace's quota that rejects: facts, 3. */
export function exceedsQuota(state: QuayState, push: Push): boolean {
  return manifestExceedsQuota(state, push.repository, imageOf(push, 0));
}

export function manifestExceedsQuota(
  state: QuayState,
  { namespace }: Pick<Repository, "namespace">,
  manifest: Manifest,
): boolean {
  const quota = state.quotas.one("namespace", namespace);
  if (!quota) return false;
  const known = state.manifests.get(keyOf(manifest.repository, manifest.digest));
  const usage = usageOf(state, namespace) + (known ? 0 : newBytes(state, namespace, manifest));
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
    blob_digest: sha256(`${content}\n${bytes}`),
    created,
  };
}

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
