import type { Service } from "./core/service/service.ts";

/** The only list of services. Each is loaded when it is served. */
export const services: Readonly<Record<string, () => Promise<Service>>> = {
  axhub: async () => (await import("./axhub/service.ts")).axhub,
  "gitlab-agents": async () => (await import("./gitlab-agents/service.ts")).gitlabAgents,
  quay: async () => (await import("./quay/service.ts")).quay,
  zuul: async () => (await import("./zuul/service.ts")).zuul,
};
