import type { Notification, NotificationEvent } from "../state.ts";
import type { Calling } from "../types.ts";
import { eventData } from "./event-data.ts";

const uuid = "fake-build-id";
const commit = "42d4a62c53350993ea41069e9f2cfdefb0df097d";
const build = {
  ...{ build_id: uuid, build_name: "some-fake-build", docker_tags: ["latest", "foo", "bar"] },
  ...{ trigger_id: "1245634", trigger_kind: "GitHub" },
  trigger_metadata: { default_branch: "master", ref: "refs/heads/somebranch", commit },
};
const mirror = { message: "TEST NOTIFICATION" };
const priorities = ["Critical", "High", "Medium", "Low", "Negligible", "Unknown"];

/** With the commit that a build is of, at a time in epoch seconds. */
function buildOfCommit(date: number): object {
  const author = {
    username: "fakeauthor",
    url: "http://path/to/fake/author/in/scm",
    avatar_url: "http://www.gravatar.com/avatar/fakehash",
  };
  const commit_info = { url: "http://path/to/the/commit", message: "Some commit message", date, author };
  return { ...build, trigger_metadata: { ...build.trigger_metadata, commit_info } };
}

/** What a test of a notification tells (Quay, `get_sample_data` of each event). */
export function sampleData(
  { state, nowMs, request }: Pick<Calling, "state" | "nowMs" | "request">,
  notification: Notification,
): Record<string, unknown> {
  const { event, event_config } = notification;
  const told = samples(event, { now: Math.floor(nowMs / 1000), config: event_config });
  const subpage = event.startsWith("build_") ? `/build/${uuid}` : undefined;
  return eventData(state, notification, { told: { ...told }, subpage, registry: request.base });
}

function samples(
  event: NotificationEvent,
  { now, config }: { readonly now: number; readonly config: Readonly<Record<string, unknown>> },
): object {
  switch (event) {
    case "repo_push":
      return { updated_tags: ["latest", "foo"], pruned_image_count: 3 };
    case "build_queued":
      return { is_manual: false, ...buildOfCommit(now) };
    case "build_start":
      return build;
    case "build_success":
    case "build_cancelled":
      return { ...build, image_id: "1245657346" };
    case "build_failure":
      return { ...buildOfCommit(now), error_message: "This is a fake error message" };
    case "vulnerability_found":
      return {
        ...{ tags: ["latest", "prod", "foo", "bar", "baz"], image: "some-image-id" },
        vulnerability: {
          id: "CVE-FAKE-CVE",
          description: "A futurist vulnerability",
          link: "https://security-tracker.debian.org/tracker/CVE-FAKE-CVE",
          priority: priorities[Number(config["level"] ?? 0)] ?? "Unknown",
        },
      };
    case "repo_mirror_sync_started":
    case "repo_mirror_sync_success":
    case "repo_mirror_sync_failed":
      return mirror;
    default:
      // Of later releases: `repo_image_expiry`.
      return { tags: ["latest", "v1"], expiring_in: `${JSON.stringify(config["days"] ?? null)} days` };
  }
}
