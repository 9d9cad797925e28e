/** What the command's exit code says. */
export const ExitCode = { good: 0, targetFails: 1, usage: 2, ownError: 3, incomplete: 4 } as const;

/** The exit codes of every command that tells a verdict, for its help. */
export const verdictExitCodes = `Exit code: 0 conformant or conditional, or all that was selected passed; 1 the target fails; 2 usage, or a target that
was never reached; 3 our own error; 4 incomplete: nothing failed, but not all that is required ran (--allow-incomplete: 0).`;

export interface Allowing {
  /** An incomplete verdict is good enough for this caller; the reports still say it. */
  readonly allowIncomplete?: boolean;
}

/** What a command ends with for the exit code of its verdict. */
export function allowed(exitCode: number, { allowIncomplete = false }: Allowing): number {
  return allowIncomplete && exitCode === ExitCode.incomplete ? ExitCode.good : exitCode;
}

export { UsageError } from "../../conformance/engine/model/usage-error.ts";
