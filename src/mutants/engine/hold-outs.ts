import { importModule, namesIn } from "../../modules.ts";
import type { HoldOut } from "./hold-out.ts";
import { carryOutWrongly } from "./hold-out.ts";
import { operator } from "./mutant.ts";

interface HoldOutDetail {
  readonly api: string;
  readonly name: string;
}

const folder = ["mutants", "hold-outs"];

/** By API: those of every file of `hold-outs/<api>/`. Their states' types are erased as those of handlers are. */
export const holdOuts: Readonly<Record<string, readonly HoldOut[]>> = await loadHoldOuts();

/** Its places are not in single operations: see `holdOutMutants`. */
export const holdOut = operator<HoldOutDetail>({
  name: "hold-out",
  summary: "A mistake written by hand, without a look at the cases.",
  measures: "behaviour",
  *places() {
    // None: a hold-out says itself which operations it changes.
  },
  behave({ api, name }) {
    const found = holdOuts[api]?.find((known) => known.name === name);
    if (!found) throw new Error(`there is no hold-out ${name} of ${api}`);
    return { answer: (call) => carryOutWrongly(call, found) };
  },
});

async function loadHoldOuts(): Promise<Record<string, readonly HoldOut[]>> {
  const loaded = namesIn(...folder).map(async (api) => [api, await loadHoldOutsOf(api)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

async function loadHoldOutsOf(api: string): Promise<readonly HoldOut[]> {
  const modules = namesIn(...folder, api).map((name) =>
    importModule<{ readonly holdOuts: readonly HoldOut[] }>(...folder, api, name),
  );
  return (await Promise.all(modules)).flatMap((module) => module.holdOuts);
}
