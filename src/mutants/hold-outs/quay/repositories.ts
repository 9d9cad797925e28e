import { seekRepository } from "../../../mock/quay/shared/lookup.ts";
import { presentMirror } from "../../../mock/quay/mirrors/present.ts";
import type { QuayState } from "../../../mock/quay/state.ts";
import { keyOf } from "../../../mock/quay/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, unlessRefused, withMembers } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<QuayState>[] = [
  {
    name: "found-by-name",
    sentence: "Found repositories are sorted by name.",
    handlers: {
      conductRepoSearch(_, healthy) {
        const reply = healthy();
        const { results } = reply.body as { readonly results: readonly { readonly name: string }[] };
        return withMembers(reply, { results: results.toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
      },
    },
  },
  {
    name: "moved-tag-without-history",
    sentence: "A tag that is moved forgets what it was before.",
    handlers: {
      changeTag({ state, path }, healthy) {
        const reply = healthy();
        const repository = seekRepository(state, String(path["repository"]));
        for (const row of state.tags.by("name", keyOf(repository?.id ?? 0, path["tag"] ?? "")))
          if (!row.alive) state.tags.delete(row.id);
        return reply;
      },
    },
  },
  {
    name: "tag-lives-a-day-longer",
    sentence: "A tag's new end is put one day later than asked for.",
    handlers: {
      changeTag(call, healthy) {
        const end = call.body?.["expiration"];
        return typeof end === "number" ? healthy(asking(call, { expiration: end + 86_400 })) : healthy();
      },
    },
  },
  {
    name: "no-more-tags",
    sentence: "A page of tags never says that there are more.",
    handlers: { listRepoTags: (_, healthy) => withMembers(healthy(), { has_additional: false }) },
  },
  {
    name: "labels-are-text",
    sentence: "Every label is taken for plain text.",
    handlers: {
      addManifestLabel: (call, healthy) => healthy(asking(call, { media_type: "text/plain" })),
    },
  },
  {
    name: "whole-names-as-parts",
    sentence: "A filter for tags of exactly one name finds those that contain it.",
    handlers: {
      listRepoTags(call, healthy) {
        const filter = call.query["filter_tag_name"];
        return typeof filter === "string" && filter.startsWith("eq:")
          ? healthy({ ...call, query: { ...call.query, filter_tag_name: filter.replace("eq:", "like:") } })
          : healthy();
      },
    },
  },
  {
    name: "default-permissions-forgotten",
    sentence: "The organization's default permissions are not given on a new repository.",
    handlers: {
      createRepo({ state }, healthy) {
        const known = new Set(
          state.repositories
            .rows()
            .slice()
            .map(({ id }) => id),
        );
        const reply = healthy();
        const made = state.repositories.select({ filter: ({ id }) => !known.has(id), limit: 1 });
        for (const { id } of made)
          for (const row of state.permissions.by("repository", id))
            if (row.role !== "admin" || row.team !== null)
              state.permissions.delete(
                keyOf(id, row.team === null ? "account" : "team", row.team ?? row.account ?? 0),
              );
        return reply;
      },
    },
  },
  {
    name: "never-private-again",
    sentence: "A public repository that is made private stays public.",
    handlers: {
      changeRepoVisibility({ state, path, body }, healthy) {
        const reply = healthy();
        const found = seekRepository(state, String(path["repository"]));
        if (found && body?.["visibility"] === "private")
          state.repositories.update(found.id, { public: true });
        return reply;
      },
    },
  },
  {
    name: "running-is-cancelled",
    sentence: "A build that no longer waits can be cancelled.",
    handlers: {
      cancelRepoBuild: (_, healthy) =>
        unlessRefused(healthy, "invalid_request", { status: 201, body: "Okay" }),
    },
  },
  {
    name: "first-tag-only",
    sentence: "Of the tags that a build shall have only the first is kept.",
    handlers: {
      requestRepoBuild(call, healthy) {
        const tags = call.body?.["docker_tags"];
        if (!Array.isArray(tags)) return healthy();
        return healthy(asking(call, { docker_tags: (tags as unknown[]).slice(0, 1) }));
      },
    },
  },
  {
    name: "interval-in-minutes",
    sentence: "A mirror's interval is taken for minutes, and kept in seconds.",
    handlers: {
      changeRepoMirrorConfig(call, healthy) {
        const interval = call.body?.["sync_interval"];
        return typeof interval === "number"
          ? healthy(asking(call, { sync_interval: interval * 60 }))
          : healthy();
      },
    },
  },
  {
    name: "retries-are-lost",
    sentence: "A synchronization that is cancelled shows its retries as if it had never run.",
    handlers: {
      getRepoMirrorConfig({ state, path }, healthy) {
        const reply = healthy();
        const found = state.mirrors.get(seekRepository(state, String(path["repository"]))?.id ?? 0);
        return found
          ? { ...reply, body: presentMirror(state, { ...found, sync_retries_remaining: 3 }) }
          : reply;
      },
    },
  },
];
