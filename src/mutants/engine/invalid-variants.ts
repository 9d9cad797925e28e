import { ofOtherTypes, outsideLimits } from "../../../contracts/lib/broken-values.ts";
import type { SchemaObject } from "../../../contracts/lib/openapi.ts";
import type { Violation } from "../../../contracts/lib/validation.ts";
import { explain, unlessItBreaks } from "./carry-out.ts";
import type { LayeredCall, Passed } from "../../mock/core/service/layer.ts";
import { violationsKey } from "./recording.ts";
import { withQuery } from "./with-query.ts";

/**
 * What the mock would refuse of this request if it broke one rule of the contract: each variant is rehearsed, and the
 * what it was refused for is returned, by `violationsKey`. Covers the query and the fields of a JSON body.
 */
export function invalidVariants(call: LayeredCall): readonly string[] {
  const found: string[] = [];
  for (const passed of [...queryVariants(call), ...bodyVariants(call)]) {
    const changed = { ...call, rehearse: (more: Passed = {}) => call.rehearse({ ...passed, ...more }) };
    let violations: readonly Violation[] = [];
    unlessItBreaks(() => {
      const explained = explain(changed, "rehearse");
      ({ violations } = explained);
      return explained.outcome;
    });
    if (violations.length > 0) found.push(violationsKey(violations));
  }
  return found;
}

function* queryVariants({ operation, request }: LayeredCall): Iterable<Passed> {
  for (const parameter of operation?.parameters ?? []) {
    if (parameter.in !== "query") continue;
    if (parameter.required) yield { request: withQuery(request, (query) => query.delete(parameter.name)) };
    for (const value of invalidValues(parameter.schema))
      yield { request: withQuery(request, (query) => query.set(parameter.name, textOf(value))) };
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function* bodyVariants({ operation, body }: LayeredCall): Iterable<Passed> {
  const media = operation?.requestBody?.content.get("application/json");
  const sent = "bytes" in body ? readObject(body.bytes) : undefined;
  if (!media || !sent) return;
  for (const [name, schema] of media.fields) {
    yield { body: jsonBytes(Object.fromEntries(Object.entries(sent).filter(([key]) => key !== name))) };
    for (const value of invalidValues(schema)) yield { body: jsonBytes({ ...sent, [name]: value }) };
  }
  yield { body: jsonBytes({ ...sent, touchstone_unknown: true }) };
}

/** Values that break a keyword of the schema, and of two types of which one at least is wrong. */
function invalidValues(schema: SchemaObject): unknown[] {
  return [...ofOtherTypes(["object", "string"]), ...outsideLimits([schema])].map(({ value }) => value);
}

function readObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function jsonBytes(value: object): { readonly bytes: Buffer } {
  return { bytes: Buffer.from(JSON.stringify(value)) };
}
