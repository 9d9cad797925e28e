import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

/** Tenants, users and what belongs to them. */
export function ownerFaults({ state }: Snapshot): string[] {
  const { users, tenants, memberships, tokens, apps, envVars, plannedFailures, schemaOps } = state;
  return [
    ...[...tokens.rows()].flatMap(({ value, user_id }) =>
      broken([[users.get(user_id) !== undefined, `token ${value} is of no user`]]),
    ),
    ...[...memberships.rows()].flatMap(({ tenant_id, user_id }) =>
      broken([
        [users.get(user_id) !== undefined, `a membership of ${tenant_id} is of no user`],
        [tenants.get(tenant_id) !== undefined, `user ${user_id} is a member of no tenant`],
      ]),
    ),
    ...[...apps.rows()].flatMap(({ id, tenant_id, owner_id, slug, subdomain }) =>
      broken([
        [tenants.get(tenant_id) !== undefined, `app ${id} is of no tenant`],
        [
          memberships.get(keyOf(tenant_id, owner_id)) !== undefined ||
            users.get(owner_id)?.platform_admin === true,
          `the owner of app ${id} is no member of its tenant`,
        ],
        [apps.by("slug", keyOf(tenant_id, slug)).length === 1, `slug ${slug} is used twice`],
        [
          subdomain === null || apps.by("subdomain", keyOf(tenant_id, subdomain)).length === 1,
          `subdomain ${String(subdomain)} is used twice`,
        ],
      ]),
    ),
    ...[...envVars.rows(), ...plannedFailures.rows(), ...schemaOps.rows()].flatMap(({ app_id }) =>
      broken([[apps.get(app_id) !== undefined, `something is of app ${app_id}, which does not exist`]]),
    ),
  ];
}
