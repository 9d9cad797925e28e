import type { Operation } from "../../../../contracts/lib/contract.ts";
import { ContractViolation } from "./dispatch.ts";
import type { Engine } from "../engine.ts";
import { MockError } from "./problem.ts";
import type { Session } from "../session/sessions.ts";

/** What a failure of the mock is answered with; a bug goes to the log. */
export function asMockError(error: unknown, engine: Engine): MockError {
  if (error instanceof MockError) return error;
  if (error instanceof ContractViolation)
    return new MockError(500, "contract-violation", error.message, {
      violations: error.violations.map(brief),
    });
  engine.options.log(`bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new MockError(500, "internal-error", "the mock failed; its log has the details");
}

function brief({ where, pointer, message }: ContractViolation["violations"][number]): object {
  return { where, pointer, message };
}

interface Where {
  readonly session: Session;
  readonly api: string;
}

/** Remembers each way in which a reply broke the contract. */
export function recordViolations(
  engine: Engine,
  { session, api }: Where,
  operation: Operation,
  error: ContractViolation,
): void {
  const at = new Date(session.clock.now()).toISOString();
  for (const { where, pointer, message } of error.violations)
    engine.violation(session, {
      at,
      api,
      operationId: operation.id,
      status: error.status,
      where,
      pointer,
      message,
    });
}

/** Remembers that a planned job or a WebSocket's handler failed. */
export function reportBug(
  engine: Engine,
  { session, api, part }: Where & { readonly part: "job" | "socket" },
  error: unknown,
): void {
  const at = new Date(session.clock.now()).toISOString();
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  engine.violation(session, { at, api, operationId: part, status: 0, where: part, pointer: "", message });
}
