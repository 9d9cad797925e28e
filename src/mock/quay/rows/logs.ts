/** One entry of the usage logs. */
export interface LogRow {
  id: number;
  kind: string;
  /** The user or organization whose logs it is in; null: the registry's only. */
  namespace: number | null;
  repository: number | null;
  performer: number | null;
  ip: string | null;
  /** Epoch milliseconds. */
  datetime: number;
  metadata: Record<string, unknown>;
}

/** How many entries of a kind a log has of one day, so that aggregates need not read them. */
export interface LogCount {
  /** Whose log: see `logScope`. */
  scope: string;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  kind: string;
  count: number;
}

/** An export that was asked for. */
export interface LogExport {
  uuid: string;
  namespace: number;
  repository: number | null;
  /** Epoch milliseconds. */
  from: number;
  to: number;
  callback_url: string | null;
  callback_email: string | null;
  requested: number;
}
