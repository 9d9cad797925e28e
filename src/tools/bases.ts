import type { ApiAt, Mock } from "../index.ts";
import { apiAmong } from "../mock/api-name.ts";
import { OptionError } from "../mock/option-error.ts";

/** Where a client calls each API, by its name: `{ gitlab: "https://gitlab.example.com" }`. */
export type Bases = Readonly<Record<string, string>>;

/** Each API below one URL, at its own mount: `http://localhost:5173/gitlab`. */
export function basesBelow(url: string, { apis }: Mock): ApiAt[] {
  return apis.map(({ name, mount }) => ({ api: name, base: new URL(mount, url).href }));
}

/** The APIs of the mock that a client calls by these bases. Throws an OptionError for one that it does not serve, or no URL. */
export function apisAt(bases: Bases, { apis }: Pick<Mock, "apis">): ApiAt[] {
  const known = apis.map(({ name }) => name);
  return Object.entries(bases).map(([api, base]) => ({
    api: apiAmong(api, known),
    base: urlOf(api, base).href.replace(/\/$/, ""),
  }));
}

function urlOf(api: string, base: string): URL {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new OptionError(`${api}: ${base} is not a URL that begins with http:// or https://`);
  return new URL(base);
}

/** The API that a URL is of, if it is one of these. */
export function apiOf(url: string, apis: readonly ApiAt[]): ApiAt | undefined {
  return apis.find(({ base }) => url.startsWith(base) && /^(?:[/?#]|$)/.test(url.slice(base.length)));
}
