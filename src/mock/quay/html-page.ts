const titles: Readonly<Record<number, string>> = {
  308: "Redirecting...",
  404: "404 Not Found",
  405: "405 Method Not Allowed",
};

/** A page of the web framework. */
export function htmlPage(status: number, text: string): string {
  const title = titles[status] ?? String(status);
  return `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title.replace(/^\d+ /, "")}</h1>\n<p>${text}</p>\n`;
}
