import { InvalidArgumentError } from "commander";
import { chosenApis } from "./chosen-apis.ts";
import { webUrl } from "./flags.ts";

/** One `--fallback`: of all that nothing else serves, or of one API. */
export interface FallbackFlag {
  readonly api: string | undefined;
  readonly url: string;
}

/** Reads `[api=]URL`, behind those that were given before. */
export function fallback(text: string, before: readonly FallbackFlag[] = []): FallbackFlag[] {
  const [, api, url = text] = /^([a-z][a-z0-9-]*)=(.*)$/.exec(text) ?? [];
  if (before.some((other) => other.api === api))
    throw new InvalidArgumentError(`There is a fallback of ${api ?? "all the rest"} already.`);
  return [...before, { api, url: webUrl(url) }];
}

/** The option of the library that they mean; the APIs that they name are among those that are served. */
export function fallbackOption(
  flags: readonly FallbackFlag[],
  served: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    flags.map(({ api, url }): [string, string] => {
      if (api === undefined) return ["*", url];
      const [chosen = api] = chosenApis([api], served, (name) => `--fallback: ${name} is not served`);
      return [chosen, url];
    }),
  );
}
