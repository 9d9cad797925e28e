import path from "node:path";
import ts from "typescript";
import { packageRoot } from "../../contracts/lib/package-root.ts";

/**
 * Compiles texts as if each were a file of this folder, by the project's own tsconfig.json, and tells what the
 * compiler says of each: its messages with all that stands below them.
 */
export function compile(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(packageRoot, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(messageOf(diagnostic));
      },
    },
  );
  if (!config) throw new Error("no tsconfig.json");
  const files = new Map([...texts].map(([name, text]) => [fileOf(name), text]));
  const host = ts.createCompilerHost(config.options);
  const program = ts.createProgram([...files.keys()], config.options, {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile: (file, options, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? host.getSourceFile(file, options, ...rest)
        : ts.createSourceFile(file, text, options);
    },
  });
  return new Map(
    [...texts.keys()].map((name) => {
      const source = program.getSourceFile(fileOf(name));
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [name, found.map(messageOf)];
    }),
  );
}

function fileOf(name: string): string {
  return path.join(packageRoot, "test", "compile", `${name.replaceAll(/\W+/g, "-")}.ts`);
}

function messageOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, "\n");
}
