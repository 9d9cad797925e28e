import { existsSync } from "node:fs";
import type { Compiled } from "../arazzo/compile.ts";
import { compileDocument } from "../arazzo/compile.ts";
import { loadDocument } from "../arazzo/load.ts";
import type { Problem } from "../arazzo/source.ts";
import { documentSources } from "../arazzo/workflow-reference.ts";
import type { Library } from "./library.ts";

/** The documents that others name as Arazzo sources, and those that they name, each once; they are no cases. */
export function readNamedDocuments(
  suite: readonly Compiled[],
  library: Library,
  tell: (file: string) => string,
): { readonly compiled: readonly Compiled[]; readonly problems: readonly Problem[] } {
  const known = new Set(suite.map((c) => tell(c.loaded.source.file)));
  const problems: Problem[] = [];
  const compiled: Compiled[] = [];
  const queue = [...suite];
  for (const { loaded } of queue)
    for (const [name, file] of documentSources(loaded.document, loaded.source.file)) {
      if (known.has(tell(file))) continue;
      known.add(tell(file));
      if (!existsSync(file)) {
        const index = loaded.document.sourceDescriptions.findIndex((s) => s.name === name);
        const line = loaded.source.lineOf(["sourceDescriptions", index]);
        problems.push({
          file: loaded.source.file,
          line,
          message: `source ${name}: there is no file ${tell(file)}`,
        });
        continue;
      }
      const other = loadDocument(file);
      if (!("document" in other)) {
        problems.push(...other);
        continue;
      }
      const done = compileDocument(other, library, { file, tell, isHelper: true });
      compiled.push(done);
      queue.push(done);
    }
  return { compiled, problems };
}
