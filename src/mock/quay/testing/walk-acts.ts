import { organizationActs } from "./walk-organizations.ts";
import type { Act, Walk } from "./walk-known.ts";
import { idsIn, remember } from "./walk-known.ts";

const names = ["alpha", "beta", "gamma"];
const sources = ["registry.example.com/upstream/library", "quay.io/minio/mc", "nowhere.example.com/a/b"];
const rules = [["latest"], ["3.3*"], ["*"], ["none"], ["[34]*", "latest"]];

/** What can happen to a registry; some of it is refused. */
export const acts: Readonly<Record<string, Act>> = {
  async createRepository({ quay, pick, known }) {
    const namespace = pick(["devtable", ...known.organizations]);
    const body = { namespace, repository: pick(names), visibility: "private", description: "" };
    const { status, json } = await quay.ask("POST /repository", { body });
    if (status === 201) remember(known.repositories, `${namespace}/${(json as { name: string }).name}`);
  },
  deleteRepository: ({ quay, pick, known }) => quay.ask(`DELETE /repository/${pick(known.repositories)}`),
  async push({ quay, pick, random, known }) {
    const repository = pick(known.repositories);
    // Some layers are shared, so that blobs are in several repositories.
    const content = random() < 0.6 ? { content: pick(["one", "two", "three"]), bytes: 70 } : { bytes: 30 };
    const by = random() < 0.3 ? { by: pick(known.robots) } : {};
    const tags = [pick(["latest", "v1", "v2"]), pick(names)];
    const { status, json } = await quay.control("push", { repository, tags, ...content, ...by });
    if (status === 200) remember(known.images, `${repository} ${(json as { digest: string }).digest}`);
  },
  deleteTag: ({ quay, pick, known }) =>
    quay.ask(`DELETE /repository/${pick(known.repositories)}/tag/${pick(["latest", "v1", "v2"])}`),
  moveTag: (walk) =>
    onImage(walk, (path, manifest_digest) =>
      walk.quay.ask(`PUT /repository/${path}/tag/${walk.pick(["latest", "moved"])}`, {
        body: { manifest_digest },
      }),
    ),
  expireTag: ({ quay, pick, random, known }) =>
    quay.ask(`PUT /repository/${pick(known.repositories)}/tag/${pick(["latest", "v1"])}`, {
      body: { expiration: Math.floor(quay.now() / 1000 + random() * 200_000) },
    }),
  restoreTag: (walk) =>
    onImage(walk, (path, manifest_digest) =>
      walk.quay.ask(`POST /repository/${path}/tag/latest/restore`, { body: { manifest_digest } }),
    ),
  label: (walk) =>
    onImage(walk, async (path, digest) => {
      const labels = `/repository/${path}/manifest/${digest}/labels`;
      const body = { key: walk.pick(names), value: "1", media_type: null };
      const { json } = await walk.quay.ask(`POST ${labels}`, { body });
      for (const id of idsIn(json)) remember((walk.known.paths["labels"] ??= []), `${labels}/${id}`);
    }),
  changeState: ({ quay, pick, known }) =>
    quay.ask(`PUT /repository/${pick(known.repositories)}/changestate`, {
      body: { state: pick(["NORMAL", "NORMAL", "MIRROR", "READ_ONLY"]) },
    }),
  mirror: ({ quay, pick, random, known }) =>
    quay.ask(`POST /repository/${pick(known.repositories)}/mirror`, {
      body: mirrorOf({ quay, pick, random, known }),
    }),
  changeMirror: (walk) => {
    const { robot_username, ...body } = mirrorOf(walk);
    const is_enabled = walk.random() < 0.7;
    const sent = walk.random() < 0.5 ? { is_enabled } : { ...body, robot_username, is_enabled };
    return walk.quay.ask(`PUT /repository/${walk.pick(walk.known.repositories)}/mirror`, { body: sent });
  },
  syncNow: ({ quay, pick, known }) =>
    quay.ask(`POST /repository/${pick(known.repositories)}/mirror/sync-now`),
  syncCancel: ({ quay, pick, known }) =>
    quay.ask(`POST /repository/${pick(known.repositories)}/mirror/sync-cancel`),
  changeSource: ({ quay, pick, random }) =>
    quay.control("setUpstreamTag", {
      reference: pick(sources.slice(0, 2)),
      tag: pick(["latest", "3.3.0", "3.3.9", "5"]),
      ...(random() < 0.7 && { content: pick(["one", "other"]), bytes: 70 }),
    }),
  async build({ quay, pick, known }) {
    const path = pick(known.repositories);
    const body = { archive_url: "https://example.com/a.tgz" };
    const { json } = await quay.ask(`POST /repository/${path}/build/`, { body });
    for (const id of idsIn(json)) remember((known.paths["builds"] ??= []), `/repository/${path}/build/${id}`);
  },
  async notification({ quay, pick, known }) {
    const path = pick(known.repositories);
    const to = { method: "webhook", config: { url: "https://hooks.example.com/a" }, eventConfig: {} };
    const body = { ...to, event: pick(["repo_push", "repo_mirror_sync_success"]) };
    const { json } = await quay.ask(`POST /repository/${path}/notification/`, { body });
    for (const id of idsIn(json))
      remember((known.paths["notifications"] ??= []), `/repository/${path}/notification/${id}`);
  },
  async policy({ quay, pick, known }) {
    const policies = `/repository/${pick(known.repositories)}/autoprunepolicy/`;
    const body = { method: "number_of_tags", value: 1 };
    const { json } = await quay.ask(`POST ${policies}`, { body });
    for (const id of idsIn(json)) remember((known.paths["policies"] ??= []), `${policies}${id}`);
  },
  prune: ({ quay, pick, known }) => quay.control("autoPrune", { of: pick(known.repositories) }),
  star: ({ quay, pick, known }) => {
    const [namespace, repository] = pick(known.repositories).split("/");
    return quay.ask("POST /user/starred", { body: { namespace, repository } });
  },
  deleteOne: ({ quay, pick, known }) => {
    const paths = Object.values(known.paths).flat();
    return paths.length === 0 ? Promise.resolve() : quay.ask(`DELETE ${pick(paths)}`);
  },
  measure: ({ quay }) => quay.ask("POST /superuser/registrysize/", { body: {} }),
  ...organizationActs,
};

/** Does something with an image that was pushed. */
function onImage(
  { pick, known }: Walk,
  act: (path: string, digest: string) => Promise<unknown>,
): Promise<unknown> {
  if (known.images.length === 0) return Promise.resolve();
  const [path = "", digest = ""] = pick(known.images).split(" ");
  return act(path, digest);
}

function mirrorOf({ quay, pick, random, known }: Walk) {
  const start = quay.now() + (random() - 0.5) * 4 * 3_600_000;
  return {
    external_reference: pick(sources),
    sync_interval: pick([3600, 86_400]),
    sync_start_date: `${new Date(start).toISOString().slice(0, 19)}Z`,
    root_rule: { rule_kind: "tag_glob_csv", rule_value: pick(rules) },
    robot_username: pick(known.robots),
  };
}
