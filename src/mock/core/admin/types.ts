import type { operations } from "../../../../contracts/admin/types.gen.ts";
import type { operations as table } from "../../../../contracts/admin/operations.gen.ts";
import type { Engine } from "../engine.ts";
import type { Call, Reply } from "../service/operation.ts";
import type { Session } from "../session/sessions.ts";

/** Where an admin call finds what it steers. */
export interface Admin {
  readonly engine: Engine;
  readonly session: Session;
}

/** What the handler of an admin operation is given. */
export type AdminCall<Id extends keyof operations> = Omit<
  Call<operations[Id], (typeof table)[Id]["defaults"][number], Admin, never>,
  "refuse"
>;

/** A handler for each operation of `contracts/admin/openapi.yaml`. */
export type AdminHandlers = {
  [Id in keyof operations]: (call: AdminCall<Id>) => Reply<operations[Id]> | Promise<Reply<operations[Id]>>;
};
