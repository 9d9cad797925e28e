import fc from "fast-check";
import { expect, test } from "vitest";
import { apps, commits } from "../../fixtures/axhub/names.ts";
import type { Axhub } from "./testing/running.ts";
import { startAxhub } from "./testing/running.ts";
import type { Schema } from "./types.ts";

type Deployment = Schema<"Deployment">;
type Act = (axhub: Axhub, app: string) => unknown;

const path = (app: string) => `/apps/${app}/deployments`;

async function newest({ ask }: Axhub, app: string): Promise<string> {
  const { items } = (await ask(`GET ${path(app)}?limit=1`)).body("DeploymentPage");
  return items[0]?.id ?? "";
}

/** What can happen to an app. */
const acts: Readonly<Record<string, Act>> = {
  start: ({ ask }, app) => ask(`POST ${path(app)}`),
  rebuild: ({ ask }, app) => ask(`POST ${path(app)}`, { body: { force_rebuild: true } }),
  startUnknown: ({ ask }, app) => ask(`POST ${path(app)}`, { body: { commit_sha: commits.unknown } }),
  cancel: async (axhub, app) => axhub.ask(`POST ${path(app)}/${await newest(axhub, app)}/cancel`),
  rollBack: async (axhub, app) => axhub.ask(`POST ${path(app)}/${await newest(axhub, app)}/rollback`),
  push: ({ control }) => control("push", { repo_full_name: "octo/spare1", branch: "main" }),
  planFailure: ({ control }, app_id) =>
    control("nextOutcome", { app_id, stage: "push", code: "push.denied", message: "" }),
  stagingOn: ({ ask }, app) => ask(`PUT /apps/${app}/staging`),
  stagingOff: ({ ask }, app) => ask(`DELETE /apps/${app}/staging`, { body: { confirm_discard_ops: true } }),
  waitAStage: ({ pass }) => pass(1),
  waitLong: ({ pass }) => pass(30),
};

const terminal = ["succeeded", "failed", "cancelled"];

function assertConsistent(deployment: Deployment): void {
  const { status, current_stage, completed_at, failure_reason, image_uri } = deployment;
  const hasEnded = terminal.includes(status);
  expect(current_stage, "current_stage is the status until the end").toBe(hasEnded ? null : status);
  expect(completed_at !== null, "completed_at is set exactly at the end").toBe(hasEnded);
  expect(failure_reason !== null, "failure_reason belongs to failed").toBe(status === "failed");
  if (status === "deploying" || status === "succeeded") expect(image_uri).not.toBeNull();
  if (status === "pending" || status === "building") expect(image_uri).toBeNull();
}

test("whatever happens, deployments stay consistent, and what has ended stays as it is", async () => {
  const story = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 25 });
  const axhub = await startAxhub();
  const app = apps.spare1;
  const ended = new Map<string, Deployment>();
  await fc.assert(
    fc.asyncProperty(story, async (names) => {
      for (const name of names) {
        await acts[name]?.(axhub, app);
        const { items } = (await axhub.ask(`GET ${path(app)}?limit=100`)).body("DeploymentPage");
        for (const deployment of items) {
          assertConsistent(deployment);
          expect(ended.get(deployment.id) ?? deployment).toEqual(deployment);
          if (terminal.includes(deployment.status)) ended.set(deployment.id, deployment);
        }
        expect(items.filter((d) => !terminal.includes(d.status)).length, "one at a time").toBeLessThanOrEqual(
          1,
        );
        await assertReleases(axhub, app);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

async function assertReleases({ ask }: Axhub, app: string): Promise<void> {
  const { items, total } = (await ask(`GET /apps/${app}/releases?limit=100`)).body("ReleasePage");
  expect(items.map((release) => release.version)).toEqual(items.map((_, i) => total - i));
  expect(items.filter((release) => release.active_production).length).toBeLessThanOrEqual(1);
}
