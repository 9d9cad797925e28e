import { describe, expect, test } from "vitest";
import type { ExchangeRecord, SuiteResult } from "../../conformance/engine/model/result.ts";
import {
  certified,
  passed,
  resign,
  twisted,
  waiver,
  withCases,
  wrongList,
} from "../../conformance/engine/testing/certificates.ts";
import { healthy, serve } from "../../conformance/engine/testing/server.ts";
import type { Original } from "./forgery.ts";
import { copyOf, faultsOf, later, originalOf, withExchanges, withRequest, withSteps } from "./forgery.ts";

/** What the signer of a certificate may try: everything here is signed with the right key. */

let good: Promise<Original> | undefined;
let bad: Promise<Original> | undefined;
const ofGood = () => (good ??= serve(healthy()).then(certified).then(originalOf));
const ofBad = () =>
  (bad ??= wrongList()
    .then((server) => certified(server))
    .then(originalOf));

type Forgery = readonly [name: string, forge: (result: SuiteResult) => SuiteResult, fault: RegExp];

async function expectRefused(original: Original, forge: Forgery[1], fault: RegExp): Promise<void> {
  const dir = copyOf(original);
  resign(dir, forge(original.result));
  expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(fault));
}

test("the originals hold", async () => {
  expect(await faultsOf(copyOf(await ofGood()))).toEqual([]);
  expect(await faultsOf(copyOf(await ofBad()))).toEqual([]);
});

const elsewhere = "https://vendor.example";
const everywhere = (result: SuiteResult, from: string, to: string) =>
  JSON.parse(JSON.stringify(result).replaceAll(from, to)) as SuiteResult;
const exchanges = (change: (of: ExchangeRecord) => ExchangeRecord, step?: string) => (r: SuiteResult) =>
  withCases(r, withSteps(withExchanges(change, step)));

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
      exchanges(later(6), "create"),
      /^case LIFE: the request GET .* of LIFE\/wait was sent at .*, before the one ahead of it was answered$/,
    ],
    [
      "an exchange without its time",
      exchanges(({ sent, ...of }) => (sent ? of : of)),
      /^case LIFE: the request .* does not say when it was sent$/,
    ],
    [
      "another caller",
      exchanges(withRequest({ headers: { authorization: "Bearer x9xx9x-xx-xxx-xxxz" } }), "create"),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence/,
    ],
    [
      "another input",
      (r) => everywhere(r, '"userToken":"', '"userToken":"y'),
      /^case LIFE: the request POST .* of LIFE\/create is not in the evidence/,
    ],
    [
      "another body",
      exchanges(withRequest({ body: '{"name":"another"}' }), "create"),
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
      exchanges((of) => (of.response ? { ...of, response: { ...of.response, status: 200 } } : of), "create"),
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

const inList = (body: string) =>
  exchanges((of) => (of.response ? { ...of, response: { ...of.response, body } } : of), "list");

describe("a bad certificate made to look good is refused:", () => {
  test.each<Forgery>([
    [
      "the failure is of a group that the target is said to be without",
      (r) =>
        withCases(r, (c) =>
          c.verdict === "fail"
            ? { ...c, verdict: "not-applicable", required: false, without: ["worker"], steps: [] }
            : c,
        ),
      /^case LIST: the request GET .* is not in the evidence$/,
    ],
    [
      "the failure did not run, and is excused",
      (r) =>
        withCases(r, (c) =>
          c.verdict === "fail"
            ? { ...c, verdict: "not-run", required: false, without: ["worker"], steps: [] }
            : c,
        ),
      /^case LIST: it is not-run, and no group that the target is without excuses it$/,
    ],
    ["the failure is a pass", (r) => withCases(r, passed), /^case LIST: the verdict is fail/],
    [
      "the failure is a pass, and a redaction hides why",
      (r) => withCases(inList('{"no":"«redacted»"}')(r), passed),
      /^case LIST: the verdict is fail \(LIST\/list: response body: must be array\), not pass$/,
    ],
    [
      "the case is gone",
      (r) => withCases(r, (c) => (c.id === "LIST" ? undefined : c)),
      /^case LIST is not in the result$/,
    ],
    [
      "the case did not run",
      (r) =>
        withCases(r, (c) =>
          c.id === "LIST" ? { ...passed(c), verdict: "not-run", reason: "it rained" } : c,
        ),
      /^case LIST: it did not run and has evidence$/,
    ],
    [
      "the case is not applicable",
      (r) => withCases(r, (c) => ({ ...passed(c), verdict: c.id === "LIST" ? "not-applicable" : c.verdict })),
      /^case LIST: the verdict is fail/,
    ],
    [
      "the case is not required",
      (r) => withCases(r, (c) => ({ ...c, required: c.id !== "LIST" })),
      /^case LIST: required is false$/,
    ],
    [
      "the target could not be reached",
      (r) =>
        withCases(r, (c) => (c.id === "LIST" ? { ...passed(c), verdict: "error", unreachable: true } : c)),
      /^case LIST: the verdict is fail/,
    ],
    [
      "only the verdict says otherwise",
      (r) => ({ ...r, verdict: "conformant", exitCode: 0 }),
      /^the verdict that follows from the cases is not conformant, not conformant$/,
    ],
    [
      "a waiver excuses it after the fact",
      (r) => withCases(r, (c) => (c.id === "LIST" ? { ...c, waiver } : c)),
      /^case LIST: its waiver is not what the waivers of the result give it$/,
    ],
    [
      "the answer is another request's",
      (r) =>
        withCases(r, (c) => ({
          ...passed(c),
          steps: passed(c).steps.map((s) => (s.exchange ? { ...s, exchange: twisted(s.exchange) } : s)),
        })),
      /^case LI\w+: the request .* is not in the evidence/,
    ],
    [
      "an attempt is gone",
      (r) =>
        withCases(
          r,
          withSteps((s) => (s.earlier ? { ...s, earlier: [] } : s)),
        ),
      /^case LIFE: step wait comes out otherwise$/,
    ],
  ])("%s", async (_, forge, fault) => {
    await expectRefused(await ofBad(), forge, fault);
  });
});
