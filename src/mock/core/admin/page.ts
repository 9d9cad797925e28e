import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Reply } from "../service/service.ts";

/** The admin's front page: every call with its summary, made from the admin's contract. */
export function adminPage(operations: readonly Operation[]): Reply {
  const rows = operations.map(
    ({ method, path, summary }) =>
      `<tr><td><code>${method} /__admin${escape(path)}</code></td><td>${escape(summary)}</td></tr>`,
  );
  const text = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Touchstone mock admin</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
<h1>Touchstone mock admin</h1>
<p>A call concerns the session that its <code>X-Mock-Session</code> header names; without one, the default session.
The same as OpenAPI: <a href="/__admin/openapi.json"><code>/__admin/openapi.json</code></a>.</p>
<table>${rows.join("\n")}</table>
</html>
`;
  return { status: 200, contentType: "text/html", text };
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
