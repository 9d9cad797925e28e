import type {
  Deployment,
  EnvVar,
  Image,
  Release,
  ReviewRequest,
  SchemaOp,
} from "../../fixtures/axhub/rows.ts";
import {
  apps,
  deployments as named,
  deploymentsOf,
  reviewRequests as ids,
} from "../../fixtures/axhub/names.ts";

/** The last schema change that each of lab's versions was built or promoted with. */
const schemaSeqs: Readonly<Record<string, number>> = {
  [named.lab.approved]: 1,
  [named.lab.retried]: 2,
  [named.lab.staged]: 4,
};

/** A version for each succeeded deployment, in their order. */
export function releases(deployments: readonly Deployment[]): Release[] {
  const versions = new Map<string, number>();
  return deployments
    .filter((d) => d.status === "succeeded")
    .map(({ id, app_id, started_at, completed_at }) => {
      const version = (versions.get(app_id) ?? 0) + 1;
      versions.set(app_id, version);
      return {
        app_id,
        version,
        deployment_id: id,
        schema_seq: schemaSeqs[id] ?? 0,
        created_at: completed_at ?? started_at,
      };
    });
}

/** The images of all deployments but the one whose image is gone. */
export function images(deployments: readonly Deployment[]): Image[] {
  const pushed = deployments.flatMap(({ id, app_id, commit_sha, image_uri }) =>
    image_uri === null || id === named.imageless.withoutImage ? [] : [{ uri: image_uri, app_id, commit_sha }],
  );
  return [...new Map(pushed.map((image) => [image.uri, image])).values()];
}

export function reviewRequests(): ReviewRequest[] {
  const { beforeDestructiveOp, approved, retried, staged } = named.lab;
  const review = (id: string, other: Partial<ReviewRequest>): ReviewRequest => ({
    id,
    app_id: apps.lab,
    deployment_id: retried,
    status: "approved",
    promote_status: "promote_failed",
    promote_started_at: "2026-01-13T09:00:00.000Z",
    cursor_seq: 2,
    ...other,
  });
  const ofImageless = {
    app_id: apps.imageless,
    deployment_id: named.imageless.withoutImage,
    cursor_seq: 0,
  };
  return [
    review(ids.failed, {}),
    review(ids.promoted, {
      deployment_id: approved,
      promote_status: "promoted",
      promote_started_at: "2026-01-06T09:59:00.000Z",
      cursor_seq: 1,
    }),
    review(ids.promotedBefore, {
      deployment_id: beforeDestructiveOp,
      promote_status: "promoted",
      promote_started_at: "2026-01-03T10:00:00.000Z",
      cursor_seq: 0,
    }),
    review(ids.withoutSnapshot, { cursor_seq: null }),
    review(ids.stuckPromoting, { promote_status: "promoting" }),
    review(ids.rejected, {
      deployment_id: staged,
      status: "rejected",
      promote_status: null,
      promote_started_at: null,
      cursor_seq: 4,
    }),
    review(ids.failedWithoutImage, ofImageless),
    review(ids.stuckWithoutImage, { ...ofImageless, promote_status: "promoting" }),
    review(ids.pending, {
      app_id: apps.reviewed,
      deployment_id: deploymentsOf(apps.reviewed).newest,
      status: "pending",
      promote_status: null,
      promote_started_at: null,
      cursor_seq: 0,
    }),
    review(ids.ofShop, {
      app_id: apps.shop,
      deployment_id: deploymentsOf(apps.shop).newest,
      promote_status: "promoted",
      promote_started_at: "2026-01-05T09:00:00.000Z",
      cursor_seq: 0,
    }),
  ];
}

/** One destructive change that production has; three more wait on staging, one of them destructive. */
export function schemaOps(): SchemaOp[] {
  const op = (
    seq: number,
    change: Pick<SchemaOp, "kind" | "table" | "summary"> & Partial<SchemaOp>,
  ): SchemaOp => ({
    app_id: apps.lab,
    seq,
    destructive: false,
    promoted_at: null,
    ...change,
  });
  return [
    op(1, {
      kind: "drop_table",
      table: "drafts",
      summary: "drop table drafts",
      destructive: true,
      promoted_at: "2026-01-06T09:59:30.000Z",
    }),
    op(2, { kind: "create_table", table: "comments", summary: "create table comments" }),
    op(3, {
      kind: "drop_column",
      table: "posts",
      summary: "drop column posts.legacy_slug",
      destructive: true,
    }),
    op(4, { kind: "add_column", table: "posts", summary: "add column posts.summary" }),
  ];
}

export function envVars(): EnvVar[] {
  const app_id = apps.lab;
  return [
    { app_id, key: "DATABASE_URL", production: "postgres://prod/lab", staging: "postgres://staging/lab" },
    { app_id, key: "LOG_LEVEL", production: "info", staging: "info" },
    { app_id, key: "NEW_EDITOR", production: null, staging: "on" },
  ];
}
