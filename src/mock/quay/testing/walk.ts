import { organizations, repositories, robots, users } from "../../../fixtures/quay/names.ts";
import { acts } from "./walk-acts.ts";
import { randomFrom } from "../../core/testing/random.ts";
import type { Quay } from "./running.ts";
import type { Known, Walk } from "./walk-known.ts";

/** Starts a walk; its `step` does one act, tells which, and resolves when it is done. */
export function walkThrough(quay: Quay, seed: number): { readonly step: () => Promise<string> } {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("there is nothing to pick");
    return item;
  };
  const walk: Walk = { quay, random, pick, known: knownAtFirst() };
  const names = Object.keys(acts);
  return {
    step: async () => {
      const name = pick(names);
      await acts[name]?.(walk);
      return name;
    },
  };
}

function knownAtFirst(): Known {
  return {
    repositories: [
      repositories.simple,
      repositories.shared,
      repositories.mirrored,
      repositories.unmirrored,
      repositories.ofOrg,
      repositories.building,
    ],
    organizations: [organizations.buynlarge, organizations.sellnsmall],
    robots: [robots.helper, robots.mirror, robots.cool, `${users.devtable}+none`],
    teams: ["buynlarge/owners", "buynlarge/readers", "buynlarge/crew"],
    images: [],
    paths: {},
  };
}
