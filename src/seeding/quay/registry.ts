import type {
  AutoPrunePolicy,
  GlobalMessage,
  Quota,
  QuotaLimit,
  RegistrySize,
  ServiceKey,
} from "../../fixtures/quay/rows.ts";
import {
  messages,
  organizations,
  policies as policyIds,
  quotaLimits as limitIds,
  quotas as quotaIds,
  repositories,
  serviceKeys as kids,
  users,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { publicRsaKey } from "../../mock/quay/service-keys/rsa-key.ts";
import { at } from "./times.ts";

export function globalMessages(): GlobalMessage[] {
  return [
    { uuid: messages.info, content: "Maintenance on Sunday.", severity: "info", media_type: "text/plain" },
    {
      uuid: messages.warning,
      content: "**Old clients** end soon.",
      severity: "warning",
      media_type: "text/markdown",
    },
  ];
}

export function quotas(): Quota[] {
  return [
    { id: quotaIds.ofOrg, namespace: numbers.accountId(organizations.buynlarge), limit_bytes: 3000 },
    { id: quotaIds.ofUser, namespace: numbers.accountId(users.randomuser), limit_bytes: 6000 },
  ];
}

export function quotaLimits(): QuotaLimit[] {
  return [
    { id: limitIds.ofOrg, quota: quotaIds.ofOrg, type: "Warning", limit_percent: 50 },
    { id: limitIds.ofUser, quota: quotaIds.ofUser, type: "Reject", limit_percent: 90 },
  ];
}

export function policies(): AutoPrunePolicy[] {
  const base = { namespace: null, repository: null };
  return [
    {
      ...base,
      uuid: policyIds.ofUser,
      namespace: numbers.accountId(users.devtable),
      method: "number_of_tags",
      value: 10,
    },
    {
      ...base,
      uuid: policyIds.ofOrg,
      namespace: numbers.accountId(organizations.buynlarge),
      method: "creation_date",
      value: "5d",
    },
    {
      ...base,
      uuid: policyIds.ofRepository,
      repository: numbers.repositoryId(repositories.simple),
      method: "number_of_tags",
      value: 50,
    },
  ];
}

export function serviceKeys(): ServiceKey[] {
  const make = (kid: string, own: Partial<ServiceKey> = {}): Omit<ServiceKey, "jwk"> => ({
    kid,
    name: kid,
    service: "sample_service",
    metadata: {},
    created: at("2025-09-01T10:00:00"),
    expiration: null,
    rotation_duration: null,
    approval: {
      approver: numbers.accountId(users.devtable),
      approval_type: "SUPERUSER",
      approved: at("2025-09-01T10:00:00"),
      notes: "",
    },
    ...own,
  });
  const rows = [
    make(kids.approved),
    make(kids.expiring, { expiration: at("2036-01-01T00:00:00") }),
    make(kids.unapproved, { service: "some_service", approval: null, created: at("2026-01-14T10:00:00") }),
    make(kids.rotating, {
      rotation_duration: 2_592_000,
      approval: {
        approver: null,
        approval_type: "AUTOMATIC",
        approved: at("2025-09-01T10:00:00"),
        notes: "rotates by itself",
      },
    }),
    make(kids.spare),
  ];
  // Their names stand for their thumbprints, so that they can be read.
  return rows.map((row, number) => ({ ...row, jwk: { ...publicRsaKey(number), kid: row.kid } }));
}

export function registrySize(): RegistrySize[] {
  return [{ id: "registry", size_bytes: 0, last_ran: null, queued: false, running: false }];
}
