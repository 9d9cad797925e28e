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

/** Judges a response by the contract: status declared, content type, headers, body. */
export function judgeResponse(call: OperationCall, received: Received): ResponseJudgement {
  const violations = violationsOf(call, received, received.body);
  if (!call.api.lenient || received.brokenJson)
    return { failures: failuresOf(received, violations), notes: [] };
  const { notes, left } = tellUndeclared(received.body, violations, (body) =>
    violationsOf(call, received, body),
  );
  return { failures: failuresOf(received, left), notes };
}

function violationsOf(
  { api, operation }: OperationCall,
  received: Received,
  body: unknown,
): readonly Violation[] {
  return api.validator.response(operation, {
    status: received.status,
    mediaType: received.mediaType,
    body,
    header: (name) => received.headers.get(name) ?? undefined,
  });
}

function failuresOf(received: Received, violations: readonly Violation[]): Failure[] {
  if (!received.brokenJson) return violations.map((v) => toFailure("contract", v));
  const other = violations.filter((v) => v.where !== "body");
  const broken: Failure = {
    kind: "contract",
    message: "the body is not the JSON that its content type promises",
    where: "body",
    pointer: "",
    expected: "JSON",
    got: show(received.text),
    requirements: [],
  };
  return [broken, ...other.map((v) => toFailure("contract", v))];
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
  const { where, pointer, params } = violation;
  const message = withDetail(violation.message, params);
  const subject = kind === "request" ? "request " : "response ";
  return {
    kind,
    message: `${subject}${where}${pointer === "" ? "" : ` ${pointer}`}: ${message}`,
    where,
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
