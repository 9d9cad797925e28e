import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Check } from "../../core/service/service.ts";

/** The contract's `x-order`. A superuser's operation is like an organization's: nobody was sent away before. */
export function checksOf({ id, extensions }: Operation): readonly Check[] {
  const checks = extensions["x-order"] === "permission" ? permissionFirst : bodyFirst;
  return id === bodyUnread ? checks.filter((check) => check !== "body") : checks;
}

/** Facts, 1.11: it takes any body, JSON or not. */
const bodyUnread = "postRegistrySize";

const permissionFirst: readonly Check[] = ["authenticate", "authorise", "path", "query", "body"];
const bodyFirst: readonly Check[] = ["authenticate", "query", "body", "authorise", "path"];
