import type { Contract } from "../../../../contracts/lib/contract.ts";
import type { OperationObject } from "../../../../contracts/lib/openapi.ts";
import { escapeMarkup } from "../../../../contracts/lib/markup.ts";
import type { Reply } from "../service/service.ts";
import { builtFiles, pageHeaders } from "./built-page.ts";

/** A path below an API's mount that no operation has, and where the client sees the API. */
interface Asked {
  readonly path: string;
  readonly base: string;
  readonly contract: Contract;
  readonly title: string;
}

/**
 * Each API's contract beside it: `/openapi.json` as it is served here (of the release in force, the tags that are served, at
 * this mock), and `/docs`, a page that shows it and calls the mock. undefined for other paths.
 */
export function contractFile({ path: asked, base, contract, title }: Asked): Reply | undefined {
  if (asked === "/openapi.json")
    return { status: 200, body: { ...served(contract), servers: [{ url: base }] } };
  if (asked === "/docs" || asked === "/docs/")
    return { status: 200, headers, contentType: "text/html", text: page(base, title) };
  const [, name = ""] = /^\/docs\/([\w.-]+)$/.exec(asked) ?? [];
  const contentType = assets[name];
  return contentType === undefined ? undefined : { status: 200, headers, contentType, text: built(name) };
}

const headers = pageHeaders();

const assets: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css",
  "swagger-ui-bundle.js": "text/javascript",
  "viewer.css": "text/css",
  "viewer.js": "text/javascript",
};

const built = builtFiles("viewer", {
  type: "no-viewer",
  detail: "the contract viewer is not built: npm run build",
});

/** The document without the operations that are not served (`--tags`). */
function served({ document, operations }: Contract): Contract["document"] {
  const methods = new Map<string, Set<string>>();
  for (const { path: template, method } of operations)
    methods.set(template, (methods.get(template) ?? new Set()).add(method.toLowerCase()));
  const paths = Object.entries(document.paths).flatMap(([template, item]) => {
    const kept = methods.get(template);
    if (!kept) return [];
    const { parameters = [], ...own } = item;
    const members = Object.entries(own)
      .filter(([name]) => kept.has(name) || !httpMethods.has(name))
      .map(([name, member]) => [name, httpMethods.has(name) ? withParameters(member, parameters) : member]);
    return [[template, Object.fromEntries(members)]];
  });
  return { ...document, paths: Object.fromEntries(paths) as Contract["document"]["paths"] };
}

/** An operation with its path's parameters, which Swagger UI does not show where they are the path's. */
function withParameters(
  operation: OperationObject,
  ofPath: NonNullable<OperationObject["parameters"]>,
): OperationObject {
  return { ...operation, parameters: [...ofPath, ...(operation.parameters ?? [])] };
}

const httpMethods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

function page(base: string, title: string): string {
  const at = escapeMarkup(new URL(base).pathname.replace(/\/$/, ""));
  return `<!doctype html>
<html lang="en" data-contract="${at}/openapi.json">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at}/docs/swagger-ui.css">
<link rel="stylesheet" href="${at}/docs/viewer.css">
<script defer src="${at}/docs/swagger-ui-bundle.js"></script>
<script defer src="${at}/docs/viewer.js"></script>
</head>
<body>
<main id="viewer"></main>
<noscript>The page wants JavaScript. The same without: <a href="${at}/openapi.json">the contract as OpenAPI</a>.</noscript>
</body>
</html>
`;
}
