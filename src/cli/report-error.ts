import { CommanderError } from "commander";
import { OwnError } from "../../conformance/engine/model/own-error.ts";
import { ExitCode, UsageError } from "./exit.ts";

/** What an error that ended a command says, and how the command ends. Only a bug shows its stack. */
export function reportError(error: unknown): { readonly exitCode: number; readonly text?: string } {
  // Help and version end here too, with code 0; commander has printed its message already.
  if (error instanceof CommanderError)
    return { exitCode: error.exitCode === 0 ? ExitCode.good : ExitCode.usage };
  if (error instanceof UsageError) return { exitCode: ExitCode.usage, text: `touchstone: ${error.message}` };
  if (error instanceof OwnError) return { exitCode: ExitCode.ownError, text: `touchstone: ${error.message}` };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exitCode: ExitCode.ownError, text: `touchstone: ${text}` };
}
