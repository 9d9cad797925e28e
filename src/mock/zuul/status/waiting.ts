import type { ItemJob, NodesetRequest } from "../state.ts";

/** What a job that does not run yet waits for, in Zuul's words; null once it runs or has ended. */
export function waitingStatus(
  job: ItemJob,
  jobs: readonly ItemJob[],
  request: Pick<NodesetRequest, "uuid" | "listed"> | undefined,
): string | null {
  if (job.build !== null || job.result !== null) return null;
  const open = job.dependencies.filter((name) =>
    jobs.some((other) => other.name === name && other.result === null),
  );
  if (open.length > 0) return `dependencies: ${open.join(", ")}`;
  if (job.awaited_semaphores.length > 0) return `semaphores: ${job.awaited_semaphores.join(", ")}`;
  if (!request) return null;
  return request.listed ? `nodeset request: ${request.uuid}` : `node request: ${request.uuid}`;
}
