import { isChecked, readChecked } from "../model/checked-source.ts";
import type { ArazzoDocument } from "./document.ts";
import type { Problem, Source } from "./source.ts";
import { readSource } from "./source.ts";

/** A document that the schema accepts, with its source for line numbers. */
export interface LoadedDocument {
  readonly source: Source;
  readonly document: ArazzoDocument;
}

/** Reads an Arazzo document and checks its shape (Arazzo 1.0.1, "Schema"); all problems are told, not just the first. */
export function loadDocument(file: string, text?: string): LoadedDocument | readonly Problem[] {
  const found = readChecked<ArazzoDocument>(file, {
    schemas: [
      "conformance/engine/arazzo/document.schema.json",
      "conformance/engine/arazzo/x-touchstone.schema.json",
    ],
    text,
  });
  return isChecked(found) ? { source: found.source, document: found.content } : found;
}

/** Reads a document whose shape is known to be right. */
export function loadChecked(file: string): LoadedDocument {
  const source = readSource(file);
  // YAML boundary: `loadDocument` has accepted this very text.
  return { source, document: source.content as ArazzoDocument };
}
