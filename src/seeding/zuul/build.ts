import { Faker, en } from "@faker-js/faker";
import type { Build, BuildKind } from "../../fixtures/zuul/rows.ts";
import { bulkHistory } from "./bulk.ts";
import { changes } from "./changes.ts";
import { numbered } from "./history.ts";
import { artifacts, flavors, images, labels, providers, uploads } from "./images.ts";
import { behaviours, jobVariants } from "./jobs.ts";
import * as layout from "./layout.ts";
import { bulkBuilds } from "../../fixtures/zuul/names.ts";
import { namedHistory } from "./named-history.ts";
import { autoholds, nodes, nodesetRequests, plannedJobs } from "./nodes.ts";
import { changeQueues, items, running } from "./queues.ts";
import { semaphoreHolders, semaphores } from "./semaphores.ts";
import * as tenants from "./tenants.ts";

/** Five tenants, a project for every story, and a history of which the newest part is named. */
export function buildWorld(seedNumber: number, historySize: number = bulkBuilds) {
  const faker = new Faker({ locale: [en], seed: seedNumber });
  faker.setDefaultRefDate("2026-01-14T00:00:00.000Z");
  const past = numbered([...bulkHistory(faker, historySize), ...namedHistory()]);
  const present = running({ build: past.builds.length + 1, buildset: past.buildsets.length + 1 });
  const builds = [...past.builds, ...present.builds];
  const buildsets = [...past.buildsets, ...present.buildsets];
  return {
    installation: tenants.installation(),
    authenticators: tenants.authenticators(),
    connections: tenants.connections(),
    components: tenants.components(),
    tenants: tenants.tenants(),
    configErrors: tenants.configErrors(),
    systemEvents: tenants.systemEvents(),
    projects: layout.projects(),
    projectKeys: layout.projectKeys(),
    pipelines: layout.pipelines(),
    projectPipelines: layout.projectPipelines(),
    jobs: jobVariants(),
    behaviours: behaviours(),
    semaphores: semaphores(),
    semaphoreHolders: semaphoreHolders(),
    changes: changes(),
    changeQueues: changeQueues(),
    items: items(),
    nodes: nodes(),
    nodesetRequests: nodesetRequests(),
    autoholds: autoholds(),
    providers: providers(),
    labels: labels(),
    flavors: flavors(),
    images: images(),
    artifacts: artifacts(),
    uploads: uploads(),
    buildsets,
    builds,
    buildKinds: buildKinds(builds),
    $jobs: plannedJobs(),
    // The next of each is the number after.
    $sequences: [
      { name: "$job", value: Math.max(0, ...plannedJobs().map(({ id }) => id)) },
      { name: "builds", value: builds.length },
      { name: "buildsets", value: buildsets.length },
      { name: "autoholds", value: autoholds().length },
      { name: "systemEvents", value: tenants.systemEvents().length },
      { name: "configErrors", value: tenants.configErrors().length },
      { name: "queues", value: 100 },
      { name: "positions", value: 100 },
      { name: "nodepoolNodes", value: 2 },
      { name: "addresses", value: 100 },
    ],
  };
}

/** Each kind of builds that there is, once. */
function buildKinds(builds: readonly Build[]): BuildKind[] {
  const kinds = builds.map(({ tenant, pipeline, job_name, result, ref }): BuildKind => {
    return { tenant, project: ref.project, pipeline, branch: ref.branch, job_name, result };
  });
  return [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()];
}
