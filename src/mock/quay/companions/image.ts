import type { Layer, Manifest, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";

interface Pushed {
  readonly repository: number;
  readonly text: string;
  readonly mediaType: string;
  readonly digest: string;
}

interface Descriptor {
  readonly digest: string;
  readonly size: number;
}

/** What a schema 2 manifest and its configuration say; anything may be absent, as anybody may have written them. */
interface ManifestText {
  readonly config?: Descriptor & { readonly mediaType?: string };
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
}
interface ConfigText {
  readonly config?: { readonly Labels?: Readonly<Record<string, string>> };
  readonly history?: readonly {
    readonly created?: string;
    readonly created_by?: string;
    readonly empty_layer?: boolean;
  }[];
}

export interface Image {
  readonly manifest: Manifest;
  readonly labels: Readonly<Record<string, string>>;
}

const listType = "application/vnd.docker.distribution.manifest.list.v2+json";

/** The rows of a manifest that was pushed; what is wrong with it, as a sentence, when it cannot be stored. */
export function readImage(state: QuayState, pushed: Pushed): Image | string {
  const text: ManifestText | undefined = parsed(pushed.text); // every member of one may be absent
  if (!text) return "the manifest is no JSON";
  return pushed.mediaType === listType ? readList(state, pushed, text) : readSchema2(state, pushed, text);
}

function readList({ manifests }: QuayState, pushed: Pushed, text: ManifestText): Image | string {
  const children = (text.manifests ?? []).map(({ digest }) => digest);
  const unknown = children.find((digest) => !manifests.get(keyOf(pushed.repository, digest)));
  if (children.length === 0) return "the list has no manifests";
  if (unknown !== undefined) return `the manifest ${unknown} is not in the repository`;
  return { manifest: { ...rowOf(pushed), children }, labels: {} };
}

function readSchema2({ uploadedBlobs }: QuayState, pushed: Pushed, text: ManifestText): Image | string {
  const blob = (digest: string) => uploadedBlobs.get(keyOf(pushed.repository, digest));
  const { config, layers = [] } = text;
  const unknown = [config, ...layers].find((part) => !part || !blob(part.digest));
  if (!config || unknown)
    return `the blob ${unknown?.digest ?? "of the configuration"} is not in the repository`;
  const image: ConfigText | undefined = parsed(blob(config.digest)?.text ?? "");
  const steps = (image?.history ?? []).filter(({ empty_layer = false }) => !empty_layer);
  if (!image || steps.length !== layers.length) return "the configuration does not describe the layers";
  const rows = layers.map((layer, i): Layer => {
    const { created, created_by } = steps[i] ?? {};
    return {
      compressed_size: blob(layer.digest)?.bytes ?? 0,
      is_remote: false,
      urls: null,
      command: created_by === undefined ? null : [created_by],
      comment: null,
      author: null,
      blob_digest: layer.digest,
      created: created === undefined ? null : Date.parse(created),
    };
  });
  const bytes = rows.reduce((sum, { compressed_size }) => sum + (compressed_size ?? 0), 0);
  const manifest = {
    ...rowOf(pushed),
    config_media_type: config.mediaType ?? null,
    layers: rows,
    layers_compressed_size: bytes,
  };
  return { manifest, labels: image.config?.Labels ?? {} };
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

function parsed(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
