import { isObject } from "../../../../contracts/lib/json-pointer.ts";

/** What a schema 2 manifest, or a list of manifests, says. Of a list, only `manifests`. */
export interface ManifestText {
  readonly config: Descriptor | undefined;
  readonly layers: readonly Descriptor[];
  readonly manifests: readonly Descriptor[];
}

/** What the configuration of an image says. */
export interface ConfigurationText {
  readonly labels: Readonly<Record<string, string>>;
  readonly history: readonly Step[];
}

interface Descriptor {
  readonly digest: string;
  readonly mediaType: string | undefined;
}

interface Step {
  /** Epoch milliseconds. */
  readonly created: number | undefined;
  readonly createdBy: string | undefined;
  readonly isEmptyLayer: boolean;
}

/** A pushed manifest; anybody may have written it: what is of another type than it should be is taken as absent. */
export function readManifest(text: string): ManifestText | undefined {
  const read = objectOf(parsed(text));
  if (!read) return undefined;
  const { config, layers, manifests } = read;
  return {
    config: objectOf(config) && descriptorOf(config),
    layers: listOf(layers).map(descriptorOf),
    manifests: listOf(manifests).map(descriptorOf),
  };
}

/** The same of a pushed configuration. */
export function readConfiguration(text: string): ConfigurationText | undefined {
  const read = objectOf(parsed(text));
  if (!read) return undefined;
  const labels = Object.entries(objectOf(objectOf(read["config"])?.["Labels"]) ?? {});
  return {
    labels: Object.fromEntries(
      labels.filter((label): label is [string, string] => typeof label[1] === "string"),
    ),
    history: listOf(read["history"]).map(stepOf),
  };
}

function descriptorOf(value: unknown): Descriptor {
  const { digest, mediaType } = objectOf(value) ?? {};
  return { digest: textOf(digest) ?? "", mediaType: textOf(mediaType) };
}

function stepOf(value: unknown): Step {
  const { created, created_by, empty_layer } = objectOf(value) ?? {};
  return {
    created: momentOf(textOf(created) ?? ""),
    createdBy: textOf(created_by),
    isEmptyLayer: empty_layer === true,
  };
}

/** Of an RFC 3339 time; undefined: the text is none. */
function momentOf(text: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isObject(value) ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
