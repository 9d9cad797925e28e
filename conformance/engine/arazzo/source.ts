import { readFileSync } from "node:fs";
import type { Document } from "yaml";
import { isNode, LineCounter, parseDocument } from "yaml";
import { readParsed } from "./parsed.ts";

/** A thing wrong in a file of the suite, with the place to look at. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A YAML file that remembers on which line each of its values stands. */
export interface Source {
  readonly file: string;
  readonly content: unknown;
  readonly problems: readonly Problem[];
  /** The line of the value at this path, or of the nearest parent that exists. */
  lineOf(path: NodePath): number;
}

export type NodePath = readonly (string | number)[];

/** Reads a YAML file, or a text that stands for it; a file of this package as the build parsed it, if it still does. */
export function readSource(file: string, given?: string): Source {
  const text = given ?? readFileSync(file, "utf8");
  const parsed = given === undefined ? readParsed(file, text) : undefined;
  if (!parsed) return parseSource(file, text);
  let whole: Source | undefined;
  return {
    file,
    content: parsed.content,
    problems: [],
    lineOf: (place) => parsed.lines[place.join("/")] ?? (whole ??= parseSource(file, text)).lineOf(place),
  };
}

/** Parses the text of a YAML file. */
export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const problems = [...document.errors, ...document.warnings].map((e) => ({
    file,
    line: lineAt(e.pos[0]),
    message: e.message,
  }));
  return {
    file,
    content: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lineAt(startOf(document, path)),
  };
}

function startOf(document: Document, path: NodePath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : startOf(document, path.slice(0, -1));
}
