import type { Change } from "../state/world.ts";
import type { AnyState, Context, Jobs } from "./service.ts";

/** What a service sends to others: a POST of JSON, or a mail (which only the journal gets). */
export type OutgoingMessage =
  | { readonly kind: "http"; readonly url: string; readonly body: unknown }
  | { readonly kind: "mail"; readonly to: string; readonly subject: string; readonly html: string };

/** What a service sends of what happens in it. Both are pure: the outbox sends, and tells how it went. */
export interface Outgoing<State = AnyState, J extends Jobs = Jobs> {
  /** The message that a change of a row asks for; undefined: none. */
  readonly of: (change: Change, state: State) => OutgoingMessage | undefined;
  /** The message of the row with this key has arrived, or has not. */
  readonly done: (call: Context<State, J>, change: Change, hasArrived: boolean) => void;
}
