import type { {{type}}State, Thing } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";

export const things: Handlers<"things"> = {
  // POST /things
  createThing({ state, body, now, newId }) {
    const thing = state.things.insert({ id: newId(), name: body.name, created_at: now });
    return { status: 201, body: thing };
  },

  // GET /things/{thing_id}
  getThing({ state, path, refuse }) {
    return { status: 200, body: thingOf(state, path.thing_id, refuse) };
  },

  // DELETE /things/{thing_id}
  deleteThing({ state, path, refuse }) {
    state.things.delete(thingOf(state, path.thing_id, refuse).id);
    return { status: 204 };
  },
};

function thingOf(state: {{type}}State, id: string, refuse: Refuse<404>): Thing {
  const thing = state.things.get(id);
  if (!thing) throw refuse(404, "not_found", "there is no such thing");
  return thing;
}
