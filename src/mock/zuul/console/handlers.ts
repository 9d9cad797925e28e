import type { Handlers } from "../types.ts";

export const streaming: Handlers<"console"> = {
  // GET /api/tenant/{tenant_name}/console-stream, when it is no WebSocket handshake. Real server: fails with 500.
  streamConsole({ refuse }) {
    throw refuse(400, "no_handshake");
  },
};
