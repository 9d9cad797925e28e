import { createHash } from "node:crypto";
import { dayMs } from "./dates.ts";

/** Where the next page of a list begins. */
export interface PageMark {
  /** Which list: a token of another one is none. */
  readonly list: string;
  /** The number of the last row that was shown. */
  readonly after: number;
}

/** Facts, 1.5: a token is opaque, about 230 characters long, and valid for two days. */
export function writePageToken({ list, after }: PageMark, nowMs: number): string {
  const content = Buffer.from(JSON.stringify({ after, at: nowMs })).toString("base64url");
  const seal = createHash("sha512").update(`${list}\n${content}`).digest("base64url");
  return `${prefix}${seal}${content}`.padEnd(tokenLength, "=");
}

/** The last row that was shown; undefined for a token that is damaged, too old, or of another list: the first page. */
export function readPageToken(
  text: string | undefined,
  { list, nowMs }: { readonly list: string; readonly nowMs: number },
): number | undefined {
  if (!text?.startsWith(prefix)) return undefined;
  const seal = text.slice(prefix.length, prefix.length + sealLength);
  const [content = ""] = text.slice(prefix.length + sealLength).split("=", 1);
  if (createHash("sha512").update(`${list}\n${content}`).digest("base64url") !== seal) return undefined;
  // JSON boundary: the seal says that we wrote it.
  const { after, at } = JSON.parse(Buffer.from(content, "base64url").toString()) as Record<string, number>;
  return at !== undefined && nowMs - at <= validity ? after : undefined;
}

const prefix = "gAAAAA";
const tokenLength = 228;
/** Of SHA-512 in base64url. */
const sealLength = 86;
const validity = 2 * dayMs;
