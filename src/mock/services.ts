import type { GithubSite } from "./axhub/github-site.ts";
import type { Service } from "./core/service.ts";

/** What services can be told when they are made. */
export interface ServiceSettings {
  readonly github?: GithubSite | undefined;
}

/** The only list of services. Each is loaded when it is served. */
export const services: Readonly<Record<string, (settings?: ServiceSettings) => Promise<Service>>> = {
  axhub: async ({ github } = {}) => (await import("./axhub/service.ts")).createAxhub(github),
  "gitlab-agents": async () => (await import("./gitlab-agents/service.ts")).gitlabAgents,
  quay: async () => (await import("./quay/service.ts")).quay,
  zuul: async () => (await import("./zuul/service.ts")).zuul,
};
