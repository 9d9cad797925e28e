/** What the command's exit code says. */
export const ExitCode = { good: 0, targetFails: 1, usage: 2, ownError: 3 } as const;

export { UsageError } from "../../conformance/engine/model/usage-error.ts";
