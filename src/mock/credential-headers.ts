import type { Credential } from "./core/service/service.ts";

/** The header line of a credential as a program sends it: `{ "PRIVATE-TOKEN": "glpat-maintainer" }`. */
export function headersOf({ header }: Credential): Readonly<Record<string, string>> {
  const colon = header.indexOf(":");
  return { [header.slice(0, colon)]: header.slice(colon + 1).trim() };
}
