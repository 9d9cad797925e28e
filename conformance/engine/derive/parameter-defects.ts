import type { Parameter as Declared } from "../../../contracts/lib/contract.ts";
import { asText } from "../arazzo/evaluate.ts";
import type { BrokenValue } from "./broken-values.ts";
import { ofOtherTypes, outsideLimits } from "./broken-values.ts";
import type { Base, Defect, Request } from "./defect.ts";
import { plainParts, schemaAt } from "./schema-reading.ts";

/** The request with one path or query parameter that names nothing, is absent or is malformed. */
export function parameterDefects(base: Base): Defect[] {
  return base.operation.parameters.flatMap((parameter) => {
    if (parameter.in === "path") return [...unknown(parameter, base), ...malformed(parameter, base)];
    return parameter.in === "query" ? [...absent(parameter, base), ...malformed(parameter, base)] : [];
  });
}

function unknown({ name }: Declared, base: Base): Defect[] {
  const value = base.derivation.unknown[name];
  if (value === undefined) return [];
  return [
    {
      place: "path",
      fault: "unknown",
      name,
      what: `unknown-${name}`,
      words: `with an unknown ${name}`,
      request: withParameter(base.request, name, "path", value),
      wellFormed: true,
      role: base.role,
    },
  ];
}

function absent({ name, required }: Declared, { request, role }: Base): Defect[] {
  if (!required) return [];
  const parameters = request.parameters.filter((p) => p.in !== "query" || p.name !== name);
  return [
    {
      place: "query",
      fault: "absent",
      name,
      what: `without-${name}`,
      words: `without ${name}`,
      request: { ...request, parameters },
      wellFormed: false,
      role,
    },
  ];
}

function malformed(parameter: Declared, base: Base): Defect[] {
  const { contract } = base.api;
  const parts = plainParts(contract.document, schemaAt(contract.document, parameter.schemaPointer));
  // In a URL all is text: the only other type of a number or a truth value is a text that is none.
  const broken = [...ofOtherTypes(["string"]), ...outsideLimits(parts)].filter(({ value }) => value !== "");
  return broken
    .filter((value) => breaks(value, parameter, base))
    .map(({ fault, what, value }) => ({
      place: parameter.in === "path" ? "path" : "query",
      fault,
      name: parameter.name,
      what: `${parameter.name}-${what}`,
      words: `with ${parameter.name} ${what.replaceAll("-", " ")}`,
      request: withParameter(base.request, parameter.name, parameter.in, value),
      wellFormed: false,
      role: base.role,
    }));
}

function breaks(
  { fault, value }: BrokenValue,
  { name, in: place }: Declared,
  { api, operation }: Base,
): boolean {
  const { violations } = api.validator.parameters(operation, place, { [name]: asText(value) });
  return violations.some((v) => v.pointer.startsWith(`/${name}`) && v.keyword === fault);
}

function withParameter(
  request: Request,
  name: string,
  place: "path" | "query" | "header" | "cookie",
  value: unknown,
) {
  const others = request.parameters.filter((p) => p.name !== name || p.in !== place);
  return { ...request, parameters: [...others, { name, in: place, value }] };
}
