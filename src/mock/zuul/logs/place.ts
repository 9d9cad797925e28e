import type { Build } from "../state.ts";

const root = "/logs/";

/** Where the logs of a build are put when it has ended: a path below the API. */
export function logPath({ tenant, uuid }: Pick<Build, "tenant" | "uuid">): string {
  return `${root}${tenant}/${uuid}/`;
}

/** Whether the mock's own server has the logs of a build, and not one that a world of one's own names. */
export function hasOwnLogs({ log_url }: Pick<Build, "log_url">): boolean {
  return log_url?.startsWith(root) ?? false;
}

/** The URL of what a row says is at a URL, or at a path below the API, which the client sees at `base`. */
export function absolute(url: string, base: string): string {
  return url.startsWith("/") ? `${base}${url}` : url;
}
