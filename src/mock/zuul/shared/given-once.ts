import type { Gatekeeping } from "../../core/service/service.ts";
import type { ZuulState } from "../state.ts";

/** Operations that compare a parameter that is given twice, as a list, instead of reading it. */
const compares: Readonly<Record<string, readonly string[]>> = {
  listConfigErrors: ["project", "branch", "severity", "name"],
};

/** What the API itself says about a number that it cannot read. */
const numbers: Readonly<Record<string, "bad_page" | "bad_index">> = {
  limit: "bad_page",
  skip: "bad_page",
  idx_min: "bad_index",
  idx_max: "bad_index",
};

/**
 * Real server: what a query names twice is a list, and where one text or number is read it fails with 500. The filters of
 * the database take lists.
 */
export function assertGivenOnce({
  operation,
  request,
  refuse,
}: Pick<Gatekeeping<ZuulState>, "operation" | "request" | "refuse">): void {
  for (const { name, in: place, schema } of operation.parameters) {
    const isTwice = place === "query" && Array.isArray(request.query[name]);
    if (!isTwice || schema.type === "array" || compares[operation.id]?.includes(name)) continue;
    const fault = numbers[name];
    throw fault ? refuse(400, fault) : refuse(400, "given_twice", `${name} must be given once`);
  }
}
