import type { Operation, Parameter as ContractParameter } from "../../../contracts/lib/contract.ts";
import type { Parameter } from "../arazzo/document.ts";
import { parseExpression } from "../arazzo/expression.ts";
import { queryTexts } from "../run/request.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { NodePath } from "../arazzo/source.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";
import { hasExpression } from "./computed.ts";
import { lintPayload } from "./payload.ts";

/** The request of each step fits its operation, as far as it can be known before the run. */
export function lintRequests(checked: Checked): void {
  for (const { compiled, place } of stepsOf(checked)) {
    if (compiled?.call.kind !== "operation") continue;
    const add = (at: NodePath, message: string) => checked.report.add(at, `step ${compiled.id}: ${message}`);
    lintParameters(compiled, compiled.call, (message) => add([...place, "parameters"], message));
    lintPayload(compiled, compiled.call, (message) => add([...place, "requestBody"], message));
  }
}

type Add = (message: string) => void;

/** A whole query as the parameters that it holds (`in: querystring`, 1.1), as far as they are known before the run. */
function writtenOut(parameter: Parameter): Parameter[] {
  const { in: place, value } = parameter;
  if (place !== "querystring") return [parameter];
  if (typeof value !== "string" || parseExpression(value)) return [];
  return Object.entries(queryTexts(value)).map(([name, text]) => ({ name, in: "query", value: text }));
}

function lintParameters(step: ScenarioStep, { operation, api }: OperationCall, add: Add): void {
  const inTemplate = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((m) => m[1] ?? "");
  if (step.parameters.some((p) => p.in === "querystring") && step.parameters.some((p) => p.in === "query"))
    add("querystring is the whole query: it and query parameters exclude each other");
  const given = step.parameters.flatMap(writtenOut);
  for (const name of inTemplate)
    if (!given.some((p) => p.in === "path" && p.name === name)) add(`path parameter ${name} is missing`);
  for (const parameter of given) lintParameter(parameter, { step, operation, inTemplate }, add);
  if (!step.checkRequest) return;
  for (const place of ["path", "query", "header", "cookie"] as const) {
    const computed = new Set(given.filter((p) => hasExpression(p.value)).map((p) => p.name));
    const { violations } = api.validator.parameters(operation, place, literalTexts(given, place));
    for (const { pointer, message, params } of violations) {
      const name = pointer.split("/")[1] ?? params["missingProperty"];
      if (place === "path" && pointer === "") continue;
      if (typeof name === "string" && !computed.has(name)) add(`${place} parameter ${name}: ${message}`);
    }
  }
}

/** Names that stand in no contract: HTTP's own, and credentials, which OpenAPI keeps among its security schemes. */
const commonHeaders =
  /^(accept(-.+)?|authorization|content-(type|encoding|length)|cookie|if-.+|origin|referer|user-agent|prefer|private-token|job-token|x-api-key|x-csrf-token|x-requested-with)$/i;

/** Credentials in the query, likewise. */
const commonQuery = /^(private_token|access_token)$/;

/** Whether an operation takes a parameter of that name in the query. */
export function takesInQuery({ parameters }: Operation, name: string): boolean {
  return commonQuery.test(name) || parameters.some((p) => p.in === "query" && p.name === name);
}

interface Sending {
  readonly step: ScenarioStep;
  readonly operation: Operation;
  /** The parameters that the path has room for. */
  readonly inTemplate: readonly string[];
}

function lintParameter(
  { name, in: place }: Parameter,
  { step, operation, inTemplate }: Sending,
  add: Add,
): void {
  if (place === undefined) {
    add(`parameter ${name} needs \`in\``);
    return;
  }
  const same = (p: ContractParameter) =>
    place === "header" ? p.name.toLowerCase() === name.toLowerCase() : p.name === name;
  if (operation.parameters.some((p) => p.in === place && same(p))) return;
  if (place === "path" ? inTemplate.includes(name) : !step.checkRequest) return;
  if (place === "header" && commonHeaders.test(name)) return;
  if (place === "query" && takesInQuery(operation, name)) return;
  const elsewhere = operation.parameters.find((p) => p.name === name);
  const hint = elsewhere ? `; it is in ${elsewhere.in}` : "";
  add(`${operation.id} has no ${place} parameter ${name}${hint}`);
}

/** The texts of the parameters that are known before the run; the others stand as a placeholder. */
function literalTexts(
  parameters: readonly Parameter[],
  place: ContractParameter["in"],
): Record<string, string | string[]> {
  const texts: Record<string, string | string[]> = {};
  for (const { name, in: own, value } of parameters) {
    if (own !== place) continue;
    const text = (v: unknown) => (typeof v === "string" ? v : JSON.stringify(v));
    texts[place === "header" ? name.toLowerCase() : name] = Array.isArray(value)
      ? value.map(text)
      : text(value);
  }
  return texts;
}
