/** A scope as the web interface tells a user of it. Source: quay 3.11.0, auth/scopes.py. */
export interface ScopeText {
  readonly scope: string;
  readonly title: string;
  readonly description: string;
  /** The class of its icon. */
  readonly icon: string;
  readonly dangerous: boolean;
}

const texts: readonly ScopeText[] = [
  {
    ...{ scope: "repo:read", title: "View all visible repositories", icon: "fa-hdd-o", dangerous: false },
    description: "The application sees and pulls every repository that the user sees.",
  },
  {
    ...{ scope: "repo:write", title: "Read/Write to any accessible repositories", icon: "fa-hdd-o" },
    ...{
      dangerous: false,
      description: "The application pushes to every repository that the user can write.",
    },
  },
  {
    ...{ scope: "repo:admin", title: "Administer Repositories", icon: "fa-hdd-o", dangerous: false },
    description: "The application administers every repository that the user administers.",
  },
  {
    ...{ scope: "repo:create", title: "Create Repositories", icon: "fa-plus", dangerous: false },
    description: "The application creates repositories wherever the user can.",
  },
  {
    ...{ scope: "user:read", title: "Read User Information", icon: "fa-user", dangerous: false },
    description: "The application reads the user's name and address.",
  },
  {
    ...{ scope: "user:admin", title: "Administer User", icon: "fa-gear", dangerous: true },
    description: "The application administers the user's account.",
  },
  {
    ...{ scope: "org:admin", title: "Administer Organization", icon: "fa-gear", dangerous: true },
    description: "The application administers the user's organizations.",
  },
  {
    ...{ scope: "super:user", title: "Super User Access", icon: "fa-street-view", dangerous: true },
    description: "The application administers the installation.",
  },
];

/** The scopes of a token's text, which spaces or commas separate; one that is unknown voids them all. */
export function describeScopes(scope: string): ScopeText[] {
  const names = scope.split(/[\s,]+/).filter((name) => name !== "");
  const found = names.map((name) => texts.find((text) => text.scope === name));
  return found.every((text) => text !== undefined) ? found : [];
}
