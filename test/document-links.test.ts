import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { anchorsOf, deadLinks, documents, linksOf } from "./document-links.ts";

test.each(documents(packageRoot))("every link of %s leads somewhere", (document) => {
  expect(deadLinks(packageRoot, document)).toEqual([]);
});

test("links of a reader are found, those in code and to other sites are none", () => {
  const text = "[a](b.md#c) `[x](y)` [d](https://example.com) [e](#f)\n```\n[g](h)\n```\n";
  expect(linksOf(text)).toEqual(["b.md#c", "#f"]);
});

test("a heading's anchor is what GitHub makes of it", () => {
  expect(anchorsOf("# A `b`: c, d\n```\n# none\n```\n## In CI\n")).toEqual(["a-b-c-d", "in-ci"]);
});

test("a link to no file, or to no heading, is dead", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "a.md"), "# One\n[x](a.md#one) [y](#two) [z](b.md)\n");
  expect(deadLinks(folder, "a.md")).toEqual(["a.md: #two", "a.md: b.md"]);
});
