import type { Violation } from "../../../contracts/lib/validation.ts";
import { show } from "../arazzo/criterion.ts";
import type { OperationCall } from "../arazzo/scenario.ts";
import type { Failure } from "../model/result.ts";
import { withDetail } from "../model/schema.ts";
import type { Received } from "./exchange.ts";
import type { BuiltRequest } from "./request.ts";
import { tellUndeclared } from "./undeclared.ts";

export interface ResponseJudgement {
  readonly failures: readonly Failure[];
  /** Undeclared members of the body, where the release is newer than what the contract knows. */
  readonly notes: readonly string[];
}

/**
 * Judges a response by the contract: status declared, content type, headers, body. A failure blames the requirement of
 * the part that it is about, where the contract names one, else `cited`.
 */
export function judgeResponse(
  call: OperationCall,
  received: Received,
  cited: readonly string[],
): ResponseJudgement {
  const violations = violationsOf(call, received, received.body);
  const failed = (left: readonly Violation[]) => failuresOf(call, received, { violations: left, cited });
  if (!call.api.lenient || received.jsonFault !== undefined)
    return { failures: failed(violations), notes: [] };
  const { notes, left } = tellUndeclared(received.body, violations, (body) =>
    violationsOf(call, received, body),
  );
  return { failures: failed(left), notes };
}

function violationsOf(
  { api, operation }: OperationCall,
  received: Received,
  body: unknown,
): readonly Violation[] {
  return api.validator.response(operation, {
    status: received.status,
    mediaType: received.mediaType,
    // What was said over a WebSocket is no body that a contract could declare.
    body: received.status === 101 ? undefined : body,
    header: (name) => received.headers.get(name) ?? undefined,
  });
}

function failuresOf(
  { operation }: OperationCall,
  received: Received,
  { violations, cited }: { readonly violations: readonly Violation[]; readonly cited: readonly string[] },
): Failure[] {
  const headers = operation.responses.get(received.status)?.headers ?? [];
  const blame = (violation: Violation): Failure => {
    const own = headers.find((h) => violation.where === "header" && h.name === headerOf(violation));
    const requirements = own && own.requirements.length > 0 ? own.requirements : cited;
    return { ...toFailure("contract", violation), requirements };
  };
  if (received.jsonFault === undefined) return withoutConsequences(violations).map(blame);
  const other = violations.filter((v) => v.where !== "body");
  const broken: Failure = {
    kind: "contract",
    message: received.jsonFault,
    where: "body",
    keyword: "json",
    pointer: "",
    expected: "JSON",
    got: show(received.text),
    requirements: cited,
  };
  return [broken, ...other.map(blame)];
}

function headerOf({ pointer, params }: Violation): unknown {
  return pointer === "" ? params["missingProperty"] : pointer.split("/")[1];
}

/** Keywords that call everything unknown where a part of the schema failed, whose members then do not count as known. */
const unevaluated: ReadonlySet<string> = new Set(["unevaluatedProperties", "unevaluatedItems"]);

/** Without what only follows from another violation at the same place or below it. */
function withoutConsequences(violations: readonly Violation[]): readonly Violation[] {
  const own = violations.filter((v) => !unevaluated.has(v.keyword));
  const follows = ({ where, pointer, keyword }: Violation) =>
    unevaluated.has(keyword) &&
    own.some((v) => v.where === where && (v.pointer === pointer || v.pointer.startsWith(`${pointer}/`)));
  return violations.filter((v) => !follows(v));
}

/** Judges our own request by the contract, so that a target is not blamed for refusing it. */
export function judgeRequest({ api, operation }: OperationCall, request: BuiltRequest): Failure[] {
  const places = ["path", "query", "header", "cookie"] as const;
  const violations = places.flatMap(
    (place) => api.validator.parameters(operation, place, request.texts[place]).violations,
  );
  return [
    ...violations.map((v) => toFailure("request", v)),
    ...bodyFaults(operation.requestBody, request),
    ...(request.mediaType === undefined
      ? []
      : api.validator
          .requestBody(operation, request.mediaType, request.payload)
          .map((v) => toFailure("request", v))),
  ];
}

function bodyFaults(declared: OperationCall["operation"]["requestBody"], request: BuiltRequest): Failure[] {
  const fault = (expected: string, got: string): Failure[] => [
    {
      kind: "request",
      message: `request: body must be ${expected}, is ${got}`,
      where: "body",
      pointer: "",
      expected,
      got,
      requirements: [],
    },
  ];
  if (request.mediaType === undefined) return declared?.required === true ? fault("present", "absent") : [];
  if (!declared) return fault("absent", request.mediaType);
  const types = [...declared.content.keys()];
  return types.includes(request.mediaType) ? [] : fault(types.join(" or "), request.mediaType);
}

function toFailure(kind: "contract" | "request", violation: Violation): Failure {
  const { where, pointer, keyword, params } = violation;
  const message = withDetail(violation.message, params);
  const subject = kind === "request" ? "request " : "response ";
  return {
    kind,
    message: `${subject}${where}${pointer === "" ? "" : ` ${pointer}`}: ${message}`,
    where,
    keyword: where === "status" ? "status" : keyword,
    pointer,
    expected: expectation(violation) ?? message,
    got: show(violation.value),
    requirements: [],
  };
}

/** The values that an `enum` allows, in words. */
function expectation({ keyword, params }: Violation): string | undefined {
  const allowed = params["allowedValues"] ?? params["allowed"];
  if (keyword !== "enum" || !Array.isArray(allowed) || allowed.length === 0) return undefined;
  return `one of ${allowed.map(String).join(", ")}`;
}
