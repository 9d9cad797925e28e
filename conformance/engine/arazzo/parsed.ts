import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

/** What a YAML file of this package says, as the build wrote it down: reading YAML is most of a short run's time. */
export interface Parsed {
  /** Of the text that was parsed; another text must be parsed anew. */
  readonly sha256: string;
  readonly content: unknown;
  /** Lines of the places that a healthy document is asked for, by `place.join("/")`. */
  readonly lines: Readonly<Record<string, number>>;
}

/** The parsed form of a file's text, when the build left one. */
export function readParsed(file: string, text: string): Parsed | undefined {
  const from = parsedFile(file);
  if (from === undefined || !existsSync(from)) return undefined;
  // JSON boundary: written by `writeParsed`; the text's digest says of what.
  const parsed = JSON.parse(readFileSync(from, "utf8")) as Parsed;
  return parsed.sha256 === sha256(text) ? parsed : undefined;
}

/** Leaves the parsed form of a file's text for later runs. */
export function writeParsed(file: string, text: string, { content, lines }: Omit<Parsed, "sha256">): void {
  const to = parsedFile(file);
  if (to === undefined) return;
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, JSON.stringify({ sha256: sha256(text), content, lines } satisfies Parsed));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Where the build keeps what it has read: only files of this package are kept. */
export const parsedFolder = path.join(packageRoot, "dist", "parsed");

function parsedFile(file: string): string | undefined {
  const relative = path.relative(packageRoot, path.resolve(packageRoot, file));
  return relative.startsWith("..") ? undefined : path.join(parsedFolder, `${relative}.json`);
}
