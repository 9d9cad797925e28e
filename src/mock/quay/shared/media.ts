import { mediaTypeOf } from "../../core/http/request.ts";
import type { Gatekeeping } from "../../core/service/service.ts";
import type { QuayState } from "../state.ts";

/** Facts, 1.2: an operation that wants a JSON body refuses a request without one by its media type, or as unreadable. */
export function assertJsonSent({ operation, request, refuse }: Gatekeeping<QuayState>): void {
  if (!operation.requestBody?.required) return;
  if (mediaTypeOf(request.header("content-type")) !== "application/json") throw refuse(415, "media_type");
  const isEmpty =
    request.header("transfer-encoding") === undefined && Number(request.header("content-length") ?? 0) === 0;
  if (isEmpty) throw refuse(400, "bad_request_message");
}
