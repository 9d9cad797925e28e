import type { ApiContract, Library } from "../model/library.ts";
import type { Report } from "../lint/report.ts";
import { createReport } from "../lint/report.ts";
import type { Action, ArazzoDocument, InputsSchema, Step, Workflow } from "./document.ts";
import { inputNamesIn } from "./input-names.ts";
import type { LoadedDocument } from "./load.ts";
import { resolveCall } from "./operation-reference.ts";
import type { ListPlace } from "./references.ts";
import {
  followActions,
  followInputs,
  followParameters,
  mergeActions,
  mergeParameters,
} from "./references.ts";
import type { DocumentPlace } from "./workflow-reference.ts";
import { resolveWorkflow } from "./workflow-reference.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import type { Place, Problem } from "./source.ts";

/** The scenarios of one document, and whatever does not resolve. */
export interface Compiled {
  readonly loaded: LoadedDocument;
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** Resolves every reference of a document, so that the runner meets none. */
export function compileDocument(loaded: LoadedDocument, library: Library, at: DocumentPlace): Compiled {
  const report = createReport(loaded.source);
  const { document } = loaded;
  const sources = readSources(document, { library, report, file: at.file });
  const find = (reference: string) => resolveWorkflow(reference, document, at);
  const scenarios = document.workflows.map((workflow, i) =>
    compileWorkflow(workflow, { document, loaded, sources, library, report, find, place: ["workflows", i] }),
  );
  const told = scenarios.map((s) => ({ ...s, file: at.tell(s.file) }));
  return { loaded, scenarios: told, problems: report.problems };
}

/** The API under test: as the document says, else its first OpenAPI source. */
export function apiOf(document: ArazzoDocument): string {
  const first = document.sourceDescriptions.find(({ type = "openapi" }) => type === "openapi");
  return document["x-touchstone"]?.api ?? first?.name ?? "";
}

interface Context {
  readonly document: ArazzoDocument;
  readonly loaded: LoadedDocument;
  readonly sources: ReadonlyMap<string, ApiContract>;
  readonly library: Library;
  readonly report: Report;
  /** What a reference to a workflow leads to. */
  readonly find: (reference: string) => string;
  readonly place: Place;
}

interface ReadingSources {
  readonly library: Library;
  readonly report: Report;
  readonly file: string;
}

/**
 * A source is the contract `<api>` of this project: `…/contracts/<api>/openapi.yaml`, under the name `<api>`; or what
 * the library has for it. Sources of type `arazzo` hold workflows to call.
 */
function readSources(
  document: ArazzoDocument,
  { library, report, file }: ReadingSources,
): Map<string, ApiContract> {
  const sources = new Map<string, ApiContract>();
  for (const [i, source] of document.sourceDescriptions.entries()) {
    const { name, url, type = "openapi" } = source;
    const place = ["sourceDescriptions", i];
    if (type === "arazzo") continue;
    const given = type === "openapi" ? library.source?.(source, file) : undefined;
    if (given !== undefined) {
      if (typeof given === "string") report.add(place, `source ${name}: ${given}`);
      else sources.set(name, given);
      continue;
    }
    const folder = /(?:^|\/)contracts\/([a-z0-9-]+)\/openapi\.yaml$/.exec(url)?.[1];
    if (type !== "openapi") report.add(place, `source ${name}: type ${type} is not supported`);
    else if (folder === undefined)
      report.add(place, `source ${name}: ${url} is not a contract (…/contracts/<api>/openapi.yaml)`);
    else if (folder !== name) report.add(place, `source ${name} must have the contract's name, ${folder}`);
    else {
      const contract = library.contract(folder);
      if (contract) sources.set(name, contract);
      else
        report.add(place, `source ${name}: there is no contract ${folder} (is contract.gen.json generated?)`);
    }
  }
  return sources;
}

function compileWorkflow(workflow: Workflow, context: Context): Scenario {
  const { document, loaded, place } = context;
  const extension = workflow["x-touchstone"];
  const steps = workflow.steps.flatMap((step, i) => {
    const compiled = compileStep(step, workflow, { ...context, place: [...place, "steps", i] });
    return compiled ? [compiled] : [];
  });
  const cited = [...(extension?.requirements ?? []), ...workflow.steps.flatMap(citedBy)];
  const inputs = compileInputs(workflow, steps, context);
  const needed = (inputs.required ?? []).filter((name) => inputs.properties?.[name]?.default === undefined);
  return {
    id: workflow.workflowId,
    api: apiOf(document),
    file: loaded.source.file,
    line: loaded.source.lineOf(place),
    summary: workflow.summary ?? "",
    level: extension?.level ?? "core",
    requirements: [...new Set(cited)],
    while: extension?.while ?? [],
    requires: [...new Set([...needed, ...(extension?.requires ?? [])])],
    ...(extension?.setup ? { setup: extension.setup } : {}),
    needs: extension?.needs ?? [],
    document,
    inputs,
    dependsOn: (workflow.dependsOn ?? []).map(context.find),
    steps,
    outputs: workflow.outputs ?? {},
  };
}

/** Of inputs that a whole API shares, a workflow has and requires those that it refers to, and those that it asks for. */
function compileInputs(workflow: Workflow, steps: readonly ScenarioStep[], context: Context): InputsSchema {
  const at = { ...listPlace(context, "inputs"), inputs: (api: string) => context.library.inputs(api) };
  const { schema, shared } = followInputs(workflow.inputs, at);
  if (!shared) return schema;
  const used = inputNamesIn([workflow.outputs, steps.map((step) => ({ ...step, call: undefined }))]);
  const properties = pick(schema.properties ?? {}, [...used, ...(workflow["x-touchstone"]?.requires ?? [])]);
  return { type: "object", required: used.filter((name) => name in properties), properties };
}

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = from[name];
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

function compileStep(step: Step, workflow: Workflow, context: Context): ScenarioStep | undefined {
  const call = resolveCall(step, context);
  if (typeof call === "string") {
    context.report.add(context.place, `step ${step.stepId}: ${call}`);
    return undefined;
  }
  const extension = step["x-touchstone"];
  const parent = { ...context, place: context.place.slice(0, -2) };
  return {
    id: step.stepId,
    line: context.loaded.source.lineOf(context.place),
    call,
    parameters: mergeParameters(
      call.kind === "workflow" ? [] : followParameters(workflow.parameters, listPlace(parent, "parameters")),
      followParameters(step.parameters, listPlace(context, "parameters")),
    ),
    requestBody: step.requestBody,
    criteria: step.successCriteria ?? [],
    onSuccess: withTargets(
      context,
      mergeActions(
        followActions(workflow.successActions, "successActions", listPlace(parent, "successActions")),
        followActions(step.onSuccess, "successActions", listPlace(context, "onSuccess")),
      ),
    ),
    onFailure: withTargets(
      context,
      mergeActions(
        followActions(workflow.failureActions, "failureActions", listPlace(parent, "failureActions")),
        followActions(step.onFailure, "failureActions", listPlace(context, "onFailure")),
      ),
    ),
    outputs: step.outputs ?? {},
    narrow: extension?.narrow ?? {},
    timeoutMs: step.timeout,
    dependsOn: step.dependsOn ?? [],
    requirements: extension?.requirements ?? [],
    while: extension?.while ?? [],
    phase: extension?.phase,
    role: extension?.role,
    checkRequest: extension?.schema?.request !== "off" && extension?.method === undefined,
    isolated: extension?.isolated ?? false,
    socket: extension?.socket ?? false,
    ...(extension?.method === undefined ? {} : { method: extension.method }),
    ...(extension?.overlaps === undefined ? {} : { overlaps: extension.overlaps }),
  };
}

function withTargets({ find }: Context, actions: readonly Action[]): Action[] {
  return actions.map((action) =>
    action.workflowId === undefined ? action : { ...action, workflowId: find(action.workflowId) },
  );
}

function citedBy(step: Step): readonly string[] {
  const criteria = (step.successCriteria ?? []).flatMap((c) => c["x-touchstone"]?.requirements ?? []);
  return [...(step["x-touchstone"]?.requirements ?? []), ...criteria];
}

function listPlace({ document, report, place }: Context, member: string): ListPlace {
  return {
    document,
    place: [...place, member],
    fault: (at, message) => report.add(at, message),
  };
}
