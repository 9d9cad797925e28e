import type { Contract, Operation } from "../../contracts/lib/contract.ts";
import { UsageError } from "./exit.ts";

/** The operation with this id, in any case. Throws a usage error that names others like it. */
export function knownOperation(contracts: readonly Contract[], id: string): Operation {
  const all = contracts.flatMap((contract) => contract.operations);
  const found = all.find((o) => o.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const near = all.filter((o) => o.id.toLowerCase().includes(id.toLowerCase())).map((o) => o.id);
  const hint =
    near.length > 0 ? `did you mean ${near.slice(0, 5).join(", ")}?` : "`touchstone contract list` has all";
  throw new UsageError(`there is no operation ${id}; ${hint}`);
}
