/** Times are epoch milliseconds. Rows refer to accounts, teams and repositories by number: names can change. */
interface AccountBase {
  id: number;
  /** Unique among users, organizations and robots. */
  name: string;
  created: number;
}

export interface User extends AccountBase {
  kind: "user";
  email: string;
  verified: boolean;
  enabled: boolean;
  /** Listed in the server's configuration. */
  superuser: boolean;
  company: string | null;
  family_name: string | null;
  given_name: string | null;
  location: string | null;
  invoice_email: boolean;
  invoice_email_address: string | null;
  /** How long deleted tags can be restored, in seconds. */
  tag_expiration_s: number;
}

export interface Organization extends AccountBase {
  kind: "org";
  email: string;
  invoice_email: boolean;
  invoice_email_address: string | null;
  tag_expiration_s: number;
}

export interface Robot extends AccountBase {
  /** Named `namespace+shortname`. */
  kind: "robot";
  /** The user or organization that owns it. */
  parent: number;
  shortname: string;
  token: string;
  description: string;
  unstructured_metadata: Record<string, unknown>;
  last_accessed: number | null;
}

export type Account = User | Organization | Robot;
/** What can own repositories. */
export type Namespace = User | Organization;
/** What can have permissions and be in teams. */
export type Actor = User | Robot;

/** An application-specific token. */
export interface AppToken {
  uuid: string;
  user: number;
  title: string;
  token_code: string;
  created: number;
  last_accessed: number | null;
  expiration: number | null;
}

export interface OAuthApplication {
  client_id: string;
  org: number;
  name: string;
  description: string;
  application_uri: string;
  redirect_uri: string;
  client_secret: string;
  avatar_email: string | null;
}

export interface OAuthToken {
  id: number;
  /** What the client sends. */
  code: string;
  user: number;
  client_id: string;
  /** Separated by spaces or commas. */
  scope: string;
  expires: number;
  revoked: boolean;
}

export interface Star {
  user: number;
  repository: number;
}
