import { atFragment, child, isObject, segments } from "../../../../contracts/lib/json-pointer.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { Violation } from "../../../../contracts/lib/validation.ts";
import { judgeSchema } from "../../../../contracts/lib/validation.ts";
import { MockError } from "../service/problem.ts";

/** A JSON Schema and the document that its references point into. */
export interface Judge {
  readonly schema: unknown;
  readonly document: unknown;
}

/** Throws a MockError that tells each way in which a call is not allowed, and what would be. */
export function refuseInvalid(violations: readonly Violation[], judge: Judge): void {
  if (violations.length === 0) return;
  const ofKinds = violations.filter(({ keyword }) => keyword === "oneOf");
  // Of a value of several kinds, each kind has told what it does not like.
  const others = violations.filter(
    ({ pointer }) => !ofKinds.some((whole) => isWithin(pointer, whole.pointer)),
  );
  const told = [
    ...others.map((violation) => sentence(violation, judge)),
    ...ofKinds.flatMap((violation) => ofOneKind(violation, judge)),
  ];
  throw new MockError(400, "bad-request", told.join("; "));
}

function sentence(violation: Violation, judge: Judge): string {
  const { where, pointer, keyword, message, params, value } = violation;
  const known = (): string[] => Object.keys(membersOf(schemaAt(judge, pointer), judge));
  const at = `${where} ${pointer || "/"}: `;
  switch (keyword) {
    case "additionalProperties": {
      const stray = String(params["additionalProperty"]);
      return `${where} ${pointer}/${stray}: there is no ${stray}${suggestion(stray, known())}`;
    }
    case "required":
      return `${where} ${pointer}/${String(params["missingProperty"])}: it is missing`;
    case "minProperties":
      return `${at}give it one of ${known().join(", ")}`;
    case "maxProperties":
      return `${at}give it one of ${known().join(", ")} alone`;
    case "format":
      return `${at}${String(value)} is no ${String(params["format"])}${examples[String(params["format"])] ?? ""}`;
    case "enum":
      return `${at}${message}: ${(params["allowedValues"] as unknown[]).join(", ")}`;
    default:
      return `${at}${message}`;
  }
}

const examples: Readonly<Record<string, string>> = {
  "date-time": " such as 2026-01-15T09:00:00Z",
  uuid: " such as 22222222-2222-4222-8222-222222220001",
};

/** What is wrong with a value by the kind that it names itself, or that it names none. */
function ofOneKind({ where, pointer, message, value }: Violation, judge: Judge): string[] {
  const kinds = child(schemaAt(judge, pointer), "oneOf");
  if (!Array.isArray(kinds)) return [`${where} ${pointer || "/"}: ${message}`];
  const nameOf = (kind: unknown): string => String(atFragment(kind, "#/properties/type/const"));
  if (!isObject(value))
    return [`${where} ${pointer || "/"}: must be an object of the type ${kinds.map(nameOf).join(", ")}`];
  const named = String(child(value, "type"));
  const kind: unknown = kinds.find((one) => nameOf(one) === named);
  if (!isObject(kind))
    return [`${where} ${pointer}/type: there is no ${named}${suggestion(named, kinds.map(nameOf))}`];
  const own = { ...judge, schema: kind };
  return judgeSchema(kind, value).map((violation) =>
    sentence({ ...violation, where }, own).replace(`${where} `, `${where} ${pointer}`),
  );
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}

/** The schema of what stands at a pointer of the value that the judge's schema is of. */
function schemaAt({ schema, document }: Judge, pointer: string): unknown {
  return segments(pointer).reduce(
    (outer, name) => resolved(membersOf(outer, { schema, document })[name], document),
    resolved(schema, document),
  );
}

function membersOf(schema: unknown, { document }: Judge): Readonly<Record<string, unknown>> {
  const members = child(resolved(schema, document), "properties");
  return isObject(members) ? members : {};
}

function resolved(schema: unknown, document: unknown): unknown {
  const reference = child(schema, "$ref");
  return typeof reference === "string" ? atFragment(document, reference) : schema;
}
