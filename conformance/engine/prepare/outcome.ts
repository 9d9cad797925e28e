import type { Values } from "../arazzo/evaluate.ts";
import type { Input } from "../inputs/api-inputs.ts";
import type { Unlocked } from "../inputs/unlocked-cases.ts";
import { unlockedCases } from "../inputs/unlocked-cases.ts";
import { loadSuite } from "../model/suite.ts";
import type { Achieved } from "./achieve.ts";
import type { Act } from "./act.ts";
import type { Preparing } from "./preparation.ts";

/** What became of a preparation. */
export interface PrepareOutcome {
  readonly api: string;
  readonly run: string;
  /** The inputs by what became of them, in their order. */
  readonly inputs: Readonly<Record<"given" | "found" | "made" | "constant", readonly string[]>>;
  readonly missing: readonly Missing[];
  /** Required cases that have all that they need, of all that are required. */
  readonly unlocked: number;
  readonly required: number;
  /** Acts that were tried in vain, with the reason; not those whose values another act gave. */
  readonly failed: readonly { readonly act: string; readonly reason: string }[];
  readonly left: readonly string[];
}

export interface Missing {
  readonly input: Input;
  /** What is missing to make it; nothing: nobody but the vendor can give it. */
  readonly wants: readonly string[];
  readonly unlocks: Unlocked;
}

interface Happened {
  readonly preparing: Preparing;
  readonly acts: readonly Act[];
  readonly achieved: Achieved;
  /** The target's own inputs. */
  readonly given: Values;
  readonly constants: Values;
  /** The inputs of the prepared target that was there before. */
  readonly before: Values | undefined;
}

/** Sums up what became of each input, and what those that are missing would unlock. */
export function outcomeOf({ preparing, acts, achieved, given, constants, before }: Happened): PrepareOutcome {
  const { api, run, library } = preparing;
  const all = library.inputs(api);
  const { values, by, done, failed } = achieved;
  const suite = loadSuite([api], library);
  const required = suite.scenarios.filter(({ level }) => level !== "informational");
  const there = new Set(Object.keys(values).filter((name) => values[name] !== undefined));
  const unlocks = unlockedCases(required, there);
  const kindOf = ({ name }: Input): keyof PrepareOutcome["inputs"] | undefined => {
    if (given[name] !== undefined) return "given";
    if (values[name] === undefined) return undefined;
    if (constants[name] !== undefined) return "constant";
    return before?.[name] === values[name] ? "found" : by.get(name);
  };
  const named = (kind: keyof PrepareOutcome["inputs"]) =>
    all.filter((i) => kindOf(i) === kind).map(({ name }) => name);
  const missing = all
    .filter((input) => kindOf(input) === undefined && input.default === undefined)
    .map((input) => ({
      input,
      wants: wantsOf(input.name, acts, there),
      unlocks: unlocks.get(input.name) ?? { cases: [], alone: [] },
    }))
    .sort((a, b) => b.unlocks.cases.length - a.unlocks.cases.length);
  const locked = new Set([...unlocks.values()].flatMap(({ cases }) => cases));
  return {
    ...{ api, run, missing },
    inputs: {
      given: named("given"),
      found: named("found"),
      made: named("made"),
      constant: named("constant"),
    },
    unlocked: required.length - locked.size,
    required: required.length,
    failed: [...failed]
      .filter(([{ gives }]) => gives.length === 0 || gives.some((name) => !there.has(name)))
      .map(([{ id }, reason]) => ({ act: id, reason })),
    left: [...new Set(done.flatMap(({ leaves }) => leaves ?? []))],
  };
}

/** Of the ways to an input, what the one that wants least wants. */
function wantsOf(name: string, acts: readonly Act[], there: ReadonlySet<string>): readonly string[] {
  const ways = acts
    .filter(({ gives }) => gives.includes(name))
    .map(({ needs }) => needs.filter((need) => !there.has(need)));
  return ways.sort((a, b) => a.length - b.length)[0] ?? [];
}
