import { addValue } from "../http/request.ts";

type Headers = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Headers as the lines of a head, one for each value. Node lets no line break into a header. */
export function headLines(headers: Headers): string {
  let lines = "";
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === "object") for (const one of value) lines += `${name}: ${one}\n`;
    else if (value !== undefined) lines += `${name}: ${value}\n`;
  }
  return lines;
}

/** The lines of a head as headers by name; one that is told several times is a list. */
export function readHead(head: string): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.create(null) as typeof headers; // no inherited names
  for (const line of head.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon < 0) continue;
    addValue(headers, line.slice(0, colon), line.slice(colon + 2));
  }
  return headers;
}
