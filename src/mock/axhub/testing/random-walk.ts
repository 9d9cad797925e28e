import type { Axhub } from "./running.ts";

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.roll(items.length || 1)];
  }

  coin(): boolean {
    return this.roll(2) === 0;
  }
}

/** What a walker knows, from the answers that it got. */
export interface Known {
  readonly apps: string[];
  /** By app. */
  readonly deployments: Map<string, string[]>;
  readonly images: string[];
  /** With their apps. */
  readonly reviews: [app: string, review: string][];
  readonly states: string[];
  readonly repositories: string[];
  readonly bootstraps: string[];
}

/** A walker of one seed: it asks the mock, and remembers the ids of the answers. */
export interface Walker {
  readonly axhub: Axhub;
  readonly dice: Dice;
  readonly known: Known;
  readonly tenant: string;
}

/** Remembers an id that is new; the oldest ones are forgotten, so that the walk stays among what is alive. */
export function remember<T>(list: T[], item: T, most = 40): void {
  if (list.includes(item)) return;
  list.push(item);
  if (list.length > most) list.shift();
}

export function rememberDeployment({ known }: Walker, app: string, id: string, image: string | null): void {
  const ofApp = known.deployments.get(app) ?? [];
  remember(ofApp, id, 8);
  known.deployments.set(app, ofApp);
  remember(known.apps, app);
  if (image !== null) remember(known.images, image);
}
