import type { Tenant } from "./tenant.ts";

/** A page to open, and what must be seen on it. */
export interface Page {
  readonly title: string;
  /** Below the interface. */
  readonly path: string;
  readonly shows: readonly string[];
  /** What must be seen in the live console, whose text is drawn. */
  readonly streams?: string;
}

/** The pages that are of no tenant. */
export function globalPages(tenants: readonly string[]): readonly Page[] {
  return [
    { title: "Tenants", path: "/tenants", shows: tenants },
    { title: "Components", path: "/components", shows: ["Executor", "Scheduler", "RUNNING"] },
    { title: "API", path: "/openapi", shows: ["Zuul REST API", "GET"] },
  ];
}

/** A list of each kind of a tenant's things, and one thing of each that it has. */
export function pagesOf(tenant: Tenant): readonly Page[] {
  const at = (title: string, path: string, shows: readonly string[]): Page => ({
    title,
    path: `/t/${tenant.name}${path}`,
    shows,
  });
  return [...listPages(tenant, at), ...thingPages(tenant, at), ...buildPages(tenant, at)];
}

type At = (title: string, path: string, shows: readonly string[]) => Page;

function listPages(tenant: Tenant, at: At): readonly Page[] {
  const { name } = tenant;
  const busy = itemsOf(tenant);
  return [
    at("Status", "/status", [`Tenant ${name}`, ...busy.map(({ pipeline }) => pipeline)]),
    at("Projects", "/projects", namesOf(tenant.projects)),
    at("Jobs", "/jobs", namesOf(tenant.jobs)),
    at("Labels", "/labels", namesOf(tenant.labels)),
    at("Nodes", "/nodes", ["Nodes", ...tenant.nodes.map(({ id }) => id)]),
    at("Autoholds", "/autoholds", ["Autohold", ...tenant.autohold.map(({ reason }) => reason)]),
    at("Semaphores", "/semaphores", ["Semaphores", ...namesOf(tenant.semaphores)]),
    at("Builds", "/builds", [...new Set(tenant.builds.map(({ job_name }) => job_name))]),
    at("Buildsets", "/buildsets", [...new Set(tenant.buildsets.map(({ pipeline }) => pipeline))]),
    at("Config errors", "/config-errors", ["Severity", ...namesOf(tenant["config-errors"])]),
    at(
      "System events",
      "/system-events",
      tenant["system-events"].map(({ description }) => description),
    ),
    ...(tenant.providers.length === 0
      ? []
      : [
          at(
            "Nodeset requests",
            "/nodeset-requests",
            tenant["nodeset-requests"].map(({ uuid }) => uuid),
          ),
          at("Providers", "/providers", namesOf(tenant.providers)),
          at("Images", "/images", namesOf(tenant.images)),
          at("Flavors", "/flavors", namesOf(tenant.flavors)),
        ]),
  ];
}

function thingPages(tenant: Tenant, at: At): readonly Page[] {
  const { projects, jobs, autohold, semaphores, providers, images, pipelines } = tenant;
  const [provider] = providers;
  const item = itemsOf(tenant).find(({ change }) => change !== "");
  return [
    ...one(projects, ({ name, canonical_name }) => at("Project", `/project/${canonical_name}`, [name])),
    ...one(jobs, ({ name }) =>
      at("Job", `/job/${encodeURIComponent(name)}`, [`Details for job ${name}`, "Defined at"]),
    ),
    ...one(autohold, ({ id, reason }) => at("Autohold", `/autohold/${id}`, [id, reason])),
    ...one(semaphores, ({ name }) => at("Semaphore", `/semaphore/${name}`, [name])),
    ...one(pipelines, ({ name }) => at("Pipeline", `/status/pipeline/${name}`, [name])),
    ...one(providers, ({ name }) => at("Provider", `/provider/${name}`, [name])),
    ...one(images, ({ name }) => at("Image", `/image/${name}`, [name])),
    ...one(provider?.images ?? [], ({ name }) =>
      at("Image of a provider", `/provider/${provider?.name ?? ""}/image/${name}`, [name]),
    ),
    ...(item ? [at("Change", `/status/change/${item.change}`, [item.project, ...item.jobs])] : []),
    ...(item ? [at("Status of a change", `/status?change=${item.change}`, [item.pipeline])] : []),
  ];
}

function buildPages(tenant: Tenant, at: At): readonly Page[] {
  const { builds, buildsets } = tenant;
  const logged = builds.filter(({ log_url, result }) => log_url !== null && result !== "RETRY");
  const running = itemsOf(tenant).flatMap((item) => item.running);
  return [
    ...one(buildsets, ({ uuid, pipeline }) => at("Buildset", `/buildset/${uuid}`, [pipeline])),
    ...one(logged, ({ uuid, job_name, pipeline, ref }) => {
      const query = `?pipeline=${pipeline}&project=${ref.project}&branch=${ref.branch}`;
      return [
        at("Build", `/build/${uuid}`, [job_name, "Task Summary", "controller"]),
        at("Artifacts of a build", `/build/${uuid}/artifacts`, [job_name, "Zuul Manifest"]),
        at("Logs of a build", `/build/${uuid}/logs`, ["job-output.txt", "zuul-info"]),
        at("Console of a build", `/build/${uuid}/console`, ["playbooks/run.yaml"]),
        at("Log of a build", `/build/${uuid}/log/job-output.txt`, ["Job console starting", "RUN END"]),
        at("Frozen job", `/freeze-job${query}&job=${job_name}`, ["Freeze Job", job_name]),
        at("Runtimes of a job", `/runtime${query}&job_name=${job_name}`, [`Runtimes of ${job_name}`]),
      ];
    }),
    ...one(running, ({ uuid, job }) => ({
      ...at("Live console", `/stream/${uuid}?logfile=console.log`, []),
      streams: `TASK [${job} : step`,
    })),
  ];
}

/** Pages of the first of some things; of none, none. */
function one<T>(things: readonly T[], pages: (thing: T) => Page | readonly Page[]): readonly Page[] {
  return things.slice(0, 1).flatMap(pages);
}

function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name);
}

/** What is on its way through the pipelines. */
function itemsOf({ status }: Tenant) {
  return status.pipelines.flatMap((pipeline) => {
    if (!("name" in pipeline)) return [];
    const items = pipeline.change_queues.flatMap(({ heads }) => heads.flat());
    return items.map(({ refs, jobs }) => ({
      pipeline: pipeline.name,
      change: refs[0]?.id ?? "",
      project: refs[0]?.project ?? "",
      jobs: jobs.map(({ name }) => name),
      running: jobs.flatMap(({ name, uuid, result }) =>
        uuid && result === null ? [{ job: name, uuid }] : [],
      ),
    }));
  });
}
