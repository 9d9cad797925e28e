import { describe, expect, test } from "vitest";
import { compile } from "./program.ts";

const header = `
import type * as core from "../../src/mock/core/service/refusal.ts";
import type { AllHandlers, TagHandlers } from "../../src/mock/core/service/operation.ts";
import type { HttpContext } from "../../src/mock/core/service/service.ts";
import { handlers, type operationTable } from "../../src/mock/core/testing/harbour/handlers.ts";
import type { HarbourState, Jobs, Ship, refusals } from "../../src/mock/core/testing/harbour/state.ts";
import type { operations } from "../../src/mock/core/testing/harbour/types.gen.ts";

type Context = HttpContext<HarbourState, string, Jobs>;
type Handlers<Tag extends string> = TagHandlers<operations, typeof operationTable, Tag, Context, typeof refusals>;
type All = AllHandlers<operations, typeof operationTable, Context, typeof refusals>;
type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
const { getKey, getChart, listSoundings, getSounding, recordTide, ...ships } = handlers;
const row: Ship = { id: 1, name: "a", kind: "cargo", flag: "", berth: null };

/** A rule that refuses with 409. */
function assertFree(state: HarbourState, berth: number, refuse: Refuse<409>): void {
  if (state.ships.one("berth", berth)) throw refuse(409, "taken", "it is taken");
}
/** A rule that refuses with 404. */
function shipOf(state: HarbourState, id: number, refuse: Refuse<404>): Ship {
  const ship = state.ships.get(id);
  if (!ship) throw refuse(404, "no_ship", "there is none");
  return ship;
}
export { assertFree, shipOf, row, ships };
`;

const fine: readonly (readonly [string, string])[] = [
  [
    "all operations of a tag",
    `export const charts: Handlers<"charts"> = { getKey, getChart, listSoundings, getSounding };`,
  ],
  [
    "all tags",
    `export const all: All = { ...ships, getKey, getChart, listSoundings, getSounding, recordTide };`,
  ],
  [
    "a rule with the operation's own refusals",
    `export const moorShip: All["moorShip"] = ({ state, path, body, refuse, schedule, now }) => {
    const ship = shipOf(state, path.id, refuse);
    assertFree(state, body?.berth ?? 1, refuse);
    schedule("moor", 1000, { ship: ship.id, berth: 1 });
    return { status: 202, body: { due: now } };
  };`,
  ],
  [
    "a refusal that is declared, with a code of its status",
    `export const getShip: All["getShip"] = ({ refuse }) => {
    throw refuse(404, "no_chart", "either code of 404 will do");
  };`,
  ],
  [
    "defaults are never undefined",
    `export const listShips: All["listShips"] = ({ query }) => {
    const limit: number = query.limit;
    const flag: string | undefined = query.flag;
    return { status: 200, body: limit > 0 && flag === undefined ? [row] : [] };
  };`,
  ],
];

