/** Where the admin is, from the page that it served: `/__admin`, below whatever it is mounted at. */
const prefix = document.documentElement.dataset["admin"] ?? "/__admin";
const own = /^(.*)\/__session\/([^/]+)\/__admin$/.exec(prefix);

/** The admin's path without a session of its own. */
export const adminPath = own ? `${own[1] ?? ""}/__admin` : prefix;
/** The session that the page's own address names. */
export const addressedSession = own ? decodeURIComponent(own[2] ?? "") : "default";
/** Where the APIs are, as a URL without a slash at its end. */
export const mockUrl = `${location.origin}${adminPath.replace(/\/__admin$/, "")}`;
