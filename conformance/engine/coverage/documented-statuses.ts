import { readFileSync } from "node:fs";
import path from "node:path";
import type { Contract } from "../../../contracts/lib/contract.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

/** A status that an operation may answer. */
export interface Pair {
  readonly operation: string;
  readonly status: number;
}

interface Documented {
  readonly api: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: Readonly<Record<string, string>>;
}

/** The statuses that the reference documents name, of the operations of one contract. */
export function documentedStatuses({ api, operations }: Contract): Pair[] {
  return inventory()
    .filter((entry) => entry.api === api)
    .flatMap((entry) => {
      const operation = operations.find(
        (o) => o.method === entry.method && shape(o.path).endsWith(shape(entry.path)),
      );
      if (!operation) return [];
      return Object.keys(entry.statuses).map((status) => ({
        operation: operation.id,
        status: Number(status),
      }));
    });
}

/**
 * Paths compare by their fixed parts: a reference may name a parameter otherwise, or leave the common prefix or the last
 * slash out.
 */
function shape(template: string): string {
  return template.replaceAll(/\{[^}]*\}|:\w+/g, "{}").replace(/\/$/, "");
}

let read: readonly Documented[] | undefined;

/** The list of all documented operations, read once. */
function inventory(): readonly Documented[] {
  const file = path.join(packageRoot, "contracts", "inventory", "operations.json");
  // JSON boundary: the project's own list, which the contracts' tests compare with the contracts.
  read ??= JSON.parse(readFileSync(file, "utf8")) as readonly Documented[];
  return read;
}
