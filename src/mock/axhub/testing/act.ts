import type { Walker } from "./random-walk.ts";

/** Something that a walker can do at any moment; it may be refused. */
export type Act = (walker: Walker) => Promise<unknown>;

export function anApp({ dice, known }: Walker): string {
  return dice.pick(known.apps) ?? "";
}

export function aDeployment({ dice, known }: Walker, app: string): string {
  return dice.pick(known.deployments.get(app) ?? []) ?? "00000000-0000-4000-8000-00000000dead";
}
