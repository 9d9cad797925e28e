import { expect, test, vi } from "vitest";
import type { CaseRun } from "./case-run.ts";
import { evaluateOutputs } from "./outputs.ts";

const url = "https://github.com/apps/x/installations/new?state=abc123&from=axhub";

test("an output without a value is absent, not undefined", () => {
  expect(evaluateOutputs({ outputs: { gone: "$inputs.missing" } }, scope(), run())).toEqual({});
});

test("narrow keeps of an output what the pattern's group matches", () => {
  const outputs = { stateToken: "$inputs.url", whole: "$inputs.url" };
  const values = evaluateOutputs({ outputs, narrow: { stateToken: "[?&]state=([^&]+)" } }, scope(), run());
  expect(values).toEqual({ stateToken: "abc123", whole: url });
});

test("an output that narrow's pattern does not match is absent", () => {
  const declared = { outputs: { code: "$inputs.url" }, narrow: { code: "code=(.+)" } };
  expect(evaluateOutputs(declared, scope(), run())).toEqual({});
});

test("the pattern of narrow may embed expressions", () => {
  const declared = { outputs: { next: "$inputs.url" }, narrow: { next: "{$inputs.word}/(\\w+)" } };
  expect(evaluateOutputs(declared, { ...scope(), inputs: { url, word: "apps" } }, run())).toEqual({
    next: "x",
  });
});

test("the narrowed value is what becomes a secret", () => {
  const meet = vi.fn();
  evaluateOutputs(
    { outputs: { stateToken: "$inputs.url" }, narrow: { stateToken: "state=(\\w+)" } },
    scope(),
    run(meet),
  );
  expect(meet.mock.calls).toEqual([["abc123"]]);
});

function scope() {
  return {
    inputs: { url },
    outputs: {},
    steps: new Map(),
    workflows: new Map(),
    document: { sourceDescriptions: [] },
  };
}

/** Of a run, outputs only touch the secrets. */
function run(meet: (value: unknown) => void = vi.fn()): CaseRun {
  return { secrets: { meet } } as unknown as CaseRun;
}
