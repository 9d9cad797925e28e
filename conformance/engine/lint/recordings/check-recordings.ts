import { mark } from "../../../../contracts/lib/secrets.ts";
import type { ApiContract } from "../../model/library.ts";
import type { Failure } from "../../model/result.ts";
import { readAnswer } from "../../run/exchange.ts";
import { judgeResponse } from "../../run/judge.ts";
import type { Recorded } from "./har.ts";
import { operationFinder } from "./operation-of.ts";

/** What the contract forbids and a recorded server did. */
export interface Contradiction {
  readonly operation: string;
  readonly status: number;
  readonly message: string;
  /** How many recorded answers say so. */
  readonly count: number;
  /** The first of them. */
  readonly place: string;
}

export interface RecordingsChecked {
  /** Answers that the contract judged. */
  readonly judged: number;
  /** Of these, answers whose whole body the recording does not hold: judged without it. */
  readonly withoutBody: number;
  /** Of these, answers with marks of redaction that may be all that contradicts: judged without what holds them. */
  readonly redacted: number;
  /** Requests that no operation of the contract takes, such as preflights. */
  readonly ofNoOperation: number;
  readonly unanswered: number;
  readonly contradictions: readonly Contradiction[];
}

/** Judges every recorded answer by the contract: its status is declared, and content type, headers and body are as declared. */
export function checkRecordings(api: ApiContract, recordings: readonly Recorded[]): RecordingsChecked {
  const operationOf = operationFinder(api.contract);
  const found = new Map<string, Contradiction>();
  const counts = { judged: 0, withoutBody: 0, redacted: 0, ofNoOperation: 0, unanswered: 0 };
  for (const recorded of recordings) {
    const operation = operationOf(recorded);
    if (!operation) counts.ofNoOperation++;
    else if (recorded.status === 0) counts.unanswered++;
    else {
      counts.judged++;
      const { status, headers, text, place } = recorded;
      if (text === undefined) counts.withoutBody++;
      const answer = readAnswer({ status, headers }, text ?? "");
      const call = { kind: "operation", source: api.contract.api, api, operation } as const;
      const { failures } = judgeResponse(call, answer, []);
      const told = failures.filter((failure) => !isOfMark(failure, recorded));
      if (told.length < failures.length) counts.redacted++;
      for (const { message, where } of told) {
        if (text === undefined && (where === "body" || where === "content-type")) continue;
        const key = JSON.stringify([operation.id, status, message]);
        const count = (found.get(key)?.count ?? 0) + 1;
        found.set(key, { operation: operation.id, status, message, place, ...found.get(key), count });
      }
    }
  }
  return { ...counts, contradictions: [...found.values()] };
}

/**
 * Whether a failure may be no more than that secrets were redacted. Of a body with a mark in it every failure may: where
 * one of several schemas is to fit, a mark in one member lets another member seem wrong.
 */
function isOfMark({ where, pointer }: Failure, { headers, text = "" }: Recorded): boolean {
  if (where === "body") return text.includes(mark);
  return where === "header" && (headers.get(pointer.slice(1).split("/")[0] ?? "") ?? "").includes(mark);
}
