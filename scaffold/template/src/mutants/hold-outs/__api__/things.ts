import type { {{type}}State } from "../../../mock/{{api}}/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<{{type}}State>[] = [
  {
    name: "{{api}}-deletes-nothing",
    sentence: "A deletion is confirmed, and the thing stays.",
    handlers: {
      deleteThing({ state, path }, healthy) {
        const thing = state.things.get(String(path["name"]));
        const reply = healthy();
        if (thing) state.things.insert(thing);
        return reply;
      },
    },
  },
];
