import type { Layer } from "./core/service/layer.ts";
import type { Service } from "./core/service/service.ts";
import type { MockOptions as PublicOptions } from "./public-types.ts";

/** The options of a mock, with what the project itself can choose besides. */
export interface MockOptions extends PublicOptions {
  /** Services to serve in place of the built-in ones. */
  readonly services?: readonly Service[];
  /** Answers every API request in the place of the mock, which it may ask: wrong implementations are made so. */
  readonly layer?: Layer | undefined;
}
