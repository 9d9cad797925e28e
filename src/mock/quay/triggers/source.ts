import type { Trigger } from "../state.ts";

const hosts = { github: "github.com", gitlab: "gitlab.com", bitbucket: "bitbucket.org" } as const;

/** Where a person looks at what a trigger builds; nowhere, for custom-git. */
export function sourceUrl(service: Trigger["service"], source: string | null): string | null {
  if (service === "custom-git" || source === null) return null;
  return `https://${hosts[service]}/${source}`;
}

/** Where its commits are fetched. */
export function gitUrl(service: Trigger["service"], source: string): string {
  return service === "custom-git" ? source : `git@${hosts[service]}:${source}.git`;
}

/** A member of a trigger's configuration that should be a text. */
export function textOf(config: Trigger["config"], name: string): string | null {
  const value = config[name];
  return typeof value === "string" ? value : null;
}

/** Where the Dockerfile and the context of a trigger's builds are. */
export function placeOf(config: Trigger["config"]): { context: string; dockerfile_path: string } {
  return {
    context: textOf(config, "context") ?? "/",
    dockerfile_path: textOf(config, "dockerfile_path") ?? "/Dockerfile",
  };
}
