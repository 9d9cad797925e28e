import type { Operation, Parameter } from "../../../../contracts/lib/contract.ts";
import { nodeAt } from "../contract.ts";

/** The help text of a query parameter: its description in the contract. */
export function helpText(operation: Operation, name: string): string {
  const parameter = operation.parameters.find((known) => known.in === "query" && known.name === name);
  return (parameter && descriptionOf(parameter)) || `Unknown parameter ${name}`;
}

export function descriptionOf({ schemaPointer }: Parameter): string {
  const { description } = nodeAt(schemaPointer.replace(/\/schema$/, "")) ?? {};
  return typeof description === "string" ? description : "";
}
