import type { HttpContext } from "../../service/service.ts";
import type { AllHandlers } from "../../service/operation.ts";
import type * as core from "../../service/refusal.ts";
import type { HarbourState, Jobs, Ship } from "./state.ts";
import type { refusals } from "./state.ts";
import type { operations } from "./types.gen.ts";

const always = [] as const;

/** What `operations.gen.ts` is for a real API. */
export const operationTable = {
  listShips: { tag: "ships", defaults: ["limit", "offset", "oldest_first"] },
  registerShip: { tag: "ships", defaults: always },
  getShip: { tag: "ships", defaults: always },
  removeShip: { tag: "ships", defaults: always },
  moorShip: { tag: "ships", defaults: always },
  getCaptain: { tag: "ships", defaults: always },
  getShipCard: { tag: "ships", defaults: always },
  getShipFlag: { tag: "ships", defaults: always },
  listenToRadio: { tag: "ships", defaults: always },
  surveyShip: { tag: "ships", defaults: always },
  announceVisit: { tag: "ships", defaults: always },
  getKey: { tag: "charts", defaults: always },
  getChart: { tag: "charts", defaults: always },
  listSoundings: { tag: "charts", defaults: always },
  getSounding: { tag: "charts", defaults: always },
  recordTide: { tag: "tides", defaults: always },
} as const;

type Handlers = AllHandlers<
  operations,
  typeof operationTable,
  HttpContext<HarbourState, string, Jobs>,
  typeof refusals
>;
type Refuse<S extends number> = core.Refuse<S, typeof refusals>;

export const handlers: Handlers = {
  listShips({ state, query }) {
    const { id, kind, flag, moored, offset, limit, oldest_first: oldestFirst } = query;
    const rows = state.ships.select({
      where: { kind, flag },
      filter: (ship) =>
        (id === undefined || id.includes(ship.id)) &&
        (moored === undefined || (ship.berth !== null) === moored),
      offset,
      limit,
      oldestFirst,
    });
    return { status: 200, body: rows };
  },
  registerShip({ state, body, nextNumber, refuse }) {
    // The number is taken first, so that a refusal has something to undo.
    const id = nextNumber("ships");
    const ship = state.ships.insert({
      id,
      name: body.name,
      kind: body.kind,
      flag: body.flag ?? "none",
      berth: null,
    });
    if (state.ships.by("name", body.name).length > 1)
      throw refuse(409, "taken", `${body.name} is registered`);
    return { status: 201, body: ship, headers: { Location: `/ships/${id}` } };
  },
  getShip: ({ state, path, refuse }) => ({ status: 200, body: shipOf(state, path.id, refuse) }),
  removeShip({ state, path, refuse }) {
    state.ships.delete(shipOf(state, path.id, refuse).id);
    return { status: 204 };
  },
  moorShip({ state, path, body, nowMs, schedule, refuse }) {
    const ship = shipOf(state, path.id, refuse);
    const berth = body?.berth ?? 1;
    schedule("moor", 60_000, { ship: ship.id, berth });
    if (state.ships.one("berth", berth)) throw refuse(409, "taken", `berth ${berth} is taken`);
    return { status: 202, body: { due: new Date(nowMs + 60_000).toISOString() } };
  },
  getCaptain({ state, path, refuse }) {
    const { name } = shipOf(state, path.id, refuse);
    if (name === "ship-1") return { status: 200, contentType: "text/plain", text: "nobody" };
    return { status: 200, body: name === "ship-2" ? "Ada" : null };
  },
  getShipCard({ state, path, refuse }) {
    const { name } = shipOf(state, path.id, refuse);
    return { status: 200, contentType: "text/html", text: `<h1>${name} ⚓</h1>` };
  },
  getShipFlag({ state, path, refuse }) {
    const { flag } = shipOf(state, path.id, refuse);
    return { status: 200, contentType: "image/svg+xml", text: `<svg><title>${flag}</title></svg>` };
  },
  listenToRadio({ refuse }) {
    throw refuse(400, "bad_request", "this is a WebSocket");
  },
  surveyShip({ state, path }) {
    state.ships.update(path.id, { flag: "surveyed" });
    return { status: 200, body: { hull: "leaking" } };
  },
  announceVisit({ state, body, request, refuse }) {
    const { id } = shipOf(state, body.ship, refuse);
    if (body.guests) state.ships.update(id, { flag: body.guests.join("+") });
    return { status: 303, headers: { Location: `${request.base}/ships/${id}` } };
  },
  getKey({ path, refuse }) {
    if (path.name === "nobody") throw refuse(404, "no_chart", "there is no such key");
    return { status: 200, contentType: "text/plain", text: `ssh-ed25519 ${path.name}` };
  },
  getChart: ({ path }) => ({ status: 200, body: { operation: "getChart", ...path } }),
  listSoundings: ({ path }) => ({ status: 200, body: { operation: "listSoundings", ...path } }),
  getSounding: ({ path }) => ({ status: 200, body: { operation: "getSounding", ...path } }),
  recordTide: () => ({ status: 204 }),
};

function shipOf(state: HarbourState, id: number, refuse: Refuse<404>): Ship {
  const ship = state.ships.get(id);
  if (!ship) throw refuse(404, "no_ship", `there is no ship ${id}`);
  return ship;
}
