import type { Placeholders } from "./placeholders.ts";
import type { buildRequest } from "./request.ts";

/** A request with places for what a reader has to fill in, before its secrets are left out. */
export interface Repeatable {
  readonly request: ReturnType<typeof buildRequest>;
  readonly placeholders: Placeholders;
}