const broken: readonly (readonly [string, string, string])[] = [
  [
    "a missing operation of a tag",
    `export const charts: Handlers<"charts"> = { getKey, getChart, listSoundings };`,
    "Property 'getSounding' is missing in type",
  ],
  [
    "a missing tag",
    `export const all: All = { ...ships, getKey, getChart, listSoundings, getSounding };`,
    "Property 'recordTide' is missing in type",
  ],
  [
    "an operation of another tag",
    `export const tides: Handlers<"tides"> = { recordTide, getKey };`,
    "'getKey' does not exist in type",
  ],
  [
    "a body with a field of another type",
    `export const getShip: All["getShip"] = () => ({ status: 200, body: { ...row, berth: "four" } });`,
    "Type 'string' is not assignable to type 'number'",
  ],
  [
    "a body without a required field",
    `export const getShip: All["getShip"] = () => ({ status: 200, body: { id: 1, name: "a", kind: "cargo", flag: "" } });`,
    "Property 'berth' is missing in type",
  ],
  [
    "a body where the contract has none",
    `export const removeShip: All["removeShip"] = () => ({ status: 204, body: row });`,
    "Type 'Ship' is not assignable to type 'never'",
  ],
  [
    "no body where the contract has one",
    `export const getShip: All["getShip"] = () => ({ status: 200 });`,
    "Property 'body' is missing in type",
  ],
  [
    "a success that is not declared",
    `export const removeShip: All["removeShip"] = () => ({ status: 200 });`,
    "Type '200' is not assignable to type '204'",
  ],
  [
    "a refusal as if it were a reply",
    `export const getShip: All["getShip"] = () => ({ status: 404, body: row });`,
    "Type '404' is not assignable to type '200'",
  ],
  [
    "a refusal that is not declared",
    `export const getShip: All["getShip"] = ({ refuse }) => { throw refuse(409, "taken"); };`,
    "Type '409' is not assignable to type '401'",
  ],
  [
    "a code that belongs to another status",
    `export const getShip: All["getShip"] = ({ refuse }) => { throw refuse(404, "no_pass"); };`,
    `not assignable to`,
  ],
  [
    "a code that there is not",
    `export const getShip: All["getShip"] = ({ refuse }) => { throw refuse(404, "no_ships"); };`,
    `not assignable to`,
  ],
  [
    "a rule that needs 409 in an operation without 409",
    `export const removeShip: All["removeShip"] = ({ state, refuse }) => { assertFree(state, 1, refuse); return { status: 204 }; };`,
    "Type '409' is not assignable to type",
  ],
  [
    "a text of another media type",
    `export const getKey2: All["getKey"] = () => ({ status: 200, contentType: "text/html", text: "" });`,
    `Type '"text/html"' is not assignable to type '"text/plain"'`,
  ],
  [
    "JSON where the contract has a text",
    `export const getKey2: All["getKey"] = () => ({ status: 200, body: { key: "" } });`,
    "is missing the following properties from type",
  ],
  [
    "a parameter that there is not",
    `export const getShip: All["getShip"] = ({ path }) => ({ status: 200, body: { ...row, id: path.ship } });`,
    "Property 'ship' does not exist on type",
  ],
  [
    "a field of the body that there is not",
    `export const registerShip: All["registerShip"] = ({ body }) => ({ status: 201, body: { ...row, name: body.title } });`,
    "Property 'title' does not exist on type",
  ],
  [
    "an optional body that is taken for granted",
    `export const moorShip: All["moorShip"] = ({ body, now }) => ({ status: 202, body: { due: now + String(body.berth) } });`,
    "'body' is possibly",
  ],
  [
    "a job without its data",
    `export const recordTide2: All["recordTide"] = ({ schedule }) => { schedule("moor", 1, { ship: 1 }); return { status: 204 }; };`,
    "Property 'berth' is missing in type",
  ],
  [
    "a job that there is not",
    `export const recordTide2: All["recordTide"] = ({ schedule }) => { schedule("more", 1, { ship: 1 }); return { status: 204 }; };`,
    `Argument of type '"more"' is not assignable to parameter of type`,
  ],
  [
    "a change of a row in its place",
    `export const getShip: All["getShip"] = ({ state }) => {
      const ship = state.ships.get(1) ?? row;
      ship.flag = "white";
      return { status: 200, body: ship };
    };`,
    "Cannot assign to 'flag' because it is a read-only property",
  ],
  [
    "an index that there is not",
    `export const getShip: All["getShip"] = ({ state }) => ({ status: 200, body: state.ships.one("colour", "red") ?? row });`,
    `Argument of type '"colour"' is not assignable to parameter of type`,
  ],
];

const told = compile(new Map([...fine, ...broken].map(([name, text]) => [name, header + text])));

describe("compiles:", () => {
  test.each(fine)("%s", (name) => {
    expect(told.get(name)).toEqual([]);
  });
});

describe("does not compile:", () => {
  test.each(broken)("%s", (name, _, message) => {
    const messages = told.get(name) ?? [];
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });
});
