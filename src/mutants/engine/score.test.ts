import { describe, expect, test } from "vitest";
import { suiteApis } from "../../../conformance/engine/model/suite-files.ts";
import { isAbout, parseEquivalents, readEquivalents } from "./equivalent.ts";
import type { Judgement } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import type { Scoring } from "./score.ts";
import { rate, scoreOf } from "./score.ts";

function mutant(operator: string, api: string, place: string): Mutant {
  const parts = { operator, api, operation: "read", place };
  return { id: Object.values(parts).join(" "), ...parts, detail: {}, cases: ["C-1"], informational: [] };
}

type Fate = "killed" | "survived" | "noticed";

function judged({ id }: Mutant, fate: Fate, errors: readonly string[] = []): Judgement {
  const ran = { id, ran: ["C-1"], errors };
  if (fate === "noticed") return { ...ran, killers: [], noticedBy: "C-2" };
  return fate === "survived"
    ? { ...ran, killers: [] }
    : { ...ran, killers: ["C-1"], killedBy: "C-1", verdict: "fail", reason: "because" };
}

const killed = Array.from({ length: 19 }, (_, i) => mutant("drop-field", "axhub", `${i}`));
const alive = mutant("drop-field", "axhub", "alive");

function score(other: Partial<Scoring> = {}) {
  return scoreOf({
    mutants: [...killed, alive],
    judgements: [...killed.map((m) => judged(m, "killed")), judged(alive, "survived")],
    equivalents: [],
    min: 95,
    complete: true,
    ...other,
  });
}

describe("a score", () => {
  test("is good when the gates hold, and names who survived", () => {
    const { all, survivors, faults } = score();
    expect(all).toEqual({ mutants: 20, killed: 19, equivalent: 0, informational: 0 });
    expect(survivors.map((s) => s.mutant.id)).toEqual([alive.id]);
    expect(faults).toEqual([]);
  });

  test("is not good below the gate of all", () => {
    expect(score({ min: 96 }).faults).toEqual(["all: 95.0 % killed, 96 % are wanted"]);
  });

  test("is not good when one operator or API is below its own gate", () => {
    const lone = mutant("role-hole", "zuul", "403");
    const { faults } = score({
      mutants: [...killed, lone],
      judgements: [...killed.map((m) => judged(m, "killed")), judged(lone, "survived")],
    });
    expect(faults).toEqual([
      "operator role-hole: 0.0 % killed, 90 % are wanted",
      "API zuul: 0.0 % killed, 90 % are wanted",
      "behaviour of zuul: 0.0 % killed, 99 % are wanted",
      "behaviour of all: 0.0 % killed, 99 % are wanted",
    ]);
  });

  test("is not good when an API's behaviour is below its own gate, by however many of its fields were noticed", () => {
    const holes = Array.from({ length: 99 }, (_, i) => mutant("role-hole", "zuul", `${i}`));
    const lone = mutant("error-status", "zuul", "404 as 400");
    const fine = [...killed, ...holes];
    const judgements = (fate: Fate) => [...fine.map((m) => judged(m, "killed")), judged(lone, fate)];
    const mutants = [...fine, lone];
    expect(score({ mutants, judgements: judgements("killed") }).faults).toEqual([]);
    const more = mutant("error-status", "zuul", "403 as 400");
    const { faults, byMeasure } = score({
      mutants: [...mutants, more],
      judgements: [...judgements("survived"), judged(more, "survived")],
    });
    expect(faults).toContain("behaviour of zuul: 98.0 % killed, 99 % are wanted");
    expect(byMeasure.get("contract")?.get("all")).toMatchObject({ mutants: 19, killed: 19 });
    expect(byMeasure.get("behaviour")?.get("zuul")).toMatchObject({ mutants: 101, killed: 99 });
  });

  test("is not good when the suite itself failed, though the mutant was killed", () => {
    const [first, ...rest] = killed;
    if (!first) throw new Error("no mutant");
    const judgements = [judged(first, "killed", ["C-9: no value"]), ...rest.map((m) => judged(m, "killed"))];
    expect(score({ mutants: killed, judgements }).faults).toEqual([
      `the suite's own error with ${first.id}: C-9: no value`,
    ]);
  });
});

describe("a mutant that only an informational case notices", () => {
  const judgements = [...killed.map((m) => judged(m, "killed")), judged(alive, "noticed")];

  test("does not count, and is no survivor", () => {
    const { all, survivors, informational, faults } = score({ judgements });
    expect(rate(all)).toBe(100);
    expect(survivors).toEqual([]);
    expect(informational.map(({ mutant: { id } }) => id)).toEqual([alive.id]);
    expect(faults).toEqual([]);
  });

  test("needs no entry among the equivalent ones", () => {
    const equivalents = [{ mutants: alive.id, reason: "nobody can see it", file: "equivalent.yaml" }];
    expect(score({ judgements, equivalents }).faults).toEqual([
      `equivalent.yaml: ${alive.id} is about no mutant that survives`,
    ]);
  });
});

describe("an equivalent mutant", () => {
  const entry = {
    mutants: "drop-field axhub read alive",
    reason: "nobody can see it",
    file: "conformance/suites/axhub/equivalent.yaml",
  };

  test("does not count, and is named with its reason", () => {
    const { all, survivors, equivalents } = score({ equivalents: [entry] });
    expect(rate(all)).toBe(100);
    expect(survivors).toEqual([]);
    expect(equivalents.map((e) => e.reason)).toEqual(["nobody can see it"]);
  });

  test("that is killed is a fault", () => {
    const { faults } = score({
      equivalents: [{ ...entry, mutants: "drop-field axhub read 1*" }],
      complete: false,
    });
    expect(faults[0]).toMatch(/equivalent\.yaml: drop-field axhub read 1 is killed by C-1/);
  });

  test("that does not exist is a fault, unless only some mutants were judged", () => {
    const equivalents = [
      { ...entry, mutants: "role-hole zuul *", file: "conformance/suites/zuul/equivalent.yaml" },
    ];
    expect(score({ equivalents }).faults).toEqual([
      "conformance/suites/zuul/equivalent.yaml: role-hole zuul * is about no mutant that survives",
    ]);
    expect(score({ equivalents, complete: false }).faults).toEqual([]);
  });

  test("is named by its id, a star standing for any text and nothing else being special", () => {
    expect(isAbout({ mutants: "a *.b" }, { id: "a x/y.b" })).toBe(true);
    expect(isAbout({ mutants: "a *.b" }, { id: "a x/yxb" })).toBe(false);
    expect(isAbout({ mutants: "a *" }, { id: "b a x" })).toBe(false);
  });

  test("needs a reason", () => {
    expect(() => parseEquivalents("- { mutants: drop-field axhub * }", "x.yaml")).toThrow(
      "must have required property 'reason'",
    );
  });

  test("in the project's list has a reason each", () => {
    expect(readEquivalents(suiteApis()).every(({ reason }) => reason.length >= 20)).toBe(true);
  });
});
