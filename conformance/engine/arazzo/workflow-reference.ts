import path from "node:path";
import type { ArazzoDocument } from "./document.ts";
import { parseExpression } from "./expression.ts";
import type { Scenario } from "./scenario.ts";

/** Where a document stands, and how the workflows of others are named. */
export interface DocumentPlace {
  /** The file of the document. */
  readonly file: string;
  /** A file as results tell it. */
  readonly tell: (file: string) => string;
  /** The document is no part of the suite: only others call its workflows. */
  readonly isHelper?: boolean;
}

/** The file of each Arazzo source of a document, by the source's name; its URL is relative to the document. */
export function documentSources(
  { sourceDescriptions }: ArazzoDocument,
  file: string,
): ReadonlyMap<string, string> {
  const arazzo = sourceDescriptions.filter((s) => s.type === "arazzo");
  return new Map(arazzo.map(({ name, url }) => [name, path.resolve(path.dirname(file), url)]));
}

/** The name under which a workflow of another document is found, whoever calls it. */
export function workflowKey(file: string, workflowId: string): string {
  return `${file}#${workflowId}`;
}

/**
 * What a reference to a workflow leads to (Arazzo 1.1, "Step Object"): one of the document's own, by its id, or one of an
 * Arazzo source, `$sourceDescriptions.<name>.<workflowId>`, by its key.
 */
export function resolveWorkflow(reference: string, document: ArazzoDocument, place: DocumentPlace): string {
  const expression = parseExpression(reference);
  if (expression?.kind !== "sourceDescriptions")
    return place.isHelper === true ? workflowKey(place.tell(place.file), reference) : reference;
  const file = documentSources(document, place.file).get(expression.source);
  return file === undefined ? reference : workflowKey(place.tell(file), expression.reference);
}

/** The workflows that one waits for, calls or goes to, as they are found (see `resolveWorkflow`). */
export function workflowsOf({ dependsOn, steps }: Scenario): string[] {
  return [
    ...dependsOn,
    ...steps.flatMap(({ call, onSuccess, onFailure }) => [
      ...(call.kind === "workflow" ? [call.workflowId] : []),
      ...[...onSuccess, ...onFailure].flatMap((a) => a.workflowId ?? []),
    ]),
  ];
}
