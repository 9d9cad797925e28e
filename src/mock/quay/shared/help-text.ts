import type { Operation, Parameter } from "../../../../contracts/lib/contract.ts";
import { nodeAt } from "../contract.ts";

/** The help text of a query parameter, which a refusal tells. */
export function helpText(operation: Operation, name: string): string {
  const parameter = operation.parameters.find((known) => known.in === "query" && known.name === name);
  return (parameter && descriptionOf(parameter)) || `Unknown parameter ${name}`;
}

/** What the server says of a parameter: `x-help` where it uses other words than the contract. */
export function descriptionOf(parameter: Parameter): string {
  const { "x-help": help, description } = parameterNode(parameter);
  return [help, description].find((text) => typeof text === "string") ?? "";
}

/** The type that the server tells of a parameter: `x-type` where it takes any text for it. */
export function typeOf(parameter: Parameter): string {
  const { "x-type": told } = parameterNode(parameter);
  return typeof told === "string" ? told : ([parameter.schema.type].flat()[0] ?? "string");
}

function parameterNode({ schemaPointer }: Parameter): Readonly<Record<string, unknown>> {
  return nodeAt(schemaPointer.replace(/\/schema$/, "")) ?? {};
}
