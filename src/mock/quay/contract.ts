import { loadContract } from "../../../contracts/lib/contract.ts";

export const contract = loadContract("quay");

/** What stands in the contract's document at a pointer (`#/paths/…`); undefined when nothing does. */
export function nodeAt(pointer: string): Readonly<Record<string, unknown>> | undefined {
  let node: unknown = contract.document;
  for (const part of pointer.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[key]; // an object, as far as pointers lead
  }
  return node as Readonly<Record<string, unknown>> | undefined;
}
