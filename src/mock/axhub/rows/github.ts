/** At most one per app. */
export interface GitConnection {
  app_id: string;
  repo_full_name: string;
  branch: string;
  installation_id: number;
}

/** Guards the way back from GitHub's installation page. */
export interface StateToken {
  value: string;
  app_id: string;
  requested_by: string;
  expires_at: string;
  consumed: boolean;
}

/** An account on which the AxHub App is installed. */
export interface Installation {
  id: number;
  account: string;
  type: "User" | "Organization";
}

/** A repository on GitHub. */
export interface Repository {
  id: number;
  full_name: string;
  private: boolean;
  default_branch: string;
  /** The installation that may read it; null: none. */
  installation_id: number | null;
}

export interface Branch {
  repo_full_name: string;
  name: string;
  head_sha: string;
}

export interface Commit {
  repo_full_name: string;
  sha: string;
}
