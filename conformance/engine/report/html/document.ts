import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import { tool } from "../tool.ts";
import type { Markup } from "./markup.ts";
import { embeddedJson, html } from "./markup.ts";

export interface HtmlPage {
  readonly title: string;
  readonly body: Markup;
  /** What the script reads, by the id of the element that holds it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Modules in `page/`, each after those that it imports. */
  readonly modules: readonly string[];
}

/** What the console has, too. */
const shared = ["tokens.css", "base.css"];

/** The last one adapts the others to narrow screens and paper. */
const styles = ["page", "overview", "verdict", "filters", "cases", "trace", "matrix", "screens"].map(
  (s) => `${s}.css`,
);

/** A page in one file: it loads nothing, and its own policy forbids it to. */
export function htmlDocument({ title, body, data, modules }: HtmlPage): string {
  const style = `\n${[...shared.map(design), ...styles.map(asset)].join("\n")}`;
  const script = `\n(() => {\n"use strict";\n${modules.map(inlined).join("\n")}})();\n`;
  const policy = [
    "default-src 'none'",
    "img-src data:",
    `style-src ${digest(style)}`,
    `script-src ${digest(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${tool.name} ${tool.version}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
      </head>
    </html> `;
  return [
    `${head.text}<style>${style}</style>`,
    "</head>",
    "<body>",
    body.text,
    ...Object.entries(data).map(
      ([id, value]) => `<script type="application/json" id="${id}">${embeddedJson(value)}</script>`,
    ),
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** A page opened from a file cannot import, so its modules stand in one script, without import and export. */
function inlined(name: string): string {
  return asset(name)
    .replace(/^import [^;]+;\n/gm, "")
    .replace(/^export /gm, "");
}

function asset(name: string): string {
  return readFileSync(
    path.join(packageRoot, "conformance", "engine", "report", "html", "page", name),
    "utf8",
  );
}

function design(name: string): string {
  return readFileSync(path.join(packageRoot, "design", name), "utf8");
}

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
