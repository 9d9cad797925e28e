import type { Parameter } from "../../../contracts/lib/contract.ts";

export type ParameterKind = "filter" | "sort" | "page";

/** What a query parameter is for, told by its name. */
export function kindOf({ name }: Pick<Parameter, "name">): ParameterKind {
  if (/^(page|per_page|page_size|size|limit|skip|offset|next_page|cursor|since|tail)$/i.test(name))
    return "page";
  return /^(sort|sort_by|order|order_by|direction|reverse|ascending|descending)$/i.test(name)
    ? "sort"
    : "filter";
}

/** Whether it narrows a list, and may be left out. */
export function isFilter(parameter: Parameter): boolean {
  return parameter.in === "query" && !parameter.required && kindOf(parameter) === "filter";
}
