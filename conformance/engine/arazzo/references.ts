import { inputsSchema } from "../inputs/api-inputs.ts";
import type { Library } from "../model/library.ts";
import type { Action, ArazzoDocument, InputsSchema, Parameter, Reusable } from "./document.ts";
import { parseExpression } from "./expression.ts";
import type { ComponentType } from "./expression.ts";
import { child } from "../../../contracts/lib/json-pointer.ts";
import type { NodePath } from "./source.ts";

/** Where a list of parameters or actions stands, and where to tell that a reference leads nowhere. */
export interface ListPlace {
  readonly document: ArazzoDocument;
  readonly place: NodePath;
  fault(place: NodePath, message: string): void;
}

/** Follows the Reusable Objects of a parameter list (Arazzo 1.0.1, "Reusable Object"); `value` overrides. */
export function followParameters(
  list: readonly (Parameter | Reusable)[] | undefined,
  at: ListPlace,
): Parameter[] {
  return (list ?? []).flatMap((entry, i) => {
    if (!("reference" in entry)) return [entry];
    const found = component(entry, "parameters", { ...at, place: [...at.place, i] });
    return found ? [entry.value === undefined ? found : { ...found, value: entry.value }] : [];
  });
}

/** Follows the Reusable Objects of an action list. */
export function followActions(
  list: readonly (Action | Reusable)[] | undefined,
  type: "successActions" | "failureActions",
  at: ListPlace,
): Action[] {
  return (list ?? []).flatMap((entry, i) => {
    const own = { ...at, place: [...at.place, i] };
    const found = "reference" in entry ? component(entry, type, own) : entry;
    return found ? [withParameters(found, own)] : [];
  });
}

/** The parameters of an action (1.1) can be Reusable Objects, too. */
function withParameters(action: Action, at: ListPlace): Action {
  if (!action.parameters) return action;
  return {
    ...action,
    parameters: followParameters(action.parameters, { ...at, place: [...at.place, "parameters"] }),
  };
}

/**
 * The `inputs` schema of a workflow, its `$ref` followed: to one of the document's own components, or to all inputs of
 * an API (`…/contracts/<api>/inputs.gen.json`), of which a workflow has those that it refers to.
 */
export function followInputs(
  schema: InputsSchema | undefined,
  at: ListPlace & Pick<Library, "inputs">,
): { readonly schema: InputsSchema; readonly shared: boolean } {
  if (schema?.$ref === undefined) return { schema: schema ?? {}, shared: false };
  const api = /(?:^|\/)contracts\/([a-z0-9-]+)\/inputs\.gen\.json$/.exec(schema.$ref)?.[1];
  if (api !== undefined) return { schema: inputsSchema(at.inputs(api)), shared: true };
  const name = /^#\/components\/inputs\/([A-Za-z0-9._-]+)$/.exec(schema.$ref)?.[1] ?? "";
  const found = at.document.components?.inputs?.[name];
  if (!found) at.fault(at.place, `${schema.$ref} is not in components`);
  return followInputs(found, at);
}

/** The step's own parameters win over the workflow's; none can be removed (Arazzo 1.0.1, "Workflow Object"). */
export function mergeParameters(shared: readonly Parameter[], own: readonly Parameter[]): Parameter[] {
  const key = (p: Parameter) => `${p.in ?? ""} ${p.in === "header" ? p.name.toLowerCase() : p.name}`;
  const overridden = new Set(own.map(key));
  return [...shared.filter((p) => !overridden.has(key(p))), ...own];
}

/**
 * The specification leaves the order of step and workflow actions open. Our reading: the step's list is asked first,
 * then the workflow's actions except those that the step overrides by name, so that an action of the workflow is never
 * removed and where both match the step's wins.
 */
export function mergeActions(shared: readonly Action[], own: readonly Action[]): Action[] {
  const overridden = new Set(own.map((a) => a.name));
  return [...own, ...shared.filter((a) => !overridden.has(a.name))];
}

type Component<T extends ComponentType> = T extends "parameters" ? Parameter : Action;

function component<T extends ComponentType>(
  { reference }: Reusable,
  type: T,
  at: ListPlace,
): Component<T> | undefined {
  const expression = parseExpression(reference);
  const components: unknown = at.document.components?.[type];
  const named = expression?.kind === "components" && expression.type === type ? expression.name : undefined;
  const found = named === undefined ? undefined : child(components, named);
  if (found === undefined) at.fault(at.place, `${reference} is not one of components.${type}`);
  // The schema has checked what stands under components.
  return found as Component<T> | undefined;
}
