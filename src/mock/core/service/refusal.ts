/** Every way in which one service refuses, by code. `status` is the HTTP status that the code always answers with. */
export type RefusalCodes = Readonly<Record<string, { readonly status: number }>>;

/** What a refusal may carry besides its sentence; the service's envelope knows how to show it. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

/** The codes of a service's table that answer with status `S`. */
export type CodeOf<Codes extends RefusalCodes, S extends number> = {
  [C in keyof Codes & string]: Codes[C]["status"] extends S ? C : never;
}[keyof Codes & string];

type Arguments<S extends number, Codes extends RefusalCodes> = S extends number
  ? [status: S, code: CodeOf<Codes, S>, message?: string, details?: RefusalDetails]
  : never;

/**
 * Makes the refusal of one declared status: `throw refuse(409, "conflict", "…")`. A rule asks for the statuses it
 * needs, so an operation whose contract does not declare them cannot call it.
 */
export type Refuse<S extends number, Codes extends RefusalCodes> = (
  ...refusal: Arguments<S, Codes>
) => Refusal;

/** A request that the service turns down. Thrown from a handler or rule, it undoes all that the call changed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(status: number, code: string, message = "", details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The `refuse` that handlers are given; its type narrows per operation. */
export function refuse(status: number, code: string, message?: string, details?: RefusalDetails): Refusal {
  return new Refusal(status, code, message, details);
}
