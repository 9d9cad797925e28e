import { createHash } from "node:crypto";
import type { ArazzoDocument } from "../arazzo/document.ts";
import { workflowsOf } from "../arazzo/workflow-reference.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";

/** Finds a workflow of the same API. */
export type FindScenario = (workflowId: string) => Scenario | undefined;

/**
 * A digest of what a case does: its inputs, steps, payloads, criteria, actions and outputs, and those of every workflow
 * that it can come to. Where it is written, and its summary, do not count. 128 bits of SHA-256, in base64url.
 */
export function caseDigest(scenario: Scenario, find: FindScenario): string {
  const reached = new Set([scenario]);
  for (const at of reached)
    for (const id of workflowsOf(at)) {
      const other = find(id);
      if (other) reached.add(other);
    }
  reached.delete(scenario);
  return digest([ownDigest(scenario), [...reached].map((s) => [s.id, ownDigest(s)]).sort()]);
}

function ownDigest({
  requires,
  while: holds,
  inputs,
  dependsOn,
  steps,
  outputs,
  document,
}: Scenario): string {
  return digest([requires, holds, inputs, dependsOn, steps.map(doneBy), outputs, componentsDigest(document)]);
}

/** The members in one order, whether they were compiled or read from what a build kept. */
function doneBy(step: ScenarioStep): readonly unknown[] {
  const { call } = step;
  return [
    step.id,
    call.kind === "operation" ? [call.source, call.operation.id] : call.workflowId,
    ...[step.parameters, step.requestBody, step.criteria, step.onSuccess, step.onFailure],
    ...[step.outputs, step.narrow, step.timeoutMs, step.dependsOn, step.requirements],
    ...[step.phase, step.role, step.checkRequest, step.isolated, step.while],
    ...(step.method === undefined ? [] : ["method", step.method]),
    ...(step.socket ? ["socket"] : []),
    ...(step.overlaps === undefined ? [] : ["overlaps", step.overlaps]),
  ];
}

const components = new WeakMap<ArazzoDocument, string>();

/** Expressions can refer to a document's components. */
function componentsDigest(document: ArazzoDocument): string {
  const known = components.get(document) ?? digest(document.components ?? null);
  components.set(document, known);
  return known;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest().subarray(0, 16).toString("base64url");
}
