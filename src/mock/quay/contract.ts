import { loadContract } from "../../../contracts/lib/contract.ts";
import { atFragment, isObject } from "../../../contracts/lib/json-pointer.ts";

export const contract = loadContract("quay");

/** What stands in the contract's document at a pointer (`#/paths/…`); undefined when nothing does. */
export function nodeAt(pointer: string): Readonly<Record<string, unknown>> | undefined {
  const node = atFragment(contract.document, pointer);
  return isObject(node) ? node : undefined;
}
