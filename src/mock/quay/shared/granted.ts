import type { Permission, QuayState } from "../state.ts";
import type { Schema } from "../types.ts";

/** Roles on repositories, as the views of who has them show them. */
export function presentGranted(state: QuayState, rows: readonly Permission[]): Schema<"RobotPermission">[] {
  return rows.flatMap(({ repository: id, role }) => {
    const repository = state.repositories.get(id);
    return repository ? [{ repository: { name: repository.name, is_public: repository.public }, role }] : [];
  });
}
