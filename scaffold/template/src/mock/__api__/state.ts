import type { Thing, User } from "../../fixtures/{{api}}/rows.ts";
import { table } from "../core/state/table-base.ts";
import type { StateOf } from "../core/state/world.ts";

export type * from "../../fixtures/{{api}}/rows.ts";

export const tables = {
  users: table<User>()((row) => row.token),
  things: table<Thing>()((row) => row.name),
};

export type {{type}}State = StateOf<typeof tables>;
