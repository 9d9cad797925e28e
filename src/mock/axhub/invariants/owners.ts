import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

/** Apps: their owners, and names that are theirs alone. */
export function ownerFaults({ state: { users, memberships, apps } }: Snapshot): string[] {
  return [...apps.rows()].flatMap(({ id, tenant_id, owner_id, slug, subdomain }) =>
    broken([
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
  );
}
