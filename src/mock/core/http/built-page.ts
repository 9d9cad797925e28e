import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import { MockError } from "../service/problem.ts";

/** Headers of a page of the mock's own: it loads its own files and calls the mock, nothing else. `more`: further directives. */
export function pageHeaders(...more: readonly string[]): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      ...more,
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  };
}

/** What the build left out of a page's files. */
export interface Unbuilt {
  readonly type: string;
  readonly detail: string;
}

/** Reads files of a folder of `dist/`, each once. Reading throws a MockError that says `unbuilt` when there is no such file. */
export function builtFiles(folder: string, { type, detail }: Unbuilt): (name: string) => string {
  const read = new Map<string, string>();
  return (name) => {
    const known = read.get(name);
    if (known !== undefined) return known;
    try {
      const text = readFileSync(path.join(packageRoot, "dist", folder, name), "utf8");
      read.set(name, text);
      return text;
    } catch {
      throw new MockError(503, type, detail);
    }
  };
}
