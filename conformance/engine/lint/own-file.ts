import type { NodePath, Problem, Source } from "../arazzo/source.ts";
import type { Check } from "../model/checked-source.ts";
import { isChecked, readChecked } from "../model/checked-source.ts";
import { cutTexts } from "./cut-texts.ts";

/** A file of `contracts/<api>/` that its schema accepts, and what is told of it. */
export interface OwnFile<T> {
  readonly source: Source;
  readonly content: T;
  readonly problems: Problem[];
  readonly tell: Tell;
}

export type Tell = (place: NodePath, message: string) => void;

/** Reads a file that says whose it is: all its problems when its schema refuses it, else it with those that any such file can have. */
export function readOwnFile<T extends { readonly api: string }>(
  file: string,
  api: string,
  check: Check & { readonly text: string },
): OwnFile<T> | readonly Problem[] {
  const found = readChecked<T>(file, check);
  if (!isChecked(found)) return found;
  const { source, content } = found;
  const problems = cutTexts(file, check.text);
  const tell: Tell = (place, message) => problems.push({ file, line: source.lineOf(place), message });
  if (content.api !== api) tell(["api"], `api must be ${api}, the folder's name`);
  return { source, content, problems, tell };
}
