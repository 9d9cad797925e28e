import type { RequestView } from "../core/http/request.ts";

/** Where a browser finds GitHub. */
export interface GithubSite {
  /** Its base URL, or `self` for pages of the mock's own; default: github.com. */
  readonly url?: string | undefined;
  /** Where the mock's own pages send the browser back; default: another page of the mock, which tells what it got. */
  readonly callback?: string | undefined;
}

/** Where the mock's own GitHub pages are, below the API's mount. */
export const ownPages = "/__github";
/** The page where the AxHub App is installed, below the site. */
export const installPath = "/apps/ax-hub-deploy/installations/new";
export const callbackPath = "/callback";

/** The page where the AxHub App is installed on a GitHub account. */
export function installPage(site: GithubSite, request: RequestView): string {
  return `${baseOf(site, request)}${installPath}`;
}

/** Where GitHub sends the browser when the App is installed. */
export function callbackOf(site: GithubSite, request: RequestView): URL {
  return new URL(site.callback ?? `${request.base}${ownPages}${callbackPath}`);
}

function baseOf({ url = "https://github.com" }: GithubSite, { base }: RequestView): string {
  return url === "self" ? `${base}${ownPages}` : url.replace(/\/+$/, "");
}
