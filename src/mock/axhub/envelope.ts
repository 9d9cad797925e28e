import type { Refusal } from "../core/service/refusal.ts";
import type { About, Reply } from "../core/service/service.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusalRow } from "./refusals.ts";
import type { AxhubState } from "./state.ts";
import type { Schema } from "./types.ts";

type ErrorField = Schema<"ErrorField">;

const categories: Readonly<Record<number, string>> = {
  400: "validation",
  401: "unauthenticated",
  403: "permission_denied",
  404: "not_found",
  409: "conflict",
  412: "precondition_failed",
  422: "precondition_failed",
  502: "unavailable",
  503: "unavailable",
};
const retryableStatuses: readonly number[] = [401, 502, 503];
const retryableCodes: readonly string[] = ["promote_in_progress"];

/** AxHub's error envelope. A 428 comes without it, as SDKs have seen. */
export function envelope(refusal: Refusal, { request }: About<AxhubState>): Reply {
  const { status, code, text, resource, field } = refusalRow(refusal.code as RefusalCase); // made with these only
  const message = refusal.message || text;
  const reply = { status, contentType: "application/json" };
  if (status === 428) return { ...reply, body: { code, message } };
  const fields =
    field === undefined ? refusal.details["fields"] : ([{ name: field, code }] satisfies ErrorField[]);
  const error = {
    category: categories[status],
    code,
    message,
    request_id: request.id,
    retryable: retryableStatuses.includes(status) || retryableCodes.includes(code),
    resource,
    fields,
  };
  return { ...reply, body: { error } };
}
