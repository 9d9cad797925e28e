import { escapeText } from "../../../contracts/lib/markup.ts";

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  411: "Length Required",
  415: "Unsupported Media Type",
  422: "Unprocessable Entity",
  500: "Internal Server Error",
};

/** Some browsers show a page of their own instead of a shorter one; CherryPy pads to these sizes, in bytes. */
const leastSize: Readonly<Record<number, number>> = { 405: 257 };
const usualLeastSize = 513;

/** The error page of the server software. */
export function errorPage(status: number, message: string): string {
  const title = `${status} ${titles[status] ?? "Error"}`;
  const page = `<!DOCTYPE html>
<html>
<head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>${title}</title>
</head>
<body>
    <h2>${title}</h2>
    <p>${escapeText(message)}</p>
    <pre id="traceback"></pre>
    <div id="powered_by">
      <span>Powered by <a href="http://www.cherrypy.dev">CherryPy 18.10.0</a></span>
    </div>
</body>
</html>
`;
  const missing = (leastSize[status] ?? usualLeastSize) - Buffer.byteLength(page);
  return missing > 0 ? page + " ".repeat(missing) : page;
}
