import path from "node:path";
import ts from "typescript";

/** The files that each file imports, types too, by their paths; `read` gives a file's text. Packages are left out. */
export function importsOf(
  files: readonly string[],
  read: (file: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files);
  const found = files.map((file): [string, string[]] => {
    const { importedFiles } = ts.preProcessFile(read(file), true, true);
    const places = importedFiles.map(({ fileName }) => path.join(path.dirname(file), fileName));
    return [file, places.filter((place) => known.has(place))];
  });
  return new Map(found);
}

/** Files that import each other, each circle once: the strongly connected parts of more than one file (Tarjan). */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const open: string[] = [];
  const order = new Map<string, number>();
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let low = own;
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === own) {
      const part = open.splice(open.indexOf(file));
      if (part.length > 1) found.push(part.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}
