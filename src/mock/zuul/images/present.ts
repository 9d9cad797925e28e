import { timeText } from "../shared/times.ts";
import type { Artifact, Image, Provider, Upload, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

export function presentImage(state: ZuulState, row: Image, tenant: string): Schema<"Image"> {
  const { name, canonical_name, project_canonical_name, branch, type } = row;
  const providers = state.providers.by("tenant", tenant).slice();
  const image = { name, canonical_name, project_canonical_name, branch, type };
  return { ...image, ...presentArtifacts(state, row, { tenant, providers }) };
}

export function presentProvider(state: ZuulState, row: Provider): Schema<"Provider"> {
  const named = (canonical_name: string) => ({ name: nameIn(canonical_name), canonical_name });
  return {
    name: row.name,
    canonical_name: row.canonical_name,
    images: row.images.flatMap((canonical_name) => {
      const image = state.images.get(canonical_name);
      if (!image) return [];
      const artifacts = presentArtifacts(state, image, { tenant: row.tenant, providers: [row] });
      return [{ ...named(canonical_name), type: image.type, ...artifacts }];
    }),
    labels: row.labels.map(named),
    flavors: row.flavors.map(named),
  };
}

interface Reader {
  readonly tenant: string;
  readonly providers: readonly Provider[];
}

/** Real server: only artifacts with an upload that one of the providers can use; the key is absent when none is left. */
function presentArtifacts(
  state: ZuulState,
  { canonical_name, type }: Image,
  { tenant, providers }: Reader,
): { build_artifacts?: Schema<"ImageArtifact">[] } {
  if (type === "cloud") return {};
  const endpoints = providers
    .filter(({ images }) => images.includes(canonical_name))
    .map(({ endpoint }) => endpoint);
  const build_artifacts = state.artifacts
    .by("image", canonical_name)
    .slice()
    .flatMap((artifact) => {
      const uploads = state.uploads.by("artifact", artifact.uuid).slice();
      const isUsable = uploads.some(({ endpoint_name }) => endpoints.includes(endpoint_name));
      return isUsable ? [presentArtifact(state, artifact, { uploads, reader: tenant })] : [];
    });
  return build_artifacts.length > 0 ? { build_artifacts } : {};
}

function presentArtifact(
  state: ZuulState,
  row: Artifact,
  { uploads, reader }: { readonly uploads: readonly Upload[]; readonly reader: string },
): Schema<"ImageArtifact"> {
  const { tenant, timestamp, state_time, lock_holder, ...shown } = row;
  return {
    ...shown,
    build_tenant: tenant === reader,
    timestamp: timeText(timestamp),
    validated: verdict(
      state,
      uploads.every(({ validated }) => validated),
    ),
    state_time: timeText(state_time),
    is_locked: lock_holder !== null,
    lock_holder,
    uploads: uploads.map((upload) => presentUpload(state, upload)),
  };
}

/** Later releases say null of what nobody has validated, which their contract has. */
function verdict(state: ZuulState, validated: boolean): boolean {
  return validated || !state.changed("image-validation") ? validated : (null as unknown as boolean);
}

function presentUpload(
  state: ZuulState,
  { timestamp, state_time, lock_holder, ...shown }: Upload,
): Schema<"ImageUpload"> {
  return {
    ...shown,
    validated: verdict(state, shown.validated),
    ...(state.changed("image-validation") && { build_uuid: null }),
    timestamp: timeText(timestamp),
    state_time: timeText(state_time),
    is_locked: lock_holder !== null,
    lock_holder,
  };
}

function nameIn(canonicalName: string): string {
  return canonicalName.slice(canonicalName.indexOf("/") + 1);
}
