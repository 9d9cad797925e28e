import type { operations } from "../../../../contracts/admin/types.gen.ts";
import type { operations as table } from "../../../../contracts/admin/operations.gen.ts";
import type { Engine } from "../engine.ts";
import type { Call, Reply } from "../service/operation.ts";
import type { Door } from "./repeat-request.ts";
import type { Session } from "../session/sessions.ts";

/** Where an admin call finds what it steers. */
export interface Admin {
  readonly engine: Engine;
  readonly session: Session;
  readonly door: Door;
}

/** What the handler of an admin operation is given. */
export type AdminCall<Id extends keyof operations> = Omit<
  Call<operations[Id], (typeof table)[Id]["defaults"][number], Admin, never>,
  "refuse"
>;

/** A handler for each operation of `contracts/admin/openapi.yaml` but the one whose answer has no end. */
export type AdminHandlers = {
  [Id in Exclude<keyof operations, "followEvents">]: (
    call: AdminCall<Id>,
  ) => Reply<operations[Id]> | Promise<Reply<operations[Id]>>;
};
