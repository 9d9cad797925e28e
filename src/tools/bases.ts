import type { ApiAt, Mock } from "../index.ts";
import { apiAmong } from "../mock/api-name.ts";

/** Where a client calls each API, by its name: `{ gitlab: "https://gitlab.example.com" }`. */
export type Bases = Readonly<Record<string, string>>;

/** Each API below one URL, at its own mount: `http://localhost:5173/gitlab`. */
export function basesBelow(url: string, { apis }: Mock): ApiAt[] {
  return apis.map(({ name, mount }) => ({ api: name, base: new URL(mount, url).href }));
}

/** The APIs of the mock that a client calls by these bases. Throws an OptionError for one that it does not serve. */
export function apisAt(bases: Bases, { apis }: Pick<Mock, "apis">): ApiAt[] {
  const known = apis.map(({ name }) => name);
  return Object.entries(bases).map(([api, base]) => ({
    api: apiAmong(api, known),
    base: new URL(base).href.replace(/\/$/, ""),
  }));
}

/** The API that a URL is of, if it is one of these. */
export function apiOf(url: string, apis: readonly ApiAt[]): ApiAt | undefined {
  return apis.find(({ base }) => url.startsWith(base) && /^(?:[/?#]|$)/.test(url.slice(base.length)));
}
