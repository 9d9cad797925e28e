import type { Violation } from "../../../../contracts/lib/validation.ts";

/**
 * What Python's jsonschema says of a body that breaks its schema, without the dump of the schema. Of several errors it
 * tells the first of those nearest to the root.
 */
export function schemaText(violations: readonly Violation[]): string {
  const [first] = [...violations].sort((a, b) => depth(a) - depth(b));
  if (!first) return "Invalid request";
  if (first.pointer === "" && first.value === null) return "Missing JSON body";
  const { keyword, value } = first;
  return [
    sentence(first),
    "",
    `Failed validating '${keyword}' in schema`,
    "",
    `On instance${pythonPath(first.pointer)}:`,
    `    ${pythonText(value)}`,
  ].join("\n");
}

/** Of alternatives that all failed it tells nothing but that. */
function depth({ pointer, keyword }: Violation): number {
  return pointer.split("/").length + (keyword === "anyOf" || keyword === "oneOf" ? -0.5 : 0);
}

function sentence({ keyword, params, value, message }: Violation): string {
  const shown = pythonText(value);
  switch (keyword) {
    case "required":
      return `'${String(params["missingProperty"])}' is a required property`;
    case "type":
      return `${shown} is not of type ${[params["type"]].flat().map(pythonText).join(", ")}`;
    case "enum":
      return `${shown} is not one of ${pythonText(params["allowedValues"])}`;
    case "const":
      return `${pythonText(params["allowedValue"])} was expected`;
    case "minimum":
      return `${shown} is less than the minimum of ${String(params["limit"])}`;
    case "maximum":
      return `${shown} is greater than the maximum of ${String(params["limit"])}`;
    case "minLength":
    case "minItems":
      return `${shown} is too short`;
    case "maxLength":
    case "maxItems":
      return `${shown} is too long`;
    case "uniqueItems":
      return `${shown} has non-unique elements`;
    case "additionalProperties":
      return `Additional properties are not allowed ('${String(params["additionalProperty"])}' was unexpected)`;
    case "anyOf":
      return `${shown} is not valid under any of the given schemas`;
    case "oneOf":
      return params["passingSchemas"] === null
        ? `${shown} is not valid under any of the given schemas`
        : `${shown} is valid under each of several given schemas`;
    default:
      return `${shown} ${message}`;
  }
}

function pythonPath(pointer: string): string {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `['${part}']`)).join("");
}

/** A JSON value as Python prints it. */
export function pythonText(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(pythonText).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([name, member]) => `${quoted(name)}: ${pythonText(member)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}

/** Single quotes, unless the text has only such. */
function quoted(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  if (escaped.includes("'") && !escaped.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}
