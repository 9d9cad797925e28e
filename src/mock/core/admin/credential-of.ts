import type { Credential } from "../service/service.ts";

/** The role of the ready-made credential among the headers, if it is one of them. */
export function credentialOf(
  credentials: readonly Credential[],
  headers: Readonly<Record<string, string | readonly string[]>>,
): string | undefined {
  return credentials.find(({ header }) => {
    const { name, value } = headerLine(header);
    return headers[name.toLowerCase()] === value;
  })?.role;
}

/** The parts of a header line. */
export function headerLine(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(":");
  return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
}
