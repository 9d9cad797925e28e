import { describe, test } from "vitest";
import { passed, twisted, waiver, withCases } from "../../conformance/engine/testing/certificates.ts";
import { withSteps } from "./forgery.ts";
import { ofBad, expectRefused, withChangedExchanges } from "./signed-anew.ts";
import type { Forgery } from "./signed-anew.ts";

const inList = (body: string) =>
  withChangedExchanges((of) => (of.response ? { ...of, response: { ...of.response, body } } : of), "list");

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
