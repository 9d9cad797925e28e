import type { Cases, RunOrder } from "./harness.ts";
import type { Court } from "./judge.ts";
import { openCourt } from "./judge.ts";
import type { Mutant } from "./mutant.ts";

/** What the parent process asks of a worker. */
export type Order =
  | { readonly kind: "open"; readonly cases: Cases }
  | { readonly kind: "judge"; readonly mutant: Mutant; readonly all: boolean }
  | { readonly kind: "acquit"; readonly order: RunOrder };

/** What a worker answers. */
export type WorkerAnswer = { readonly done: unknown } | { readonly failed: string };

/** A process with a mock and the suite, loaded once, that takes one order after another. */
let court: Court | undefined;

process.on("message", (order: Order) => {
  obey(order).then(
    (done) => answer({ done }),
    (error: unknown) =>
      answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));

async function obey(order: Order): Promise<unknown> {
  if (order.kind === "open") {
    court = await openCourt(order.cases);
    return undefined;
  }
  if (!court) throw new Error("the court is not open");
  return order.kind === "judge" ? court.judge(order.mutant, order.all) : court.acquit(order.order);
}

function answer(message: WorkerAnswer): void {
  process.send?.(message);
}
