import { deleteArtifact, deleteUpload, triggerImageJob } from "./actions.ts";
import { presentImage, presentProvider } from "./present.ts";
import type { Image, Upload, ZuulState } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const images: Handlers<"images"> = {
  // GET /api/tenant/{tenant_name}/images
  listImages: ({ state, path }) => ({
    status: 200,
    body: imagesOf(state, path.tenant_name).map((image) => presentImage(state, image, path.tenant_name)),
  }),

  // POST /api/tenant/{tenant_name}/image/{image_name}/build
  buildImage(call) {
    const { state, path, refuse } = call;
    const image = imagesOf(state, path.tenant_name).find(({ name }) => name === path.image_name);
    if (image?.type !== "zuul") throw refuse(404, "image_not_found");
    triggerImageJob(call, { tenant: path.tenant_name, image });
    return { status: 200, body: null };
  },

  // DELETE /api/tenant/{tenant_name}/image-build-artifact/{artifact_id}
  deleteImageArtifact(call) {
    const { state, path, refuse } = call;
    const artifact = state.artifacts.get(path.artifact_id);
    if (artifact?.tenant !== path.tenant_name) throw refuse(404, "artifact_not_found");
    if (artifact.lock_holder !== null) throw refuse(400, "locked");
    deleteArtifact(call, artifact.uuid);
    return noContent;
  },

  // DELETE /api/tenant/{tenant_name}/image-upload/{upload_id}
  deleteImageUpload(call) {
    const { state, path, refuse } = call;
    const upload = findUpload(state, path, refuse);
    if (upload.lock_holder !== null) throw refuse(400, "locked");
    deleteUpload(call, upload.uuid);
    return noContent;
  },

  // POST /api/tenant/{tenant_name}/image-upload/{upload_id}/validate
  validateImageUpload(call) {
    const { state, path, refuse } = call;
    const { uuid, canonical_name } = findUpload(state, path, refuse);
    const image = state.images.get(canonical_name);
    if (!image) throw new Error(`upload ${uuid} has no image`);
    triggerImageJob(call, { tenant: path.tenant_name, image, upload: uuid });
    return { status: 200, body: null };
  },

  // GET /api/tenant/{tenant_name}/providers
  listProviders({ state, path }) {
    const rows = state.providers.by("tenant", path.tenant_name).slice();
    return { status: 200, body: rows.map((row) => presentProvider(state, row)) };
  },

  // GET /api/tenant/{tenant_name}/flavors
  listFlavors({ state, path }) {
    const rows = state.flavors.by("tenant", path.tenant_name).slice();
    return {
      status: 200,
      body: rows.map(({ name, canonical_name, description }) => ({ name, canonical_name, description })),
    };
  },
};

/** The images that the tenant's providers have. */
function imagesOf(state: ZuulState, tenant: string): readonly Image[] {
  const offered = state.providers
    .by("tenant", tenant)
    .slice()
    .flatMap((provider) => provider.images);
  return state.images.rows().filter(({ canonical_name }) => offered.includes(canonical_name));
}

/** Real server: an upload belongs to the tenant that built its artifact. */
function findUpload(
  state: ZuulState,
  path: { readonly tenant_name: string; readonly upload_id: string },
  refuse: Refuse<404>,
): Upload {
  const upload = state.uploads.get(path.upload_id);
  const artifact = upload && state.artifacts.get(upload.artifact_uuid);
  if (!upload || artifact?.tenant !== path.tenant_name) throw refuse(404, "upload_not_found");
  return upload;
}
