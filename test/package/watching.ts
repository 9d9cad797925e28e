import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Replaces a file as editors do: by another of the same name. Returns what puts the old text back. */
export function edit(file: string, change: (text: string) => string): () => void {
  const old = readFileSync(file, "utf8");
  const put = (text: string): void => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  put(change(old));
  return () => {
    put(old);
  };
}

/** The contract of an installed package. */
export function contractFile(project: string, api: string): string {
  return path.join(project, "node_modules", "touchstone", "contracts", api, "contract.gen.json");
}
