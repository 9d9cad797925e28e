interface Asked {
  readonly method?: string | undefined;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Whether a browser asks first (Fetch standard, CORS-preflight request); it sends no credentials with that. */
export function isPreflight({ method, headers }: Asked): boolean {
  return (
    method === "OPTIONS" &&
    headers["origin"] !== undefined &&
    headers["access-control-request-method"] !== undefined
  );
}
