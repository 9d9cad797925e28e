import { format } from "prettier";

/** A table; the cells are Markdown, a `|` in one is escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A text as inline code; it holds no backtick. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A document as the project's formatter writes it, so that formatting never undoes what was generated. */
export function formatted(markdown: string): Promise<string> {
  return format(markdown, { parser: "markdown", printWidth: 110 });
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->`. Throws when the document has no such place. */
export function withBlock(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error(`there is no ${begin} … ${end} in the document`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
