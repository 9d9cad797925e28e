import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

/** Apps are owned by members of their tenants. */
export function ownerFaults({ state: { users, memberships, apps } }: Snapshot): string[] {
  return [...apps.rows()].flatMap(({ id, tenant_id, owner_id }) =>
    broken([
      [
        memberships.get(keyOf(tenant_id, owner_id)) !== undefined ||
          users.get(owner_id)?.platform_admin === true,
        `the owner of app ${id} is no member of its tenant`,
      ],
    ]),
  );
}
