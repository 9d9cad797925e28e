import { writeLog } from "../logs/actions.ts";
import { endTag, pointTag, setTagEnd } from "./actions.ts";
import { callerOf, findRepository, namespaceOf } from "../shared/lookup.ts";
import { presentTag } from "./present.ts";
import { seekTag, selectTags } from "./queries.ts";
import { toSeconds } from "../shared/dates.ts";
import { readFlag } from "../shared/query-flag.ts";
import { assertAhead, clampEnd } from "./expiration.ts";
import { readTagFilter } from "./filter.ts";
import { assertTagName } from "./name.ts";
import { readTagPage } from "./page.ts";
import type { Repository, Tag } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const tag: Handlers<"tag"> = {
  // GET /api/v1/repository/{repository}/tag/
  listRepoTags({ state, path, query, nowMs, refuse }) {
    const { id } = findRepository(state, path.repository, refuse);
    const { page, limit } = readTagPage(query);
    const rows = selectTags(state, {
      repository: id,
      onlyActive: readFlag(query.onlyActiveTags) ?? false,
      name: query.specificTag || undefined,
      matches: readTagFilter(query.filter_tag_name, refuse),
      nowMs,
      offset: (page - 1) * limit,
      // One more, to see whether there is another page.
      limit: limit + 1,
    });
    const tags = rows.slice(0, limit).map((row) => presentTag(state, row));
    return { status: 200, body: { tags, page, has_additional: rows.length > limit } };
  },

  // PUT /api/v1/repository/{repository}/tag/{tag}
  changeTag(call) {
    const { state, path, body, refuse } = call;
    assertTagName(path.tag, refuse);
    const repository = findRepository(state, path.repository, refuse);
    const { expiration, manifest_digest } = body;
    if (expiration !== undefined) changeEnd(call, { repository, expiration }, refuse);
    if (manifest_digest !== undefined) move(call, { repository, digest: manifest_digest }, refuse);
    return { status: 201, body: "Updated" };
  },

  // DELETE /api/v1/repository/{repository}/tag/{tag}
  deleteFullTag(call) {
    const repository = findRepository(call.state, call.path.repository, call.refuse);
    endTag(call, findTag(call, repository, call.refuse));
    log(call, repository, { kind: "delete_tag" });
    return noContent;
  },

  // POST /api/v1/repository/{repository}/tag/{tag}/restore
  restoreTag(call) {
    const { state, path, body, refuse } = call;
    const repository = findRepository(state, path.repository, refuse);
    if (!body.manifest_digest) throw refuse(400, "invalid_request", "Missing manifest_digest");
    assertTagName(path.tag, refuse);
    const digest = assertManifest(call, { repository, digest: body.manifest_digest }, refuse);
    pointTag(call, { repository, name: path.tag, digest, reversion: true });
    log(call, repository, { kind: "revert_tag", about: { manifest_digest: digest } });
    return { status: 200, body: {} };
  },
};

type TagCall = Calling & { readonly path: { readonly repository: string; readonly tag: string } };

function findTag(call: TagCall, { id }: Repository, refuse: Refuse<404>): Tag {
  const found = seekTag(call, { repository: id, name: call.path.tag });
  if (!found) throw refuse(404, "not_found");
  return found;
}

function assertManifest(
  { state }: TagCall,
  { repository, digest }: { readonly repository: Repository; readonly digest: string | null },
  refuse: Refuse<404>,
): string {
  if (digest === null || !state.manifests.get(keyOf(repository.id, digest))) throw refuse(404, "not_found");
  return digest;
}

function changeEnd(
  call: TagCall,
  { repository, expiration }: { readonly repository: Repository; readonly expiration: number | null },
  refuse: Refuse<400 | 404>,
): void {
  const found = findTag(call, repository, refuse);
  if (expiration !== null) assertAhead(expiration, call.nowMs, refuse);
  setTagEnd(call, found, expiration === null ? null : clampEnd(found, expiration));
  if (found.end === null && expiration === null) return;
  const old_expiration_date = found.end === null ? null : toSeconds(found.end);
  const about = { expiration_date: expiration, old_expiration_date };
  log(call, repository, { kind: "change_tag_expiration", about });
}

function move(
  call: TagCall,
  place: { readonly repository: Repository; readonly digest: string | null },
  refuse: Refuse<404>,
): void {
  const { repository } = place;
  const digest = assertManifest(call, place, refuse);
  const name = call.path.tag;
  const before = seekTag(call, { repository: repository.id, name });
  pointTag(call, { repository, name, digest });
  const about = { manifest_digest: digest, original_manifest_digest: before?.digest ?? null };
  log(call, repository, { kind: before ? "move_tag" : "create_tag", about });
}

function log(
  call: TagCall,
  repository: Repository,
  { kind, about = {} }: { readonly kind: string; readonly about?: Readonly<Record<string, unknown>> },
): void {
  const namespace = namespaceOf(call.state, repository);
  const username = callerOf(call.principal).name;
  const place = { repo: repository.name, namespace: namespace.name, tag: call.path.tag };
  writeLog(call, { kind, namespace, repository, metadata: { username, ...place, ...about } });
}
