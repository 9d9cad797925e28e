import type { Layer, Manifest, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { ManifestText } from "./image-text.ts";
import { readConfiguration, readManifest } from "./image-text.ts";

interface Pushed {
  readonly repository: number;
  readonly text: string;
  readonly mediaType: string;
  readonly digest: string;
}

export interface Image {
  readonly manifest: Manifest;
  readonly labels: Readonly<Record<string, string>>;
}

const listType = "application/vnd.docker.distribution.manifest.list.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";
/** Image Manifest Version 2, Schema 2: a layer is compressed, and may be elsewhere. */
const layerTypes: readonly string[] = [
  "application/vnd.docker.image.rootfs.diff.tar.gzip",
  "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
];

/** The rows of a manifest that was pushed; what is wrong with it, as a sentence, when it cannot be stored. */
export function readImage(state: QuayState, pushed: Pushed): Image | string {
  const text = readManifest(pushed.text);
  if (!text) return "the manifest is no JSON";
  return pushed.mediaType === listType ? readList(state, pushed, text) : readSchema2(state, pushed, text);
}

function readList({ manifests }: QuayState, pushed: Pushed, text: ManifestText): Image | string {
  const children = text.manifests.map(({ digest }) => digest);
  const unknown = children.find((digest) => !manifests.get(keyOf(pushed.repository, digest)));
  if (children.length === 0) return "the list has no manifests";
  if (unknown !== undefined) return `the manifest ${unknown} is not in the repository`;
  return { manifest: { ...rowOf(pushed), children }, labels: {} };
}

function readSchema2({ uploadedBlobs }: QuayState, pushed: Pushed, text: ManifestText): Image | string {
  const blob = (digest: string) => uploadedBlobs.get(keyOf(pushed.repository, digest));
  const { config, layers } = text;
  const odd =
    typeFault(config?.mediaType, [configType]) ??
    layers.map(({ mediaType }) => typeFault(mediaType, layerTypes)).find((fault) => fault !== undefined);
  if (odd !== undefined) return odd;
  const unknown = [config, ...layers].find((part) => !part || !blob(part.digest));
  if (!config || unknown)
    return `the blob ${unknown?.digest ?? "of the configuration"} is not in the repository`;
  const image = readConfiguration(blob(config.digest)?.text ?? "");
  const steps = (image?.history ?? []).filter(({ isEmptyLayer }) => !isEmptyLayer);
  if (!image || steps.length !== layers.length) return "the configuration does not describe the layers";
  const rows = layers.map((layer, i): Layer => {
    const { created, createdBy } = steps[i] ?? {};
    return {
      compressed_size: blob(layer.digest)?.bytes ?? 0,
      is_remote: false,
      urls: null,
      command: createdBy === undefined ? null : [createdBy],
      comment: null,
      author: null,
      blob_digest: layer.digest,
      created: created ?? null,
    };
  });
  const bytes = rows.reduce((sum, { compressed_size }) => sum + (compressed_size ?? 0), 0);
  const manifest = {
    ...rowOf(pushed),
    config_media_type: config.mediaType ?? null,
    layers: rows,
    layers_compressed_size: bytes,
  };
  return { manifest, labels: image.labels };
}

function typeFault(type: string | undefined, known: readonly string[]): string | undefined {
  if (type !== undefined && known.includes(type)) return undefined;
  return `manifest data does not match schema: '${type ?? ""}' is not one of ${known.join(", ")}`;
}

function rowOf({ repository, digest, mediaType, text }: Pushed): Manifest {
  return {
    ...{ repository, digest, media_type: mediaType, manifest_data: text },
    config_media_type: null,
    layers: null,
    children: [],
    layers_compressed_size: 0,
  };
}
