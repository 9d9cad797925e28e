import { compileSchema, schemaMessage, tellingErrors } from "../model/schema.ts";
import type { ArazzoDocument } from "./document.ts";
import { segments } from "./json-pointer.ts";
import type { Problem, Source } from "./source.ts";
import { readSource } from "./source.ts";

/** A document that the schema accepts, with its source for line numbers. */
export interface LoadedDocument {
  readonly source: Source;
  readonly document: ArazzoDocument;
}

/** Reads an Arazzo document and checks its shape (Arazzo 1.0.1, "Schema"); all problems are told, not just the first. */
export function loadDocument(file: string, text?: string): LoadedDocument | readonly Problem[] {
  const source = readSource(file, text);
  if (source.problems.length > 0) return source.problems;
  const { content } = source;
  const valid = compileSchema<ArazzoDocument>(
    "conformance/engine/arazzo/document.schema.json",
    "conformance/engine/arazzo/x-touchstone.schema.json",
  );
  if (valid(content)) return { source, document: content };
  return tellingErrors(valid.errors).map((error) => ({
    file,
    line: source.lineOf(toPlace(error.instancePath)),
    message: schemaMessage(error),
  }));
}

/** Reads a document whose shape is known to be right. */
export function loadChecked(file: string): LoadedDocument {
  const source = readSource(file);
  // YAML boundary: `loadDocument` has accepted this very text.
  return { source, document: source.content as ArazzoDocument };
}

function toPlace(pointer: string): (string | number)[] {
  return segments(pointer).map((s) => (/^\d+$/.test(s) ? Number(s) : s));
}
