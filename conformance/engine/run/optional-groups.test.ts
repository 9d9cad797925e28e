import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { certify } from "../certificate/certify.ts";
import { check } from "../certificate/check.ts";
import { pinOf } from "../model/pin.ts";
import { mergeShards } from "../report/merge.ts";
import { keys, now, runOptions } from "../testing/certificates.ts";
import { caseOf, documentText, judge, problemsOf, suiteOf } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const workflow = (
  id: string,
  extension = "",
  step = "operationId: $sourceDescriptions.things.listThings",
  inputs = "",
) => `
  - workflowId: ${id}
    x-touchstone: { level: core, requirements: [THI-R-001]${extension} }
${inputs}    steps: [{ stepId: list, ${step}, successCriteria: [{ condition: "$statusCode < 300" }] }]`;
const needs = (...names: string[]) =>
  `    inputs: { type: object, required: [${names.join(", ")}], properties: { ${names.map((n) => `${n}: { type: string }`).join(", ")} } }\n`;
const text = documentText(
  `workflows:${[
    workflow("PLAIN"),
    workflow("WORK", ", needs: [worker]"),
    workflow("OLD", "", undefined, needs("oldThingId")),
    workflow("OLD-AND-MORE", "", undefined, needs("oldThingId", "token")),
    workflow("TIME", "", "operationId: $sourceDescriptions.clock.readClock"),
  ].join("")}
`,
).replace(
  "type: openapi }",
  "type: openapi }\n  - { name: clock, url: ../../../contracts/clock/openapi.yaml, type: openapi }",
);
const whole = { inputs: { oldThingId: "1", token: "t" }, apis: { clock: "" } };
const run = async (target: Parameters<typeof judge>[2] = {}) => {
  const server = await serve(({ url, ...call }) =>
    url === "/clock" ? { status: 204 } : healthy()({ url, ...call }),
  );
  const { apis = {}, ...rest } = target.target ?? {};
  const placed = Object.fromEntries(Object.keys(apis).map((api) => [api, server.url]));
  const result = await judge(text, server, { ...target, target: { ...rest, apis: placed } });
  return { result, calls: server.calls.length };
};

test("a target that has everything is judged whole", async () => {
  const { result } = await run({ target: whole });
  expect(result.verdictLine).toBe("CONFORMANT: of 5 required cases 5 passed");
  expect(result.without).toBeUndefined();
});

test("what is declared absent is not judged, at once, and named", async () => {
  const { result, calls } = await run({
    target: { ...whole, without: { "": ["worker"], things: ["old-things"] } },
  });
  expect(result.verdictLine).toBe(
    "CONFORMANT without: old things, worker (2 required cases passed, 3 optional not judged)",
  );
  expect(calls).toBe(2);
  expect(result.exitCode).toBe(0);
  expect(result.without).toEqual([
    { api: "things", group: "old-things", cases: 2 },
    { api: "things", group: "worker", cases: 1 },
  ]);
  expect(caseOf(result, "WORK")).toMatchObject({
    verdict: "not-applicable",
    required: false,
    without: ["worker"],
    reason: "the target is declared to be without worker",
  });
});

test("a group whose inputs or source are just not given is not judged either", async () => {
  const { result } = await run({ target: { inputs: { token: "t" } } });
  expect(result.verdictLine).toBe(
    "CONFORMANT without: clock, old things (2 required cases passed, 3 optional not judged)",
  );
});

test("a case that also lacks what no group holds stays required", async () => {
  const { result } = await run({ target: { apis: { clock: "" } } });
  expect(result.verdictLine).toBe(
    "INCOMPLETE: of 4 required cases 3 passed, 1 NOT APPLICABLE; 1 optional case was not judged (without: old things)",
  );
  expect(caseOf(result, "OLD-AND-MORE")).not.toHaveProperty("without");
});

test("a failure is a failure, whatever the target is without", async () => {
  const { result } = await run({ target: { ...whole, apis: {}, without: { things: ["old-things"] } } });
  const failed = await judge(text, await serve(() => ({ status: 500, json: { code: "x" } })), {
    target: { without: { things: ["worker"] } },
  });
  expect(result.verdict).toBe("conformant");
  expect(failed.verdictLine).toMatch(/^NOT CONFORMANT: .* \(without: clock, old things, worker\)$/);
});

test("the pins hold the groups of each case", () => {
  const { cases } = pinOf("things", suiteOf(text));
  expect(Object.fromEntries(cases.map((c) => [c.id, c.optional]))).toEqual({
    OLD: ["old-things"],
    "OLD-AND-MORE": ["old-things"],
    PLAIN: undefined,
    TIME: ["clock"],
    WORK: ["worker"],
  });
});

test("a group that there is not is a problem of the suite, told with the nearest", () => {
  expect(problemsOf(text.replace("[worker]", "[workr]"))).toEqual([
    expect.stringContaining(
      "there is no optional group workr in contracts/things/inputs.yaml; did you mean worker?",
    ),
  ]);
});

test("shards come to the same as a whole run", async () => {
  const target = { ...whole, without: { things: ["worker"] } };
  const suite = suiteOf(text);
  const server = await serve(({ url, ...call }) =>
    url === "/clock" ? { status: 204 } : healthy()({ url, ...call }),
  );
  const placed = { ...target, apis: { clock: server.url } };
  const parts = await Promise.all(
    [1, 2].map((index) =>
      judge(text, server, { target: placed, options: { shard: { index, total: 2 }, evidence: "full" } }),
    ),
  );
  const merged = mergeShards(parts, { suite });
  expect(merged.verdictLine).toBe(
    "CONFORMANT without: worker (4 required cases passed, 1 optional not judged)",
  );
  expect(merged.without).toEqual([{ api: "things", group: "worker", cases: 1 }]);
});

describe("a certificate of a target that is without a group", () => {
  test("names it, and holds", async () => {
    const suite = suiteOf(text);
    const server = await serve(healthy());
    const out = temporaryFolder();
    const printed: string[] = [];
    const options = { ...runOptions(server, (line) => printed.push(line)), suite };
    const target = path.join(temporaryFolder(), "target.yaml");
    writeFileSync(target, `name: t\nbaseUrl: ${server.url}\nwithout: [worker]\ninputs: { token: t-t-t-t }\n`);
    const { exitCode, result } = await certify({
      ...options,
      target,
      key: keys.privateKey,
      out,
    });
    expect(exitCode).toBe(0);
    const line =
      "CONFORMANT without: clock, old things, worker (1 required case passed, 4 optional not judged)";
    expect(printed.join("\n").split("\n")).toContain(line);
    const checked = await check(out, { key: keys.publicKey, suite, now });
    expect(checked.faults).toEqual([]);
    expect(checked.result?.verdictLine).toBe(line);
    expect(result?.setting?.without).toEqual({ things: ["worker"] });
  });
});
