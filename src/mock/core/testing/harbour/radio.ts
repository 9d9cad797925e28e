import { refuse } from "../../service/refusal.ts";
import type { SocketCall, SocketHandler, SocketReply } from "../../http/sockets.ts";
import type { HarbourState } from "./state.ts";

/** A ship that is not there cannot be listened to. */
export const radio: SocketHandler<HarbourState> = {
  open({ state, path }) {
    if (!state.ships.get(Number(path["id"]))) throw refuse(404, "no_ship", "nobody is there");
  },
  on: answer,
};

/** Echoes a message with the ship's berth, then ticks twice; `mayday` is a bug, `over` closes. */
function answer({ state, path, event, memory }: SocketCall<HarbourState>): SocketReply {
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
