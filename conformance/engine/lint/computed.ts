import { isSelector } from "../arazzo/evaluate.ts";
import { looksLikeExpression, parseTemplate } from "../arazzo/expression.ts";

/** True for a value that only the run can know. */
export function hasExpression(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasExpression);
  if (isSelector(value)) return true;
  if (typeof value === "object" && value !== null) return Object.values(value).some(hasExpression);
  if (typeof value !== "string") return false;
  if (looksLikeExpression(value)) return true;
  try {
    return parseTemplate(value).some((part) => "expression" in part);
  } catch {
    return true;
  }
}
