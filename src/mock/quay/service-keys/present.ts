import { httpDate } from "../shared/dates.ts";
import type { QuayState, ServiceKey, ServiceKeyApproval } from "../state.ts";
import type { Schema } from "../types.ts";
import { presentSuperuserUser } from "../superuser/present.ts";

/** A service key; its private half is nowhere. */
export function presentServiceKey(state: QuayState, key: ServiceKey): Schema<"ServiceKey"> {
  const { name, kid, service, jwk, metadata, rotation_duration, approval } = key;
  return {
    name,
    kid,
    service,
    jwk,
    metadata,
    created_date: httpDate(key.created),
    expiration_date: key.expiration === null ? null : httpDate(key.expiration),
    rotation_duration,
    approval: approval && presentApproval(state, approval),
  };
}

function presentApproval(state: QuayState, row: ServiceKeyApproval): Schema<"ServiceKeyApproval"> {
  const approver = row.approver === null ? undefined : state.accounts.get(row.approver);
  return {
    approver: approver?.kind === "user" ? presentSuperuserUser(state, approver) : null,
    approval_type: `ServiceKeyApprovalType.${row.approval_type}`,
    approved_date: httpDate(row.approved),
    notes: row.notes,
  };
}
