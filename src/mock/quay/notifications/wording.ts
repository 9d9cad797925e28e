import { escapeMarkup, escapeText } from "../../../../contracts/lib/markup.ts";
import type { Account } from "../state.ts";
import { linkMark, repositoryMark, tagMarks, tagsIcon, userMark } from "./marks.ts";
import type { Place } from "./marks.ts";

/** An event as a person is told of it. */
export interface Wording {
  readonly level: "info" | "warning" | "error" | "success" | "primary";
  readonly summary: string;
  readonly html: string;
}

type Data = Readonly<Record<string, unknown>>;

export interface Event {
  readonly event: string;
  readonly data: Data;
  /** Who did it, by name. */
  readonly performer?: string | undefined;
}

const levels: Readonly<Record<string, Wording["level"]>> = {
  repo_push: "primary",
  build_success: "success",
  build_failure: "error",
  repo_mirror_sync_success: "success",
  repo_mirror_sync_failed: "error",
};
const buildWords: Readonly<Record<string, { readonly summary: string; readonly html: string }>> = {
  build_queued: { summary: "queued", html: "queued" },
  build_start: { summary: "started", html: "started" },
  build_success: { summary: "succeeded", html: "completed" },
  build_failure: { summary: "failure", html: "failure" },
  build_cancelled: { summary: "cancelled", html: "canceled" },
};
const mirrorWords: Readonly<Record<string, string>> = {
  repo_mirror_sync_started: "started",
  repo_mirror_sync_success: "success",
  repo_mirror_sync_failed: "failed",
};

/** The one line and the HTML that Slack and mail tell of an event (Quay, `get_summary` and `events/*.html`). */
export function wordEvent(told: Event, account: (name: string) => Account | undefined): Wording {
  const { event, data, performer } = told;
  const level = levels[event] ?? "info";
  const path = text(data["repository"]);
  const place = { registry: registryOf(data), account };
  const build = buildWords[event];
  if (build) {
    const id = text(data["build_id"]).slice(0, 7);
    const summary = `Build ${build.summary} for repository ${path} [${id}]`;
    return { level, summary, html: wordBuild(place, data, build.html) };
  }
  if (mirrorWords[event] !== undefined) {
    const message = text(data["message"]);
    const by = performer === undefined ? "" : userMark(place, performer);
    return {
      level,
      summary: `Repository Mirror ${mirrorWords[event]} for ${message}`,
      html: `${by} ${escapeText(message)}`,
    };
  }
  if (event === "vulnerability_found") return wordVulnerability(place, data);
  const repository = repositoryMark(place, path);
  if (event === "repo_push") {
    const by = performer === undefined ? "Push of" : `${userMark(place, performer)} pushed`;
    const tags = listOf(data["updated_tags"]);
    const of = tags.length === 0 ? "" : ` ${tagsIcon(place)} ${tagMarks(place, path, tags)} in`;
    return { level, summary: `Repository ${path} updated`, html: `${by}${of} repository ${repository}` };
  }
  const tags = tagMarks(place, path, listOf(data["tags"]));
  return {
    level,
    summary: `Repository ${path} image(s) expiring`,
    html: `The following tags of repository ${repository} are due to expire in ${escapeText(text(data["expiring_in"]))}: <br> ${tags}`,
  };
}

/** Where the registry is, by the page that an event is shown on. */
function registryOf({ homepage }: Data): string {
  return text(homepage).split("/repository/")[0] ?? "";
}

function wordBuild(place: Place, data: Data, kind: string): string {
  const build = linkMark(text(data["homepage"]), `Build ${text(data["build_id"]).slice(0, 7)}`);
  const { error_message: error } = data;
  const why = error === undefined ? "" : `<br>${escapeText(text(error))}`;
  return `${build} ${kind} for ${source(data)} for repository ${repositoryMark(place, text(data["repository"]))}${why}`;
}

/** What a build was made of. */
function source({ trigger_id, trigger_kind, trigger_metadata }: Data): string {
  if (!trigger_id) return "uploaded Dockerfile";
  const metadata = (trigger_metadata ?? {}) as Data; // an object
  if (Object.keys(metadata).length === 0) return `change to ${escapeText(text(trigger_kind))} repository`;
  const commit = escapeText(text(metadata["commit"]).slice(0, 7));
  const info = metadata["commit_info"] as Data | undefined;
  if (!info) return `change ${commit}`;
  const [, kind, name = ""] = text(metadata["ref"]).split("/");
  const of = `${kind === "tags" ? "tag" : "branch"} ${escapeText(name)}`;
  const url = escapeMarkup(text(info["url"]));
  return `change <a href="${url}"> ${commit} </a> to ${of}${authorOf(info["author"] as Data | undefined)}`;
}

function authorOf(author: Data | undefined): string {
  if (!author) return "";
  const { url, avatar_url: picture, username } = author;
  const image = picture ? `<img src="${escapeMarkup(text(picture))}" width="16" height="16">` : "";
  return ` by <a href="${escapeMarkup(text(url))}"> ${image}${escapeText(text(username))} </a>`;
}

function wordVulnerability(place: Place, data: Data): Wording {
  const { id, link: url, priority } = (data["vulnerability"] ?? {}) as Data; // what `reportScan` and the sample tell
  const [path, tags, severity] = [text(data["repository"]), listOf(data["tags"]), text(priority)];
  const more = tags.length > 3 ? `(and ${tags.length - 3} more) ` : "";
  const found = `A <a href="${escapeMarkup(text(url))}">${severity} vulnerability</a> (${escapeText(text(id))}) was detected in tags`;
  return {
    level: severity === "Critical" ? "error" : ["High", "Medium"].includes(severity) ? "warning" : "info",
    summary: `${severity} vulnerability detected in repository ${path} in ${tags.length} tags`,
    html: `${found} ${tagsIcon(place)}${tagMarks(place, path, tags.slice(0, 3))} ${more} in repository ${repositoryMark(place, path)}`,
  };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function text(value: unknown): string {
  return typeof value === "string"
    ? value
    : value === undefined || value === null
      ? ""
      : JSON.stringify(value);
}
