import type { Handlers } from "../types.ts";

export const streaming: Handlers<"console"> = {
  // GET /api/tenant/{tenant_name}/console-stream, when it is no WebSocket handshake
  streamConsole({ refuse }) {
    throw refuse(500, "internal");
  },
};
