import { rsaKey } from "./rsa-key.ts";
import { callerOf } from "../shared/lookup.ts";
import { toSeconds } from "../shared/dates.ts";
import { assertFriendlyName, assertServiceName, isStale, readExpiration } from "./rules.ts";
import type { QuayState, ServiceKey, ServiceKeyApproval } from "../state.ts";
import type { Calling, Refuse, Schema } from "../types.ts";
import { callerIp, writeLog } from "../logs/actions.ts";

/** Makes a key pair that the caller has approved. The private half is told and not kept. */
export function createServiceKey(
  call: Calling,
  wanted: Schema<"CreateServiceKey">,
  refuse: Refuse<400>,
): Schema<"CreatedServiceKey"> {
  const { state, nowMs, nextNumber, principal, request } = call;
  const { service, name = "", notes = "", metadata = {} } = wanted;
  assertFriendlyName(name, refuse);
  const pastText = "Expiration date cannot be in the past";
  const expiration = readExpiration(wanted.expiration, { nowMs, pastText }, refuse);
  assertServiceName(service, refuse);
  collectKeys(state, service, nowMs);
  const { kid, jwk, publicKey: public_key, privateKey: private_key } = rsaKey(nextNumber("serviceKeys"));
  const added = {
    created_by: "Quay Superuser Panel",
    creator: callerOf(principal).name,
    ip: callerIp(request),
  };
  state.serviceKeys.insert({
    kid,
    name,
    service,
    jwk: { ...jwk, kid },
    metadata: { ...metadata, ...added },
    created: nowMs,
    expiration,
    rotation_duration: null,
    approval: approvalBy(call, notes),
  });
  const told = {
    kid,
    preshared: true,
    service,
    name,
    expiration_date: logDate(expiration),
    auto_approved: true,
  };
  log(call, "service_key_create", told);
  log(call, "service_key_approve", told);
  return { kid, name, service, public_key, private_key };
}

/** Changes what is sent. Facts, 1.11: metadata are merged into those that there are. */
export function updateServiceKey(
  call: Calling,
  { key, wanted }: { readonly key: ServiceKey; readonly wanted: Schema<"UpdateServiceKey"> },
  refuse: Refuse<400>,
): ServiceKey {
  const { state, nowMs } = call;
  const { kid, service } = key;
  const { name = key.name, metadata } = wanted;
  const about = { kid, service, name, expiration_date: logDate(key.expiration) };
  if (wanted.expiration !== undefined) {
    const pastText = "Cannot have an expiration date in the past";
    const expiration = readExpiration(wanted.expiration, { nowMs, pastText }, refuse);
    const dates = { old_expiration_date: about.expiration_date, expiration_date: logDate(expiration) };
    log(call, "service_key_extend", { ...about, ...dates });
    state.serviceKeys.update(kid, { expiration });
    about.expiration_date = dates.expiration_date;
  }
  if (wanted.name !== undefined || metadata !== undefined) {
    assertFriendlyName(wanted.name, refuse);
    state.serviceKeys.update(kid, { name, metadata: { ...key.metadata, ...metadata } });
    log(call, "service_key_modify", about);
  }
  return state.serviceKeys.get(kid) ?? key;
}

export function approveServiceKey(call: Calling, key: ServiceKey, notes = ""): void {
  if (key.approval) return;
  const { kid, service, name, expiration } = key;
  call.state.serviceKeys.update(kid, { approval: approvalBy(call, notes) });
  log(call, "service_key_approve", { kid, service, name, expiration_date: logDate(expiration) });
}

export function deleteServiceKey(call: Calling, key: ServiceKey): void {
  const { kid, service, name, created, expiration } = key;
  call.state.serviceKeys.delete(kid);
  const dates = { created_date: logDate(created), expiration_date: logDate(expiration) };
  log(call, "service_key_delete", { kid, service, name, ...dates });
}

/** Throws away the keys of a service that are good for nothing any more. */
function collectKeys(state: QuayState, service: string, nowMs: number): void {
  for (const key of state.serviceKeys.by("service", service))
    if (isStale(key, nowMs)) state.serviceKeys.delete(key.kid);
}

function approvalBy({ principal, nowMs }: Calling, notes: string): ServiceKeyApproval {
  return { approver: callerOf(principal).id, approval_type: "SUPERUSER", approved: nowMs, notes };
}

/** Dates in the metadata of logs are epoch seconds. */
function logDate(time: number | null): number | null {
  return time === null ? null : toSeconds(time);
}

function log(call: Calling, kind: string, metadata: Readonly<Record<string, unknown>>): void {
  writeLog(call, { kind, namespace: null, metadata });
}
