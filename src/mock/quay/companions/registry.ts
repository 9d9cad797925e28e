import { createHash } from "node:crypto";
import { manifestExceedsQuota, storeManifest } from "../manifests/push.ts";
import { takesPush } from "../manifests/takes-push.ts";
import { seekRepository } from "../shared/lookup.ts";
import { includes, repositoryRoles } from "../shared/scopes.ts";
import { repositoryRole } from "../shared/rights.ts";
import type { Manifest, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import { readImage } from "./image.ts";
import type { Refuse } from "./refusals.ts";
import { signRegistryToken } from "./registry-token.ts";
import type { Calling, Handlers } from "./types.ts";

/** The registry's own protocol, as far as a push takes it (OCI Distribution Specification 1.1, "Push"). */
export const registry: Handlers<"registry"> = {
  // GET /v2/
  getRegistryVersion: () => ({ status: 200, body: true }),

  // GET /v2/auth
  getRegistryToken({ principal: { actor }, query, nowMs }) {
    return {
      status: 200,
      body: { token: signRegistryToken({ sub: actor?.name ?? "", scope: query.scope ?? "" }, nowMs) },
    };
  },

  // POST /v2/{repository}/blobs/uploads/
  startUpload(call) {
    const { state, path, newId, refuse } = call;
    const repository = repositoryToPush(call, path.repository, refuse);
    const { uuid } = state.uploads.insert({ uuid: newId(), repository: repository.id });
    const Location = `${call.request.base}/v2/${path.repository}/blobs/uploads/${uuid}`;
    return { status: 202, headers: { Location, "Docker-Upload-UUID": uuid, Range: "0-0" } };
  },

  // PUT /v2/{repository}/blobs/uploads/{upload_uuid}
  finishUpload(call) {
    const { state, path, query, refuse } = call;
    const upload = state.uploads.get(path.upload_uuid);
    const repository = seekRepository(state, path.repository);
    if (!upload || upload.repository !== repository?.id) throw refuse(404, "upload_unknown");
    // The body is read as one character for each byte.
    const bytes = Buffer.from(call.body, "latin1");
    const digest = sha256(bytes);
    if (digest !== query.digest) throw refuse(400, "digest_invalid");
    state.uploads.delete(upload.uuid);
    const blob = { repository: repository.id, digest, bytes: bytes.length, text: textOf(bytes) };
    if (!state.uploadedBlobs.get(keyOf(repository.id, digest))) state.uploadedBlobs.insert(blob);
    return { status: 201, headers: placeOf(call, `blobs/${digest}`, digest) };
  },

  // GET /v2/{repository}/manifests/{reference}
  getManifest(call) {
    const { state, path, refuse } = call;
    const repository = repositoryFor(call, { path: path.repository, wanted: "read" }, refuse);
    const tag = state.tags.one("current", keyOf(repository.id, path.reference));
    const manifest = tag && state.manifests.get(keyOf(repository.id, tag.digest));
    if (!manifest) throw refuse(404, "manifest_unknown");
    const headers = { "Docker-Content-Digest": manifest.digest };
    return { status: 200, contentType: mediaTypeOf(manifest), text: manifest.manifest_data, headers };
  },

  // PUT /v2/{repository}/manifests/{reference}
  putManifest(call) {
    const { state, path, body, principal, refuse } = call;
    const repository = repositoryToPush(call, path.repository, refuse);
    const mediaType = call.request.header("content-type")?.split(";", 1)[0] ?? "";
    const digest = sha256(Buffer.from(body));
    const image = readImage(state, { repository: repository.id, text: body, mediaType, digest });
    if (typeof image === "string") throw refuse(400, "manifest_invalid", image);
    if (manifestExceedsQuota(state, repository, image.manifest))
      throw refuse(403, "denied", "Quota has been exceeded on namespace");
    storeManifest(call, { ...image, repository, tags: [path.reference], by: principal.actor });
    return { status: 201, headers: placeOf(call, `manifests/${digest}`, digest) };
  },
};

/** A repository that the caller may write, and that takes pushes. */
function repositoryToPush(call: Calling, path: string, refuse: Refuse<401 | 404 | 405>): Repository {
  const repository = repositoryFor(call, { path, wanted: "write" }, refuse);
  if (!takesPush(call.state, { repository, by: call.principal.actor }))
    throw refuse(405, "read_only", `repository is in ${repository.state} state`);
  return repository;
}

/** A repository that the caller's token and right let read or write. */
function repositoryFor(
  { state, principal: { actor, scope } }: Calling,
  { path, wanted }: { readonly path: string; readonly wanted: "read" | "write" },
  refuse: Refuse<401 | 404>,
): Repository {
  const repository = seekRepository(state, path);
  const action = wanted === "write" ? /\bpush\b|\*/ : /\bpull\b|\*/;
  const allowed = scope
    .split(" ")
    .some((text) => text.startsWith(`repository:${path}:`) && action.test(text));
  if (!actor || !allowed) throw refuse(401, "unauthorized");
  if (!repository) throw refuse(404, "name_unknown");
  if (!includes(repositoryRoles, repositoryRole(state, actor, repository), wanted))
    throw refuse(401, "unauthorized");
  return repository;
}

/** Everything that was pushed here is one of the two. */
function mediaTypeOf({ layers }: Manifest) {
  return layers === null
    ? "application/vnd.docker.distribution.manifest.list.v2+json"
    : "application/vnd.docker.distribution.manifest.v2+json";
}

function placeOf(
  { request, path }: Calling & { readonly path: { readonly repository: string } },
  what: string,
  digest: string,
): { readonly Location: string; readonly "Docker-Content-Digest": string } {
  const Location = `${request.base}/v2/${path.repository}/${what}`;
  return { Location, "Docker-Content-Digest": digest };
}

/** A blob that is a text of moderate length is an image's configuration, which is read later; of others the size counts. */
function textOf(bytes: Buffer): string | null {
  return bytes.length <= longestText && bytes[0] === openingBrace ? bytes.toString("utf8") : null;
}

const longestText = 65_536;
const openingBrace = 0x7b;

function sha256(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
