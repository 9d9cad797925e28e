import type { Dice } from "../../core/testing/random.ts";
import type { Axhub } from "./running.ts";

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
