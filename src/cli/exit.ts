/** What the command's exit code says. */
export const ExitCode = { good: 0, targetFails: 1, usage: 2, ownError: 3 } as const;

/** The caller's mistake, told in one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
