import type { Operation, Response } from "../../../../contracts/lib/contract.ts";
import { MockError } from "../service/problem.ts";
import type { Reply } from "../service/service.ts";

/** A failure on demand. All given conditions must hold; every effect is optional. */
export interface FaultRule {
  readonly id: string;
  readonly api?: string;
  readonly operationId?: string;
  readonly method?: string;
  /** Start of the path below the API's mount. */
  readonly pathPrefix?: string;
  /** How many matching requests it still hits; absent: all. */
  times?: number;
  /** How many it has hit. */
  hits: number;
  /** `after`: the change is committed first, then the fault answers. */
  readonly phase: "before" | "after";
  /** Answer with this status: the contract's example, unless `body` is given. */
  readonly status?: number;
  readonly example?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Close the connection without an answer. */
  readonly drop?: boolean;
  /** Send only so many bytes of the body, then close the connection. */
  readonly truncateAt?: number;
}

export interface FaultTarget {
  readonly api: string;
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly path: string;
}

/** Takes the first rule that matches, and counts the hit. */
export function takeFault(rules: FaultRule[], target: FaultTarget): FaultRule | undefined {
  const at = rules.findIndex((rule) => matches(rule, target));
  const rule = rules[at];
  if (rule) rule.hits++;
  if (rule?.times !== undefined && --rule.times === 0) rules.splice(at, 1);
  return rule;
}

function matches(rule: FaultRule, target: FaultTarget): boolean {
  return (
    (rule.api === undefined || rule.api === target.api) &&
    (rule.operationId === undefined || rule.operationId === target.operation?.id) &&
    (rule.method === undefined || rule.method.toUpperCase() === target.method) &&
    (rule.pathPrefix === undefined || target.path.startsWith(rule.pathPrefix))
  );
}

/** The answer that a fault puts in the place of the real one; undefined when it only delays, cuts or drops. */
export function faultReply(rule: FaultRule, operation: Operation | undefined): Reply | undefined {
  if (rule.status === undefined && rule.body === undefined && rule.example === undefined) return undefined;
  const { status = firstStatus(operation), headers = {} } = rule;
  if (rule.body !== undefined) return { status, headers, contentType: "application/json", body: rule.body };
  const declared = operation?.responses.get(status);
  if (!declared) return { status, headers };
  const reply = exampleReply(declared, rule.example);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** What a `Prefer` header asks of the mock (RFC 7240): `code=503`, `example=name`. Other preferences are ignored. */
export function parsePrefer(header: string | undefined): { code?: number; example?: string } {
  const asked: { code?: number; example?: string } = {};
  for (const part of header?.split(/[,;]/) ?? []) {
    const [name = "", ...value] = part.split("=");
    const text = value.join("=").replaceAll('"', "").trim();
    // RFC 7240: of a preference that is told twice, the first counts.
    if (name.trim().toLowerCase() === "code" && /^\d{3}$/.test(text)) asked.code ??= Number(text);
    if (name.trim().toLowerCase() === "example" && text) asked.example ??= text;
  }
  return asked;
}

/** The declared response that `Prefer` asks for; undefined when it asks for none. */
export function preferredReply(header: string | undefined, operation: Operation): Reply | undefined {
  const { code, example } = parsePrefer(header);
  if (code === undefined && example === undefined) return undefined;
  const status = code ?? firstStatus(operation);
  const declared = operation.responses.get(status);
  if (!declared) {
    const statuses = [...operation.responses.keys()].join(", ");
    throw new MockError(400, "undeclared-status", `${operation.id} declares ${statuses}, not ${status}`);
  }
  const reply = exampleReply(declared, example);
  const applied = [`code=${status}`, ...(example === undefined ? [] : [`example=${example}`])].join(", ");
  return { ...reply, headers: { ...reply.headers, "Preference-Applied": applied } };
}

function firstStatus(operation: Operation | undefined): number {
  return [...(operation?.responses.keys() ?? [])][0] ?? 200;
}

function exampleReply(declared: Response, name: string | undefined): Reply {
  const { status } = declared;
  const headers: Record<string, string> = {};
  for (const header of declared.headers) {
    const value = header.example ?? header.schema["example"] ?? header.schema.default;
    if (typeof value === "string" || typeof value === "number") headers[header.name] = String(value);
  }
  const examples = [...declared.content].flatMap(([contentType, media]) =>
    [...media.examples].map(([named, value]) => ({ contentType, named, value })),
  );
  const chosen = name === undefined ? examples[0] : examples.find(({ named }) => named === name);
  if (name !== undefined && !chosen) {
    const names = examples.map(({ named }) => named).join(", ");
    throw new MockError(
      400,
      "unknown-example",
      `no example ${name} for status ${status}; there are: ${names || "none"}`,
    );
  }
  if (!chosen) return { status, headers };
  const { contentType, value } = chosen;
  return typeof value === "string" && !contentType.endsWith("json")
    ? { status, headers, contentType, text: value }
    : { status, headers, contentType, body: value };
}
