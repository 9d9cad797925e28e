/** A step of `docs/tutorial.md`: a file to write, or a command and what it prints. */
export type Step =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "command"; readonly command: string; readonly printed: readonly string[] };

const block = /(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n([^]*?)^```$/gm;

/** The steps of the document, in their order. A block of code has its file's name before it. Throws for one that has none. */
export function stepsOf(document: string): Step[] {
  return [...document.matchAll(block)].flatMap(([, name, language, text = ""]): Step[] => {
    if (language === "console") return commandsOf(text);
    if (name === undefined) throw new Error(`a block has no file: ${text}`);
    return [{ kind: "file", name, text }];
  });
}

function commandsOf(text: string): Step[] {
  return text
    .split(/^\$ /m)
    .filter((part) => part !== "")
    .map((part) => {
      const [command = "", ...printed] = part.trimEnd().split("\n");
      return { kind: "command", command, printed };
    });
}

/** The first line that was not printed behind those before it; `…` in a line, or alone, stands for anything. */
export function missingLine(printed: readonly string[], output: string): string | undefined {
  let rest = output;
  return printed.find((expected) => {
    const parts = expected.trim().split("…");
    return parts.some((part) => {
      const at = rest.indexOf(part);
      rest = at < 0 ? rest : rest.slice(at + part.length);
      return at < 0;
    });
  });
}
