import { parseMultipart } from "@remix-run/multipart-parser";
import { addValue, mostFields } from "./request.ts";

/** A part that is a file: its content is not kept, since no operation takes one. */
export interface FilePart {
  readonly filename: string;
  readonly type: string | undefined;
}

export type FormField = string | readonly string[] | FilePart;

/**
 * Reads the fields of a `multipart/form-data` body (RFC 7578); a repeated name becomes a list of its texts, and a file
 * takes the place of what its name had before. Throws for what is no such body: no boundary in the content type, a part
 * without a name, a text that is not UTF-8, an end that is missing, too many parts.
 */
export function readMultipart(bytes: Uint8Array, contentType: string): Record<string, FormField> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw new Error("the content type has no boundary");
  const fields = Object.create(null) as Record<string, FormField>; // no inherited names
  // The size of the whole body is limited before it is read.
  const limits = { maxFileSize: bytes.length, maxTotalSize: bytes.length, maxParts: mostFields };
  for (const part of parseMultipart(bytes, { boundary, ...limits })) {
    const { name, filename, mediaType } = part;
    if (name === undefined) throw new Error("a part has no name");
    if (filename !== undefined) fields[name] = { filename, type: mediaType };
    else if (isFile(fields[name])) fields[name] = part.text;
    else addValue(fields as Record<string, string | string[]>, name, part.text);
  }
  return fields;
}

function isFile(field: FormField | undefined): field is FilePart {
  return typeof field === "object" && !Array.isArray(field);
}

function boundaryOf(contentType: string): string | undefined {
  const found = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}
