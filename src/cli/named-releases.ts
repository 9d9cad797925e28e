import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { changesFile, meantApi } from "../../contracts/lib/releases/changes.ts";
import { noRelease, readRelease } from "../../contracts/lib/releases/release.ts";
import { apiNamed } from "../../contracts/lib/api-named.ts";
import { UsageError } from "./exit.ts";

/** The releases that `--release` names (`3.18` where one API alone can be meant, `quay=3.18`), by API. */
export function namedReleases(texts: readonly string[], apis: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text): [string, string] => {
      const [, named, release = text] = /^([a-z][a-z0-9-]*)=(.*)$/.exec(text) ?? [];
      if (!readRelease(release)) throw new UsageError(`--release ${text}: ${noRelease(release)}`);
      const api = named === undefined ? onlyApi(release, apis) : (apiNamed(named, apis) ?? named);
      return [api, release];
    }),
  );
}

/** The one API that is chosen, or the one of them that has a list of changes. */
function onlyApi(release: string, apis: readonly string[]): string {
  const hasList = (api: string): boolean => existsSync(path.join(packageRoot, changesFile(api)));
  const meant = meantApi(apis, hasList);
  if (meant === undefined) {
    const example = apis.find(hasList) ?? apis[0] ?? "quay";
    throw new UsageError(`--release ${release}: say of which API, e.g. --release ${example}=${release}`);
  }
  return meant;
}
