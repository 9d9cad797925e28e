import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import type { Started } from "../start-program.ts";
import { startProgram } from "../start-program.ts";

/** The mock as a process of its own, on a free port. */
export function startMockProcess(...flags: string[]): Promise<Started> {
  return startProgram([path.join(packageRoot, "bin", "touchstone.js"), "mock", "-p", "0", ...flags]);
}

export interface Mount {
  readonly api: string;
  /** Its path below the mock's URL. */
  readonly mount: string;
}

/** The APIs that a mock serves. */
export async function mountsOf({ url }: Started): Promise<readonly Mount[]> {
  const health = (await (await fetch(`${url}/__admin/health`)).json()) as { apis: readonly Mount[] };
  return health.apis;
}
