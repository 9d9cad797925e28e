import { apiAmong } from "./api-name.ts";
import type { Fallbacks } from "./core/http/fallback.ts";
import { OptionError } from "./option-error.ts";
import type { MockOptions } from "./public-types.ts";

/** The key of the server that takes what no API's own one does. */
const rest = "*";

/** The real servers that `fallback` names. Throws an OptionError for a URL that is none, or an API that is not served. */
export function fallbacksOf(given: MockOptions["fallback"], apis: readonly string[]): Fallbacks {
  const urls = typeof given === "string" ? { [rest]: given } : (given ?? {});
  const named = (api: string): string => (api === rest ? rest : apiAmong(api, apis, "fallback: "));
  const servers = new Map<string, URL>();
  for (const [api, url] of Object.entries(urls)) {
    if (servers.has(named(api))) throw new OptionError(`fallback: ${named(api)} is named twice`);
    servers.set(named(api), serverAt(url));
  }
  return { ofApi: (api) => servers.get(api), rest: servers.get(rest) };
}

function serverAt(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new OptionError(`fallback: ${url} is not a URL that begins with http:// or https://`);
  const { username, password, host, search, hash } = new URL(url);
  if (username !== "" || password !== "")
    throw new OptionError(
      `fallback: the URL at ${host} must have no user and no password: requests bring their own`,
    );
  if (search !== "" || hash !== "")
    throw new OptionError(`fallback: ${url} must end before its ${search}${hash}: requests bring their own`);
  return new URL(url);
}
