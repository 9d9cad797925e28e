import { currentStage } from "../rules/lifecycle.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

/** What is planned: nothing is due, and whatever is in progress goes on. */
export function jobFaults({ state, nowMs, jobs, hanging = new Set() }: Snapshot): string[] {
  const planned = jobs.map(({ kind, payload }) => `${kind} ${Object.values(payload as object).join(" ")}`);
  const isPlanned = (job: string) => planned.filter((other) => other === job).length === 1;
  return [
    ...jobs.flatMap(({ kind, due }) => broken([[due > nowMs, `${kind} was due ${nowMs - due} ms ago`]])),
    ...[...state.deployments.rows()].flatMap(({ id, status }) =>
      broken([
        [
          currentStage(status) === null || hanging.has(id) || isPlanned(`advanceDeployment ${id}`),
          `nobody works on deployment ${id}, which is ${status}`,
        ],
      ]),
    ),
    ...[...state.bootstraps.rows()].flatMap(({ id, status }) =>
      broken([
        [status !== "running" || isPlanned(`advanceBootstrap ${id}`), `nobody works on bootstrap ${id}`],
      ]),
    ),
  ];
}
