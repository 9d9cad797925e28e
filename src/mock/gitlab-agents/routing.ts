/** Rails counts repeated slashes as one and a last one as none, before anything is routed. */
export function normalisePath(path: string): string {
  const single = path.replace(/\/{2,}/g, "/");
  return single.length > 1 ? single.replace(/\/$/, "") : single;
}

/**
 * Grape takes `.json` after any route (`(.json)`, grape 2.0.0, lib/grape/path.rb). No other dot may stand in a segment
 * below the project's: `:agent_id` and `:token_id` match `[^/?#.]+`.
 */
export function routedPath(path: string): string | undefined {
  const bare = path.replace(/\.json$/, "");
  return /^(?:\/[^/]*){5}\/.*\./.test(bare) ? undefined : bare;
}
