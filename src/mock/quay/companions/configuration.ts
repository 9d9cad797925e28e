import type { Handlers } from "./types.ts";

/** What the installation of the mock has switched on. */
const features = {
  ANONYMOUS_ACCESS: true,
  AUTO_PRUNE: true,
  BILLING: false,
  BUILD_SUPPORT: true,
  CHANGE_TAG_EXPIRATION: true,
  DIRECT_LOGIN: true,
  EDIT_QUOTA: true,
  MAILING: true,
  PROXY_CACHE: true,
  QUOTA_MANAGEMENT: true,
  REPO_MIRROR: true,
  SECURITY_SCANNER: true,
  SUPER_USERS: true,
  TEAM_SYNCING: false,
  USER_CREATION: false,
  USER_INITIALIZE: true,
  USER_METADATA: true,
} as const;

const tagExpirations = ["0s", "1d", "1w", "2w", "4w"];

export const configuration: Handlers<"configuration"> = {
  // GET /config
  getConfig({ request }) {
    const { host, protocol } = new URL(request.base);
    const scheme: "http" | "https" = protocol === "https:" ? "https" : "http";
    const config = {
      AUTHENTICATION_TYPE: "Database",
      AVATAR_KIND: "local",
      DEFAULT_TAG_EXPIRATION: "2w",
      PREFERRED_URL_SCHEME: scheme,
      REGISTRY_TITLE: "Red Hat Quay",
      REGISTRY_TITLE_SHORT: "Red Hat Quay",
      SERVER_HOSTNAME: host,
      TAG_EXPIRATION_OPTIONS: tagExpirations,
    };
    return {
      status: 200,
      body: {
        config,
        features,
        oauth: {},
        external_login: [],
        registry_state: "normal",
        account_recovery_mode: false,
      },
    };
  },
};
