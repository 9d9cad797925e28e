import { refuse } from "../../service/refusal.ts";
import type { Context, Control } from "../../service/service.ts";
import type { HarbourState, Jobs } from "./state.ts";

type JobHandlers = {
  readonly [K in keyof Jobs]: (call: Context<HarbourState, Jobs>, payload: Jobs[K]) => void;
};

export const jobs: JobHandlers = {
  moor({ state, schedule }, { ship, berth }) {
    state.ships.update(ship, { berth });
    schedule("leave", 3_600_000, { ship });
  },
  leave: ({ state }, { ship }) => void state.ships.update(ship, { berth: null }),
  sink() {
    throw new Error("the job sinks");
  },
};

export const controls: Readonly<Record<string, Control<HarbourState, Jobs>>> = {
  storm: {
    summary: "Drives a ship off its berth; ship 13 is spared, after the deed.",
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["ship"],
      properties: { ship: { type: "integer" } },
    },
    run({ state, body }) {
      const { ship } = body as { ship: number };
      state.ships.update(ship, { berth: null, flag: "torn" });
      if (ship === 13) throw refuse(409, "taken", "ship 13 is spared");
      return { driven: ship };
    },
  },
  planToSink: {
    summary: "Plans three jobs, one a second; the second one fails.",
    schema: { type: "object" },
    run({ schedule }) {
      schedule("moor", 1000, { ship: 1, berth: 7 });
      schedule("sink", 2000, {});
      schedule("moor", 3000, { ship: 2, berth: 8 });
    },
  },
};
