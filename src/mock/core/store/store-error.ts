import { MockError } from "../service/problem.ts";

/** The store cannot be used as it is asked for. The message says why, and never shows what is secret. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** The store cannot be reached now: nothing was answered, and nothing is half done. */
export class StoreUnavailable extends MockError {
  constructor() {
    super(503, "store-unavailable", "the store of the mock cannot be reached now; try again in a moment");
  }
}
