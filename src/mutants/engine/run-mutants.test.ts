import { expect, test } from "vitest";
import { runMutants } from "./run-mutants.ts";

const aWhile = 300_000;

/** Runs mutants of the smallest API and gives what was printed. */
async function run(other: Partial<Parameters<typeof runMutants>[0]>) {
  const lines: string[] = [];
  const good = await runMutants({
    apis: ["gitlab-agents"],
    derived: false,
    jobs: 1,
    min: 95,
    matrix: false,
    holdOuts: false,
    equivalents: [],
    print: (line) => void lines.push(line),
    ...other,
  });
  return { good, text: lines.join("\n") };
}

test(
  "the suite notices wrong implementations, and the report says so",
  async () => {
    const { good, text } = await run({ operator: "role-hole" });
    expect(text).toContain(
      "GOOD: 8 of 8 mutants killed, by behaviour 100.0 % (8 of 8), 0 survived, 0 are equivalent, 0 are informational",
    );
    expect(good).toBe(true);
  },
  aWhile,
);

test(
  "the suite notices every mistake that was written by hand",
  async () => {
    const { good, text } = await run({ holdOuts: true, min: 100 });
    expect(text).toMatch(/GOOD: 10 of 10 mutants killed/);
    expect(good).toBe(true);
  },
  aWhile,
);
