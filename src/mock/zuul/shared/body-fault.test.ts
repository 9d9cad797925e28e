import { expect, test } from "vitest";
import { bodyFault } from "./body-fault.ts";

const hasPipeline = (name: unknown): boolean => name === "check";

test.each<[operation: string, body: unknown, fault: string]>([
  ["enqueue", [], "bad_body"],
  ["enqueue", {}, "bad_body"],
  ["enqueue", { pipeline: "nope" }, "bad_pipeline"],
  ["enqueue", { pipeline: "check" }, "bad_body"],
  ["dequeue", { pipeline: "nope" }, "bad_body"],
  ["dequeue", { pipeline: "nope", change: 7 }, "bad_pipeline"],
  ["dequeue", { pipeline: "check", change: 7 }, "bad_body"],
  ["promote", {}, "bad_pipeline"],
  ["promote", { pipeline: ["check"] }, "bad_pipeline"],
  ["promote", { pipeline: "check" }, "bad_body"],
  ["promote", null, "bad_body"],
  ["createAutohold", { change: "1", ref: "r" }, "change_and_ref"],
  ["createAutohold", { count: -1 }, "bad_body"],
  ["createAutohold", { job: "j", count: -1, reason: "", node_hold_expiration: null }, "negative_count"],
  ["updateState", { trigger_queue_paused: {} }, "bad_body"],
])("%s of %j: %s", (operation, body, fault) => {
  expect(bodyFault(operation, body, hasPipeline)).toBe(fault);
});
