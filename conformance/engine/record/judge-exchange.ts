import { isPreflight } from "../../../contracts/lib/preflight.ts";
import type { ApiContract } from "../model/library.ts";
import type { ExchangeRecord } from "../model/result.ts";
import { judgeRequest, judgeResponse } from "../run/judge.ts";
import type { BuiltRequest } from "../run/request.ts";
import { operationFinderOf, seenAnswer, seenRequest } from "./seen-exchange.ts";

/**
 * What of an exchange the contract does not allow, one sentence each. The path was judged when its operation was found. HEAD
 * is of GET's operation (RFC 9110), and its answer has no body to judge; a browser that asks first calls none.
 */
export function exchangeJudge(api: ApiContract): (exchange: ExchangeRecord) => readonly string[] {
  const operationOf = operationFinderOf(api);
  return (exchange) => {
    const { request, response, noAnswer } = exchange;
    if (noAnswer) return [`no answer: ${noAnswer.reason}`];
    if (isPreflight(request)) return [];
    const isHead = request.method === "HEAD";
    const operation = operationOf(
      isHead ? { ...exchange, request: { ...request, method: "GET" } } : exchange,
    );
    if (!operation) return ["the contract has no such operation"];
    const call = {
      kind: "operation",
      source: api.contract.api,
      api,
      operation: { ...operation, parameters: operation.parameters.filter((p) => p.in !== "path") },
    } as const;
    const asked = judgeRequest(call, seenRequest(request) as BuiltRequest); // what the judge looks at of it
    const answered = response && !isHead ? judgeResponse(call, seenAnswer(response), []).failures : [];
    return [...asked, ...answered].map(({ message }) => message);
  };
}
