import { presentDiscovery } from "./swagger.ts";
import { readFlag } from "../shared/query-flag.ts";
import type { Handlers } from "../types.ts";

export const discovery: Handlers<"discovery"> = {
  // GET /api/v1/discovery
  discovery: ({ request, query }) => {
    const withInternal = readFlag(query.internal) ?? false;
    return { status: 200, body: presentDiscovery(request.base, withInternal) };
  },
};
