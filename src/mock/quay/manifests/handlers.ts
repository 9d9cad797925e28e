import { writeLog } from "../logs/actions.ts";
import { findLabel, findManifest } from "./lookup.ts";
import { findRepository, namespaceOf } from "../shared/lookup.ts";
import { presentLabel, presentManifest } from "./present.ts";
import { assertDeletable, assertFreePrefix, assertLabelKey, guessMediaType } from "./label.ts";
import type { Label } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const manifest: Handlers<"manifest"> = {
  // GET /api/v1/repository/{repository}/manifest/{manifestref}
  getRepoManifest: ({ state, path, refuse }) => ({
    status: 200,
    body: presentManifest(findManifest(state, path, refuse)),
  }),

  // GET /api/v1/repository/{repository}/manifest/{manifestref}/labels
  listManifestLabels({ state, path, query, refuse }) {
    const { repository, digest } = findManifest(state, path, refuse);
    const labels = state.labels
      .by("manifest", keyOf(repository, digest))
      .filter(({ key }) => key.startsWith(query.filter ?? ""));
    return { status: 200, body: { labels: labels.map(presentLabel) } };
  },

  // POST /api/v1/repository/{repository}/manifest/{manifestref}/labels
  addManifestLabel(call) {
    const { state, path, body, newId, refuse } = call;
    const { key, value } = body;
    assertFreePrefix(key, refuse);
    const { repository, digest } = findManifest(state, path, refuse);
    assertLabelKey(key, refuse);
    const media_type = body.media_type ?? guessMediaType(value);
    const own = { uuid: newId(), key, value, media_type, source_type: "api" } as const;
    const label = state.labels.insert({ ...own, repository, digest });
    log(call, { kind: "manifest_label_add", label, about: { media_type } }, refuse);
    const Location = `/api/v1/repository/${path.repository}/manifest/${digest}/labels/${label.uuid}`;
    return { status: 201, body: { label: presentLabel(label) }, headers: { Location } };
  },

  // GET /api/v1/repository/{repository}/manifest/{manifestref}/labels/{labelid}
  getManifestLabel: ({ state, path, refuse }) => ({
    status: 200,
    body: presentLabel(findLabel(state, path, refuse)),
  }),

  // DELETE /api/v1/repository/{repository}/manifest/{manifestref}/labels/{labelid}
  deleteManifestLabel(call) {
    const { state, path, refuse } = call;
    const label = findLabel(state, path, refuse);
    assertDeletable(label, refuse);
    state.labels.delete(label.uuid);
    log(call, { kind: "manifest_label_delete", label, about: {} }, refuse);
    return noContent;
  },
};

interface Logged {
  readonly kind: string;
  readonly label: Label;
  readonly about: Readonly<Record<string, unknown>>;
}

function log(
  call: Calling & { readonly path: { readonly repository: string } },
  { kind, label: { uuid: id, key, value, digest: manifest_digest }, about }: Logged,
  refuse: Refuse<404>,
): void {
  const repository = findRepository(call.state, call.path.repository, refuse);
  const namespace = namespaceOf(call.state, repository);
  const place = { namespace: namespace.name, repo: repository.name };
  const metadata = { id, key, value, manifest_digest, ...about, ...place };
  writeLog(call, { kind, namespace, repository, metadata });
}
