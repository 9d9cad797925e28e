import type { {{type}}State, Thing } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";

export const things: Handlers<"things"> = {
  // POST /things
  createThing({ state, body, now, refuse }) {
    const { name, size } = body;
    if (state.things.get(name)) throw refuse(409, "name_taken", "another thing has the name");
    const thing = state.things.insert({ name, size, created_at: now });
    return { status: 201, body: thing };
  },

  // GET /things/{name}
  getThing({ state, path, refuse }) {
    return { status: 200, body: thingOf(state, path.name, refuse) };
  },

  // DELETE /things/{name}
  deleteThing({ state, path, refuse }) {
    state.things.delete(thingOf(state, path.name, refuse).name);
    return { status: 204 };
  },
};

function thingOf(state: {{type}}State, name: string, refuse: Refuse<404>): Thing {
  const thing = state.things.get(name);
  if (!thing) throw refuse(404, "not_found", "there is no such thing");
  return thing;
}
