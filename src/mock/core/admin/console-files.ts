import { escapeMarkup } from "../../../../contracts/lib/markup.ts";
import { builtFiles, pageHeaders } from "../http/built-page.ts";
import type { Place } from "../http/place.ts";
import type { Reply } from "../service/service.ts";

/** What a request held can run nowhere, also where the console's own code has a hole. */
const headers = pageHeaders("require-trusted-types-for 'script'", "trusted-types 'none'");

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

const built = builtFiles("console", {
  type: "no-console",
  detail: "the console is not built: npm run build",
});

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
