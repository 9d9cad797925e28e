import type { Operation } from "../../../contracts/lib/contract.ts";
import type { ApiContract } from "../model/library.ts";
import type { Step } from "./document.ts";
import { parseExpression } from "./expression.ts";
import { segments } from "../../../contracts/lib/json-pointer.ts";
import type { Call } from "./scenario.ts";

/** What a step calls (Arazzo 1.0.1, "Step Object"), or what is wrong with its reference. */
export function resolveCall(step: Step, { sources, find }: Reach): Call | string {
  const { operationId, operationPath, workflowId } = step;
  if ([operationId, operationPath, workflowId].filter((target) => target !== undefined).length !== 1)
    return "needs exactly one of operationId, operationPath, workflowId";
  if (workflowId !== undefined) return { kind: "workflow", workflowId: find(workflowId) };
  return operationId === undefined ? byPath(operationPath ?? "", sources) : byId(operationId, sources);
}

interface Reach {
  readonly sources: Sources;
  /** What a reference to a workflow leads to. */
  readonly find: (reference: string) => string;
}

type Sources = ReadonlyMap<string, ApiContract>;

function byId(reference: string, sources: Sources): Call | string {
  const expression = parseExpression(reference);
  if (expression?.kind === "sourceDescriptions") {
    const find = (api: ApiContract) => api.contract.byId.get(expression.reference);
    return inSource({ source: expression.source, reference, find }, sources);
  }
  if (sources.size > 1)
    return `operationId ${reference}: with several sources write $sourceDescriptions.<name>.${reference}`;
  const [source = ""] = sources.keys();
  const find = (api: ApiContract) => api.contract.byId.get(reference);
  return inSource({ source, reference: `operationId ${reference}`, find }, sources);
}

function byPath(reference: string, sources: Sources): Call | string {
  const match = /^\{\$sourceDescriptions\.([A-Za-z0-9_-]+)\.url\}#\/paths(\/[^/]+\/[a-z]+)$/.exec(reference);
  if (!match)
    return `operationPath ${reference} must read {$sourceDescriptions.<name>.url}#/paths/<path>/<method>`;
  const [, source = "", pointer = ""] = match;
  const [path, method] = segments(pointer);
  const find = (api: ApiContract) =>
    api.contract.operations.find((o) => o.path === path && o.method.toLowerCase() === method);
  return inSource({ source, reference: `operationPath ${reference}`, find }, sources);
}

interface Wanted {
  readonly source: string;
  /** As the document has it, for messages. */
  readonly reference: string;
  readonly find: (api: ApiContract) => Operation | undefined;
}

function inSource({ source, reference, find }: Wanted, sources: Sources): Call | string {
  const api = sources.get(source);
  if (!api) return `${reference}: there is no readable source ${source}`;
  const operation = find(api);
  return operation
    ? { kind: "operation", source, api, operation }
    : `${reference} is not in contract ${source}`;
}
