/** The rows of the tables that every world has besides its service's own. */

/** The last number that a sequence gave. */
export interface Sequence {
  name: string;
  value: number;
}

/** Work that a service has planned for a moment of its clock. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  /** Epoch milliseconds of the session's clock. */
  readonly due: number;
  readonly payload: unknown;
}
