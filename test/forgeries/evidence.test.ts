import { describe, expect, test } from "vitest";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import { waiver, withCases } from "../../conformance/engine/testing/certificates.ts";
import { copyOf, faultsOf, later, withRequest, withSteps } from "./forgery.ts";
import { ofGood, ofBad, expectRefused, withChangedExchanges } from "./signed-anew.ts";
import type { Forgery } from "./signed-anew.ts";

test("the originals hold", async () => {
  expect(await faultsOf(copyOf(await ofGood()))).toEqual([]);
  expect(await faultsOf(copyOf(await ofBad()))).toEqual([]);
});

const elsewhere = "https://vendor.example";
const everywhere = (result: SuiteResult, from: string, to: string) =>
  JSON.parse(JSON.stringify(result).replaceAll(from, to)) as SuiteResult;

describe("a good certificate made to say something else is refused:", () => {
  test.each<Forgery>([
    [
      "another URL",
      (r) => ({ ...r, target: { ...r.target, baseUrls: { things: elsewhere } } }),
      /^things is stated to be at https:\/\/vendor.example, its requests went to http:\/\/127/,
    ],
    [
      "another URL, also in the setting",
      (r) => ({
        ...r,
        target: { ...r.target, baseUrls: { things: elsewhere } },
        ...(r.setting ? { setting: { ...r.setting, baseUrl: elsewhere } } : {}),
      }),
      /^case LIFE: the request POST https:\/\/vendor.example\/things of LIFE\/create is not in the evidence/,
    ],
    [
      "a URL of an API more",
      (r) => ({ ...r, target: { ...r.target, baseUrls: { ...r.target.baseUrls, quay: elsewhere } } }),
      /^the target has URLs of things, quay, judged were things$/,
    ],
    [
      "a run in 2031",
      (r) => everywhere(r, "2026-01-01T", "2031-01-01T"),
      /^the run ends in the future: 2031/,
    ],
    [
      "a run in 2025, with evidence of 2026",
      (r) => ({ ...r, startedAt: "2025-01-01T00:00:00.000Z" }),
      /^case LIFE: the request .* was sent at 2026-.*, outside of the run$/,
    ],
    [
      "a start that is no time",
      (r) => ({ ...r, startedAt: "yesterday" }),
      /^startedAt yesterday is no time$/,
    ],
    [
      "a shorter run",
      (r) => ({ ...r, durationMs: 3 }),
      /^case LIFE: the request .* was sent at .*, outside of the run$/,
    ],
    [
      "shorter cases",
      (r) => withCases(r, (c) => ({ ...c, durationMs: 1 })),
      /^case LIFE: its exchanges took \d+ ms, the case is said to have taken 1 ms$/,
    ],
    [
      "an exchange in another order",
      withChangedExchanges(later(6), "create"),
      /^case LIFE: the request GET .* of LIFE\/wait was sent at .*, before the one ahead of it was answered$/,
    ],
    [
      "an exchange without its time",
      withChangedExchanges(({ sent, ...of }) => (sent ? of : of)),
      /^case LIFE: the request .* does not say when it was sent$/,
    ],
    [
      "another caller",
      withChangedExchanges(
        withRequest({ headers: { authorization: "Bearer x9xx9x-xx-xxx-xxxz" } }),
        "create",
      ),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence/,
    ],
    [
      "another input",
      (r) => everywhere(r, '"userToken":"', '"userToken":"y'),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence/,
    ],
    [
      "another body",
      withChangedExchanges(withRequest({ body: '{"name":"another"}' }), "create"),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence/,
    ],
    [
      "another run's evidence",
      (r) => ({ ...r, cases: r.cases.map((c) => ({ ...c, steps: [] })) }),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence$/,
    ],
    [
      "an exchange more",
      (r) =>
        withCases(
          r,
          withSteps((s) => (s.exchange ? { ...s, earlier: [s.exchange, ...(s.earlier ?? [])] } : s), "LIST"),
        ),
      /^case LIST: the evidence holds an exchange that the case does not make: LIST\/list: GET/,
    ],
    [
      "an answer of another status",
      withChangedExchanges(
        (of) => (of.response ? { ...of, response: { ...of.response, status: 200 } } : of),
        "create",
      ),
      /^case LIFE: the verdict is fail \(LIFE\/create: response status: status 200 is not declared\), not pass/,
    ],
    [
      "another status of an attempt",
      (r) =>
        withCases(
          r,
          withSteps((s) => ({ ...s, statuses: s.statuses.map(() => 299) })),
        ),
      /^case LIFE: step create comes out otherwise$/,
    ],
    [
      "more requirements",
      (r) => withCases(r, (c) => ({ ...c, requirements: [...c.requirements, "THI-R-003"] })),
      /^case LIFE: requirements is \["THI-R-001"\], not/,
    ],
    [
      "a case of another name",
      (r) => withCases(r, (c) => (c.id === "LIST" ? { ...c, id: "OTHER" } : c)),
      /^case OTHER is not one of the suite$/,
    ],
    [
      "a case twice",
      (r) => ({ ...r, cases: [...r.cases, ...r.cases.slice(0, 1)] }),
      /^a case stands in the result twice$/,
    ],
    [
      "another suite",
      (r) => ({ ...r, suite: { ...r.suite, digest: "0".repeat(64) } }),
      /check it with the version that made it$/,
    ],
    [
      "another level",
      (r) => ({ ...r, selection: { ...r.selection, level: "core" } }),
      /it$|the verdict line/,
    ],
    [
      "a selection",
      (r) => ({ ...r, selection: { ...r.selection, grep: "LI" } }),
      /^the result is of a part of the suite$/,
    ],
    [
      "no API",
      (r) => ({ ...r, selection: { ...r.selection, apis: [] } }),
      /^there is no suite of no API at all$/,
    ],
    [
      "a waiver for later",
      (r) => ({ ...r, waivers: [{ ...waiver, used: false }] }),
      /^waiver of LIST: it is not used$/,
    ],
    [
      "no setting",
      (r) => {
        const { setting, ...bare } = r;
        return setting ? bare : r;
      },
      /^the result has no setting: it was not run with full evidence$/,
    ],
    [
      "a setting and shards",
      (r) => ({ ...r, parts: [] }),
      /^the result is of a whole run and of shards at once$/,
    ],
    [
      "another exit code",
      (r) => ({ ...r, exitCode: 4 }),
      /^the exit code that follows from the cases is 0, not 4$/,
    ],
    [
      "another line",
      (r) => ({ ...r, verdictLine: "CONFORMANT: of 9 required cases 9 passed" }),
      /^the verdict line that follows from the cases is/,
    ],
    [
      "other counts",
      (r) => ({ ...r, counts: { ...r.counts, pass: 9 } }),
      /^the counts that follows from the cases is/,
    ],
    [
      "a member that no schema has",
      (r) => ({ ...r, approvedBy: "everybody" }) as SuiteResult,
      /^result.json does not match its schema: must NOT have additional properties: "approvedBy"$/,
    ],
  ])("%s", async (_, forge, fault) => {
    await expectRefused(await ofGood(), forge, fault);
  });
});
