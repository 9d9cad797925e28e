import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The documents below a folder that a reader may open: `README.md` and its peers, `docs/`, and those of the contracts. */
export function documents(root: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => path.join(folder, name));
  const beside = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...beside, ...below("docs"), ...below("contracts").filter((name) => !name.endsWith("guide.md"))];
}

/** Links of a document below `root` that lead to no file there, or to no heading of it, as `document: link`. */
export function deadLinks(root: string, document: string): string[] {
  const text = readFileSync(path.join(root, document), "utf8");
  return linksOf(text)
    .filter((link) => !leadsSomewhere(root, document, link))
    .map((link) => `${document}: ${link}`);
}

/** Targets of a document's links, but those of other sites. */
export function linksOf(markdown: string): string[] {
  const links = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** What GitHub makes of the headings of a document. */
export function anchorsOf(markdown: string): string[] {
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, heading = ""]) => heading,
  );
  return headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function leadsSomewhere(root: string, document: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? path.join(root, document) : path.join(root, path.dirname(document), file);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, "utf8")).includes(anchor);
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^```[^]*?^```$/gm, "");
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/`[^`\n]*`/g, "");
}
