import { expiryOf } from "../autoholds/actions.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

/** What is planned: nothing is due, and whatever is not at its end goes on. */
export function dueFaults(snapshot: Snapshot): string[] {
  const { nowMs, jobs } = snapshot;
  return [
    ...jobs.flatMap(({ kind, due }) => broken([[due > nowMs, `${kind} was due ${nowMs - due} ms ago`]])),
    ...eventFaults(snapshot),
    ...buildFaults(snapshot),
    ...goingFaults(snapshot),
  ];
}

/** Whether a kind of work is planned for the thing whose id stands in a field of its payload. */
function plans({ jobs }: Snapshot, kind: string, field: string): (id: unknown) => boolean {
  const ids = new Set(
    jobs.filter((job) => job.kind === kind).map(({ payload }) => (payload as Record<string, unknown>)[field]),
  );
  return (id) => ids.has(id);
}

/** Events are looked at unless the tenant's queue of them is paused. */
function eventFaults(snapshot: Snapshot): string[] {
  const { state } = snapshot;
  const isActedOn = plans(snapshot, "actOnQueue", "id");
  const isTaken = plans(snapshot, "takeTriggerEvent", "id");
  return [
    ...[...state.queueRequests.rows()].flatMap(({ id, done }) =>
      broken([[done || isActedOn(id), `nobody acts on the request ${id} to a queue`]]),
    ),
    ...[...state.triggerEvents.rows()].flatMap(({ id, tenant }) =>
      broken([
        [
          isTaken(id) || state.tenants.get(tenant)?.state.trigger_queue_paused === true,
          `event ${id} is left`,
        ],
      ]),
    ),
  ];
}

/** Builds start and end unless the tenant's queue of results is paused. */
function buildFaults(snapshot: Snapshot): string[] {
  const { state, jobs } = snapshot;
  const ends = plans(snapshot, "endBuild", "build");
  const starting = new Set(
    jobs.flatMap(({ kind, payload }) => {
      const { item, buildset, job } = payload as Record<string, unknown>;
      return kind === "startBuild" ? [[item, buildset, job].join(" ")] : [];
    }),
  );
  const isPaused = (tenant: string): boolean => state.tenants.get(tenant)?.state.result_queue_paused === true;
  return [
    ...[...state.tenants.rows()]
      .flatMap(({ name }) =>
        state.builds.by("running", name).filter(({ uuid, job_name }) => {
          const runsOn = state.behaviours.get(job_name)?.run_ms == null;
          return !runsOn && !ends(uuid) && state.resultEvents.get(uuid) === undefined;
        }),
      )
      .map(({ uuid }) => `build ${uuid} never ends`),
    ...[...state.resultEvents.rows()].flatMap(({ build_uuid, tenant }) =>
      broken([
        [ends(build_uuid) || isPaused(tenant), `the result of build ${build_uuid} is left`],
        [state.builds.get(build_uuid)?.result === null, `build ${build_uuid} has a result that is left`],
      ]),
    ),
    ...[...state.items.rows()].flatMap(({ id, tenant, buildset_uuid, jobs: ofItem }) =>
      ofItem
        .filter(({ request, build }) => request !== null && build === null)
        .flatMap(({ name }) =>
          broken([
            [
              isPaused(tenant) || starting.has([id, buildset_uuid, name].join(" ")),
              `${name} of item ${id} never starts`,
            ],
          ]),
        ),
    ),
  ];
}

/** Holds expire, nodes are cleaned up, uploads get ready, and what is deleted goes. */
function goingFaults(snapshot: Snapshot): string[] {
  const { state, nowMs } = snapshot;
  const expires = plans(snapshot, "expireAutohold", "id");
  const goes = plans(snapshot, "removeNode", "id");
  const advances = plans(snapshot, "advanceUpload", "uuid");
  const uploadGoes = plans(snapshot, "removeUpload", "uuid");
  const artifactGoes = plans(snapshot, "removeArtifact", "uuid");
  return [
    ...[...state.autoholds.rows()].flatMap((hold) => {
      const expiry = expiryOf(hold);
      return broken([
        [expiry === null || expiry > nowMs, `hold ${hold.id} should be gone`],
        [expiry === null || expires(hold.id), `hold ${hold.id} never goes`],
      ]);
    }),
    ...[...state.nodes.rows()]
      .filter((node) => node.state === "used" && !goes(node.id))
      .filter(({ request_id }) => state.nodesetRequests.get(request_id ?? "") === undefined)
      .map(({ id }) => `node ${id} is used and never goes`),
    ...[...state.uploads.rows()].flatMap(({ uuid, artifact_uuid, state: reached }) => {
      const isGoing = uploadGoes(uuid) || artifactGoes(artifact_uuid);
      const goesOn = reached === "deleting" ? isGoing : reached === "ready" || advances(uuid);
      return broken([[goesOn, `upload ${uuid} stays ${reached}`]]);
    }),
    ...[...state.artifacts.rows()].flatMap(({ uuid, state: reached }) =>
      broken([[reached !== "deleting" || artifactGoes(uuid), `artifact ${uuid} stays deleting`]]),
    ),
  ];
}
