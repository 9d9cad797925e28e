/**
 * Writes fields as `multipart/form-data` (RFC 7578). The same fields make the same text: the boundary is the first of a
 * row of names that stands in no field. Names are escaped as the HTML standard says.
 */
export function writeMultipart(fields: readonly (readonly [string, string])[]): {
  readonly mediaType: string;
  readonly text: string;
} {
  const boundary = boundaryFor(fields);
  const parts = fields.map(
    ([name, text]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n${text}\r\n`,
  );
  return {
    mediaType: `multipart/form-data; boundary=${boundary}`,
    text: `${parts.join("")}--${boundary}--\r\n`,
  };
}

function boundaryFor(fields: readonly (readonly [string, string])[]): string {
  let number = 0;
  const isTaken = (boundary: string): boolean =>
    fields.some(([name, text]) => name.includes(boundary) || text.includes(boundary));
  while (isTaken(`touchstone-${number}`)) number++;
  return `touchstone-${number}`;
}

function escaped(name: string): string {
  return name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}
