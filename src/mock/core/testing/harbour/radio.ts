import type { SocketCall, SocketReply } from "../../sockets.ts";
import type { HarbourState } from "./state.ts";

/** Echoes a message with the ship's berth, then ticks twice; `mayday` is a bug, `over` closes. */
export function radio({ state, path, event, memory }: SocketCall<HarbourState>): SocketReply {
  const ticks = (memory as number | undefined) ?? 0;
  if (event.kind === "tick")
    return ticks < 2 ? { send: [`tick ${ticks}`], memory: ticks + 1, tickAfterMs: 1 } : { send: ["silence"] };
  if (event.text === "mayday") throw new Error("the radio burns");
  if (event.text === "over") return { send: ["over and out"], close: { code: 4000, reason: "over" } };
  const ship = state.ships.get(Number(path["id"]));
  return {
    send: [`${event.text} from ${ship?.name ?? "nobody"} at ${ship?.berth ?? "sea"}`],
    memory: 1,
    tickAfterMs: 1,
  };
}
