import { expect, test } from "vitest";
import { operations } from "../../../contracts/zuul/operations.gen.ts";
import {
  autoholds,
  builds,
  buildsets,
  artifacts,
  images,
  jobs,
  nodes,
  nodesetRequests,
  uploads,
} from "../../fixtures/zuul/names.ts";
import { startZuul } from "./testing/running.ts";

const named: Readonly<Record<string, string>> = {
  tenant_name: "tenant-one",
  project_name: "org/project",
  branch_name: "master",
  pipeline_name: "check",
  job_name: jobs.test1,
  change: "51,1",
  image_name: images.local,
  artifact_id: artifacts.fresh,
  upload_id: uploads.fresh,
  node_id: nodes.assigned,
};
const bodies: Readonly<Record<string, object>> = {
  updateState: {},
  createAutohold: { job: "x", count: 1, reason: "", node_hold_expiration: null },
  enqueue: { pipeline: "check", change: "1,1" },
  dequeue: { pipeline: "check", change: "1,1" },
  promote: { pipeline: "gate", changes: ["1,1"] },
  updateNode: { state: "hold" },
};
const ids: Readonly<Record<string, string>> = {
  getBuild: builds.passed.test1,
  getBuildset: buildsets.passed,
  getAutohold: autoholds.open,
  deleteAutohold: autoholds.open,
  deleteNodesetRequest: nodesetRequests.fulfilled,
};
const specific: Readonly<Record<string, number>> = { streamConsole: 400, updateNode: 201 };

test.each(Object.entries(operations))("%s answers as the contract says", async (id, { method, path }) => {
  const { ask } = await startZuul();
  const target = path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? ids[id] ?? "");
  const body = bodies[id];
  const answer = await ask(`${method} ${target}`, { as: "admin", ...(body && { body }) });
  expect([answer.status, answer.error]).toEqual([
    specific[id] ?? (method === "DELETE" ? 204 : 200),
    id === "streamConsole" ? expect.any(String) : undefined,
  ]);
  expect(answer.headers.get("access-control-allow-origin")).toBe(id === "streamConsole" ? null : "*");
});
