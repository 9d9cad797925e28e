import { presentDiscovery } from "./swagger.ts";
import type { Handlers } from "../types.ts";

export const discovery: Handlers<"discovery"> = {
  // GET /api/v1/discovery; there are no internal operations, so `internal` adds none.
  discovery: ({ request }) => ({ status: 200, body: presentDiscovery(request.base) }),
};
