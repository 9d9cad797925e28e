import type { Ask, Quay } from "./running.ts";

/** The repositories that a list shows, as `namespace/name`. */
export const namesIn = async ({ ask }: Quay, query: string, as: Ask["as"] = "superuser") => {
  const { repositories } = (await ask(`GET /repository?${query}`, { as })).body("RepositoryPage");
  return repositories.map(({ namespace, name }) => `${namespace}/${name}`);
};
