import { refuse } from "../../core/service/refusal.ts";
import { changeSchema } from "../actions/change-schema.ts";
import { startPromotion } from "../actions/run-promotion.ts";
import { findDeployment } from "../lookup.ts";
import { assertCanBeChecked, cursorSeq } from "../rules/promotion.ts";
import type { SchemaOp } from "../state.ts";
import type { ControlCall, Controls } from "./control.ts";
import { assertApp, object, text, uuid } from "./control.ts";

/** What owners and reviewers do elsewhere. */
export const reviews: Controls = {
  changeSchema: {
    summary: "The owner changes the database schema: on staging when that is on, else in production.",
    schema: object({
      app_id: uuid,
      kind: text,
      table: text,
      summary: text,
      destructive: { type: "boolean" },
    }),
    run(call: ControlCall<Pick<SchemaOp, "app_id" | "kind" | "table" | "summary" | "destructive">>) {
      const { seq } = changeSchema(call, assertApp(call.state, call.body.app_id), call.body);
      return { seq };
    },
  },

  submitReview: {
    summary:
      "The owner submits a succeeded deployment of an app with staging on for review. Pins the schema changes made until now.",
    schema: object({ app_id: uuid, deployment_id: uuid }),
    run({
      state,
      newId,
      body: { app_id, deployment_id },
    }: ControlCall<{ app_id: string; deployment_id: string }>) {
      const app = assertApp(state, app_id);
      const deployment = findDeployment(state, { appId: app_id, id: deployment_id }, refuse);
      assertCanBeChecked(app, deployment, refuse);
      const pending = state.reviewRequests.one("pendingOfApp", app_id);
      if (pending) throw refuse(409, "pending_exists", `review request ${pending.id} is pending`);
      const { id } = state.reviewRequests.insert({
        id: newId(),
        app_id,
        deployment_id,
        status: "pending",
        promote_status: null,
        promote_started_at: null,
        cursor_seq: cursorSeq(state, app_id),
      });
      return { request_id: id };
    },
  },

  settleReview: {
    summary: "A reviewer approves a pending review, which starts its promotion, or rejects it.",
    schema: object({ request_id: uuid, status: { enum: ["approved", "rejected"] } }),
    run(call: ControlCall<{ request_id: string; status: "approved" | "rejected" }>) {
      const { state, body } = call;
      const { request_id, status } = body;
      const review = state.reviewRequests.get(request_id);
      if (review?.status !== "pending")
        throw refuse(404, "review_not_found", `no pending review ${request_id}`);
      state.reviewRequests.update(request_id, { status });
      if (status === "approved") startPromotion(call, request_id);
      return { request_id, status };
    },
  },
};
