import type { Zuul } from "./running.ts";
import type { Schema } from "../types.ts";

export const enqueueIn = (zuul: Zuul, project: string, body: object) =>
  zuul.ask(`POST /project/${project}/enqueue`, { body });
export const itemsOf = async (zuul: Zuul, change: string) =>
  (await zuul.ask(`GET /status/change/${change}`)).list("Item");
export const pipelineOf = async (zuul: Zuul, name: string, tenant = "tenant-one") => {
  const status = (await zuul.ask(`GET /api/tenant/${tenant}/status`)).body("Status");
  return status.pipelines.find((p): p is Schema<"PipelineStatus"> => "name" in p && p.name === name);
};
export const resultsOf = async (zuul: Zuul, change: number) =>
  (await zuul.ask(`GET /builds?change=${change}&limit=10`))
    .list("ListedBuild")
    .map(({ job_name, result }) => [job_name, result]);
