import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { RequestView } from "../../core/http/request.ts";
import { mediaTypeOf } from "../../core/http/request.ts";

/** What is wrong with the entity of a request whose operation takes JSON, before it is read. */
export function entityObstacle(
  operation: Operation,
  request: RequestView,
): readonly [411, "no_length"] | readonly [415, "not_json"] | readonly [400, "malformed_json"] | undefined {
  if (!operation.requestBody) return undefined;
  const length = request.header("content-length");
  if (length === undefined) return [411, "no_length"];
  if (mediaTypeOf(request.header("content-type")) !== "application/json") return [415, "not_json"];
  return length === "0" ? [400, "malformed_json"] : undefined;
}
