import { stepsText, suiteOf } from "../../conformance/engine/testing/judge.ts";
import type { CaseResult, ExchangeRecord, Verdict } from "../../conformance/engine/model/result.ts";
import { verdicts } from "../../conformance/engine/model/result.ts";
import { caseWith, resultWith, waiver } from "../../conformance/engine/report/testing/results.ts";

/** A suite of one case. */
export const suite = suiteOf(
  stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria:
          - { condition: $statusCode == 201 }
          - { context: $response.body, condition: "$[?@.name == 'a']", type: jsonpath }
`),
);
export const exchange: ExchangeRecord = {
  request: {
    method: "POST",
    url: "http://h/things?a=1",
    headers: { "content-type": "application/json", "x-note": "it's" },
    body: '{"name":"a"}',
  },
  response: { status: 200, headers: { "content-type": "application/json" }, body: '{"id":"t1","tags":[]}' },
};

/** A case whose step is the suite's own, with its exchange. */
export function judged(verdict: Verdict, changes: Partial<CaseResult> = {}): CaseResult {
  const base = caseWith(verdict, {
    summary: `It ends with ${verdict}.`,
    reason: verdict === "pass" ? "" : `why ${verdict}`,
  });
  return {
    ...base,
    steps: base.steps.map((s) => ({ ...s, id: "create", workflow: "W", role: "owner", exchange })),
    ...changes,
  };
}

/** A case of each verdict, and some more. */
export const mixed = resultWith([
  ...verdicts.map((v) => judged(v)),
  judged("pass", { id: "other", api: "clock", level: "extended", requirements: ["THI-R-002"] }),
  judged("fail", { id: "borne", waiver: { ...waiver, case: "borne" } }),
]);
