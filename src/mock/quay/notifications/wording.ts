import { escapeText } from "../../../../contracts/lib/markup.ts";
import { appUrl } from "./event-data.ts";

/** An event as a person is told of it. */
export interface Wording {
  readonly level: "info" | "warning" | "error" | "success" | "primary";
  readonly summary: string;
  readonly html: string;
}

type Data = Readonly<Record<string, unknown>>;

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
export function wordEvent(event: string, data: Data): Wording {
  const level = levels[event] ?? "info";
  const path = text(data["repository"]);
  const repository = link(`/repository/${path}`, path);
  const build = buildWords[event];
  if (build) {
    const id = text(data["build_id"]).slice(0, 7);
    const error = data["error_message"] === undefined ? "" : `<br>${escapeText(text(data["error_message"]))}`;
    const html = `<a href="${text(data["homepage"])}">Build ${id}</a> ${build.html} for ${source(data)} for repository ${repository}${error}`;
    return { level, summary: `Build ${build.summary} for repository ${path} [${id}]`, html };
  }
  if (mirrorWords[event] !== undefined) {
    const message = text(data["message"]);
    return {
      level,
      summary: `Repository Mirror ${mirrorWords[event]} for ${message}`,
      html: escapeText(message),
    };
  }
  if (event === "vulnerability_found") return wordVulnerability(data, repository);
  const tags = listOf(data["updated_tags"] ?? data["tags"]).map((tag) => tagLink(path, tag));
  if (event === "repo_push") {
    const of = tags.length === 0 ? "" : `${tags.join(", ")} in `;
    return { level, summary: `Repository ${path} updated`, html: `Push of ${of}repository ${repository}` };
  }
  return {
    level,
    summary: `Repository ${path} image(s) expiring`,
    html: `The following tags of repository ${repository} are due to expire in ${text(data["expiring_in"])}: <br>${tags.join(", ")}`,
  };
}

function wordVulnerability(data: Data, repository: string): Wording {
  const { id, link: url, priority } = (data["vulnerability"] ?? {}) as Data; // what `reportScan` and the sample tell
  const [path, tags, severity] = [text(data["repository"]), listOf(data["tags"]), text(priority)];
  const shown = tags.slice(0, 3).map((tag) => tagLink(path, tag));
  const more = tags.length > 3 ? ` (and ${tags.length - 3} more)` : "";
  return {
    level: severity === "Critical" ? "error" : ["High", "Medium"].includes(severity) ? "warning" : "info",
    summary: `${severity} vulnerability detected in repository ${path} in ${tags.length} tags`,
    html: `A <a href="${escapeText(text(url))}">${severity} vulnerability</a> (${escapeText(text(id))}) was detected in tags/manifests ${shown.join(", ")}${more} in repository ${repository}`,
  };
}

/** What a build was made of. */
function source({ trigger_id, trigger_kind, trigger_metadata }: Data): string {
  if (!trigger_id) return "uploaded Dockerfile";
  const { commit, ref } = (trigger_metadata ?? {}) as Data;
  if (commit === undefined) return `change to ${text(trigger_kind)} repository`;
  const [, kind, name = ""] = text(ref).split("/");
  return `change ${escapeText(text(commit).slice(0, 7))} to ${kind === "tags" ? "tag" : "branch"} ${escapeText(name)}`;
}

function tagLink(repository: string, tag: string): string {
  return link(`/repository/${repository}?tag=${tag}&tab=tags`, tag);
}

function link(path: string, shown: string): string {
  return `<a href="${appUrl}${path}">${escapeText(shown)}</a>`;
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
