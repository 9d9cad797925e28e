import { loadContract } from "../../../contracts/lib/contract.ts";
import { credentials } from "../../fixtures/axhub/names.ts";
import { ownWorlds, seedWorld } from "../seed-world.ts";
import type { Service } from "../core/service/service.ts";
import { defineService } from "../core/service/service.ts";
import { authenticate } from "./authenticate.ts";
import { authorise } from "./authorise.ts";
import { controls } from "./controls.ts";
import { envelope } from "./envelope.ts";
import type { GithubSite } from "./github-site.ts";
import { bootstraps } from "./handlers/bootstraps.ts";
import { deployments } from "./handlers/deployments.ts";
import { diagnosis } from "./handlers/diagnosis.ts";
import { gitConnection } from "./handlers/git-connection.ts";
import { github as githubAt } from "./handlers/github.ts";
import { releases } from "./handlers/releases.ts";
import { staging } from "./handlers/staging.ts";
import { jobs } from "./jobs.ts";
import { githubPages } from "./pages/github-pages.ts";
import { wordProblem } from "./problem.ts";
import { withoutNulls } from "./read-body.ts";
import { references } from "./references.ts";
import type { AxhubState } from "./state.ts";
import { tables } from "./state.ts";

/** AxHub, with GitHub's pages where the site says. */
export function configured({ github: site = {} }: { readonly github?: GithubSite | undefined }): Service {
  return defineService({
    title: "AxHub deployments",
    mount: "/axhub",
    contract: loadContract("axhub"),
    tables,
    references,
    seed: (number) => seedWorld("axhub", number),
    worlds: ownWorlds<AxhubState>("axhub", async () => {
      const { invariantFaults } = await import("./invariants.ts");
      // What a world writes down as in progress may hang there, as one of the seed does.
      return (at) =>
        invariantFaults({
          ...at,
          hanging: new Set(
            at.state.deployments
              .rows()
              .slice()
              .map(({ id }) => id),
          ),
        });
    }),
    credentials,
    handlers: {
      ...deployments,
      ...diagnosis,
      ...gitConnection(site),
      ...githubAt(site),
      ...releases,
      ...staging,
      ...bootstraps,
    },
    jobs,
    controls,
    // The gates are middleware: they run before the query and the body are read. Handlers refuse in the order of
    // 404 of what is below the app, 409, 412, and then 428, 422, 502 and 503.
    checks: () => ["authenticate", "path", "authorise", "query", "header", "body"],
    authenticate,
    authorise,
    problem: wordProblem,
    envelope,
    headers: ({ request }) => ({ "X-Request-ID": request.id }),
    readBody: withoutNulls,
    ...(site.url === "self" ? { page: githubPages(site) } : {}),
  });
}

export const service = configured({});
