import { readFileSync } from "node:fs";
import path from "node:path";
import { escapeMarkup } from "../../../../contracts/lib/markup.ts";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import type { Place } from "../http/place.ts";
import { MockError } from "../service/problem.ts";
import type { Reply } from "../service/service.ts";

/** The console loads its own two files and calls the admin, nothing else; what a request held can run nowhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const headers = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

const assets: Readonly<Record<string, string>> = {
  "/console.js": "text/javascript",
  "/console.css": "text/css",
};

/** The console (`src/console/`, as `npm run build` bundles it): its page and what that loads; undefined for other paths. */
export function consoleFile({ path: asked, prefix }: Place): Reply | undefined {
  if (asked === "/") return { status: 200, headers, contentType: "text/html", text: page(prefix) };
  const contentType = assets[asked];
  return contentType === undefined ? undefined : { status: 200, headers, contentType, text: built(asked) };
}

const read = new Map<string, string>();

function built(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readBuilt(name);
  read.set(name, text);
  return text;
}

function readBuilt(name: string): string {
  try {
    return readFileSync(path.join(packageRoot, "dist", "console", name), "utf8");
  } catch {
    throw new MockError(503, "no-console", "the console is not built: npm run build");
  }
}

/** `/__admin` and `/__admin/` are the same page, so its links name the whole path. */
function page(prefix: string): string {
  built("/console.js");
  const at = escapeMarkup(prefix);
  return `<!doctype html>
<html lang="en" data-admin="${at}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Touchstone console</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at}/console.css">
<script type="module" src="${at}/console.js"></script>
</head>
<body>
<div id="console"></div>
<noscript>The console wants JavaScript. The same without: <a href="${at}/openapi.json">the admin's calls as OpenAPI</a>.</noscript>
</body>
</html>
`;
}
