import { declareUniques } from "../core/state/uniques.ts";
import type { tables } from "./state.ts";
import { keyOf } from "./state.ts";

/** What no two rows have. */
export const uniques = declareUniques<typeof tables>({
  apps: {
    "tenant and slug": ({ tenant_id, slug }) => keyOf(tenant_id, slug),
    "tenant and subdomain": ({ tenant_id, subdomain }) =>
      subdomain === null ? undefined : keyOf(tenant_id, subdomain),
  },
  installations: { account: ({ account }) => account },
});
