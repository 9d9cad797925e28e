import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Reply } from "../../mock/core/service/service.ts";

/** One request of the healthy run and its answer. */
export interface Exchange {
  /** The case that sent it. */
  readonly caseId: string;
  readonly method: string;
  /** Below the mount, with the query. */
  readonly url: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly path: Readonly<Record<string, string>>;
  /** Parsed when it is JSON; undefined when there is none. */
  readonly body: unknown;
  readonly credential: CredentialKind;
  /** The credential as it was sent, to tell callers apart. */
  readonly caller: string;
  readonly reply: Reply;
  /** It changed the state. */
  readonly changes: boolean;
  /** The same request would succeed once more. */
  readonly repeatable: boolean;
  /** Why it was refused. */
  readonly refusal?: Reason | undefined;
  /** Refused with 401, 403 or 404: what another caller gets instead. */
  readonly toOthers: "granted" | "another refusal" | "the same";
  /** Sent without a credential and not refused for that: somebody who sends one gets another answer. */
  readonly othersGetMore: boolean;
  /** The filters whose absence would change the answer, where several were sent. */
  readonly joinedFilters: readonly string[];
  /** `<filter> <filter>`, in the order of the contract, of those whose answer would be wider if either were enough. */
  readonly eitherFilters: readonly string[];
  /** `<filter> <looseness>` of those that a careless filter would have answered otherwise. */
  readonly looseFilters: readonly string[];
  /** Likewise, of those that it would answer otherwise if a looser value than the one that was sent were sent. */
  readonly loosenable: readonly string[];
  /** What it broke of the contract; empty when it was judged well, or not at all. */
  readonly violations: readonly Violation[];
  /** Refused for these violations only: without the check it would have done its work. */
  readonly worksUnchecked: boolean;
  /** Refused for the type of values only that a careless server turns into the right one: then it would have done its work. */
  readonly worksCoerced: boolean;
  /** Sent while another request of the case was not yet answered. */
  readonly overlaps: boolean;
}

/** What a refusal says of itself. */
export interface Reason {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * `none`; the state of a ready-made credential that is not accepted, such as `revoked`; `unknown` is any other credential
 * that is not accepted, or one that is.
 */
export type CredentialKind = string;

/** All exchanges of one operation, in the order of the run. */
export interface OperationRecord {
  readonly exchanges: readonly Exchange[];
  /** What the contract forbids and the mock refuses, by `violationsKey`, whether a case sends it or not. */
  readonly refusable: ReadonlySet<string>;
}

/** What a healthy run of the whole suite showed. */
export interface Recording {
  /** By API, then by operationId. */
  readonly operations: ReadonlyMap<string, ReadonlyMap<string, OperationRecord>>;
  /** The cases in which a job ran, by API and kind. */
  readonly jobs: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** How many requests a case sends. */
  readonly requests: ReadonlyMap<string, number>;
  /** The cases that decide no verdict. */
  readonly informational: ReadonlySet<string>;
}

export function isSuccess({ reply }: Pick<Exchange, "reply">): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** Names what a request breaks, all of it. */
export function violationsKey(violations: readonly Violation[]): string {
  return [...new Set(violations.map(violationKey))].sort().join(" + ");
}

/** Names a violation by what it breaks, not by the value: positions in lists are left out. */
export function violationKey({ where, pointer, keyword, params }: Violation): string {
  const missing = params["missingProperty"];
  const property = typeof missing === "string" ? `/${missing}` : "";
  return `${where} ${pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*")}${property} ${keyword}`;
}
