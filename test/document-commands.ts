import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { commands } from "../src/cli/commands.ts";

/** A command as a document shows it. `isWhole`: it can be typed as it stands; in a sentence a flag's value may be left out. */
export interface ShownCommand {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

const unfinished = [
  "commander.optionMissingArgument",
  "commander.missingArgument",
  "commander.missingMandatoryOptionValue",
];

/** The commands of a Markdown text: those in its blocks (but in blocks of programs), and those in its sentences. */
export function commandsOf(markdown: string): ShownCommand[] {
  const inBlocks = [...markdown.matchAll(/^ *```(console|sh|bash|yaml|json|)\n([^]*?)^ *```$/gm)].flatMap(
    ([, language = "", text = ""]) => linesOf(text, language === "console"),
  );
  return [
    ...inBlocks.map((line) => ({ words: wordsOf(line), isWhole: true })),
    ...spansOf(markdown).map((span) => ({ words: wordsOf(span), isWhole: false })),
  ].flatMap(({ words, isWhole }) => {
    const start = startOf(words, isWhole);
    return start === undefined ? [] : [{ words: words.slice(start), isWhole }];
  });
}

/** What of a command is not so: a verb, a flag, a value, an npm script that there is not. Undefined when all is. */
export async function faultOf(shown: ShownCommand, root: string): Promise<string | undefined> {
  const [program, ...rest] = shown.words;
  if (program !== "npm") return faultOfTouchstone({ ...shown, words: rest });
  const [script = "", ...words] = rest[0] === "run" ? rest.slice(1) : rest;
  const scripts = scriptsOf(root);
  const run = scripts[script];
  if (run === undefined) return `package.json has no script ${script}`;
  const args = words.filter((word) => word !== "--");
  const verb = /^node bin\/touchstone\.js (.*)$/.exec(run)?.[1];
  if (verb !== undefined) return faultOfTouchstone({ ...shown, words: [...verb.split(" "), ...args] });
  const source = /\S+\.ts/.exec(run)?.[0];
  if (source === undefined) return args.length === 0 ? undefined : `${script} takes no arguments`;
  const text = readFileSync(path.join(root, source), "utf8");
  const unknown = args.filter((word) => word.startsWith("--") && !text.includes(word.slice(2)));
  return unknown.length === 0 ? undefined : `${source} knows no ${unknown.join(", ")}`;
}

/** Flags that a Markdown text names alone in its sentences (`--data DIR`) and that no command and no npm script has. */
export async function deadFlags(markdown: string, root: string): Promise<string[]> {
  const made = await Promise.all([...commands.values()].map((make) => make()));
  const known = new Set(made.flatMap((command) => [command, ...command.commands]).flatMap(flagsOf));
  const sources = Object.values(scriptsOf(root))
    .flatMap((run) => /\S+\.ts/.exec(run) ?? [])
    .map((file) => readFileSync(path.join(root, file), "utf8"));
  const named = spansOf(markdown).flatMap((span) => /^--[a-z][a-z-]*/.exec(span) ?? []);
  return named.filter((name) => !known.has(name) && !sources.some((text) => text.includes(name.slice(2))));
}

/** Paths below the root that a Markdown text names in its sentences and that are not there; `<…>` stands for any name. */
export function deadPaths(markdown: string, root: string): string[] {
  const tops = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return spansOf(markdown)
    .filter((span) => /^[^\s…*]+$/.test(span))
    .filter((span) => tops.some(({ name }) => span.startsWith(`${name}/`)))
    .filter((span) => !isOutput(span))
    .filter((span) => !alternatives(span).every((one) => isThere(root, one.split("/").filter(Boolean))));
}

/** What stands in a Markdown text's sentences as code. */
function spansOf(markdown: string): string[] {
  const sentences = markdown.replace(/^ *```[^]*?^ *```$/gm, "");
  return [...sentences.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span.replaceAll("\n", " "));
}

function flagsOf({ options }: Command): string[] {
  return options.flatMap(({ long }) => long ?? []);
}

/** The lines of a block that are typed; the shell's continuations are one line. */
function linesOf(text: string, hasPrompt: boolean): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, "").split("\n");
  return hasPrompt ? lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2)) : lines;
}

/** The words of a command up to a comment, a pipe or another command; what stands for something else is left out. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replaceAll(/["']/g, ""),
  );
  const end = words.findIndex((word) => /^(?:#.*|\||&&|;|>.*)$/.test(word));
  return (end < 0 ? words : words.slice(0, end)).filter((word) => !/^\[.*\]$/.test(word));
}

/** Where the program's name is followed by a verb, or npm by a script of the project. */
function startOf(words: readonly string[], isWhole: boolean): number | undefined {
  const index = words.findIndex((word, at) => {
    const next = words[at + 1] ?? "";
    if (word === "npm")
      return next === "start" || next === "test" || (next === "run" && at + 2 < words.length);
    return word === "touchstone" && /^[a-z]+$/.test(next);
  });
  return index < 0 || (!isWhole && index > 1) ? undefined : index;
}

async function faultOfTouchstone({ words, isWhole }: ShownCommand): Promise<string | undefined> {
  const make = commands.get(words[0] ?? "");
  if (!make) return `there is no command ${String(words[0])}`;
  const program = new Command("touchstone").addCommand(await make());
  muted(program);
  try {
    program.parse(words.map(withoutPlaceholder), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!isWhole && unfinished.includes(error.code)) return undefined;
    return error.code === "commander.help" ? undefined : error.message;
  }
  return undefined;
}

/** Parses and does nothing. */
function muted(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  if (command.commands.length === 0) command.action(() => undefined);
  command.commands.forEach(muted);
}

/** `<release>` and `…` stand for some name, a variable for a number, `URL` for one. */
function withoutPlaceholder(word: string): string {
  return word
    .replaceAll(/<[a-z]+>|…/g, "x")
    .replaceAll(/\$[A-Z_]+/g, "1")
    .replace(/^URL$/, "http://127.0.0.1");
}

function scriptsOf(root: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  return manifest.scripts;
}

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
function alternatives(span: string): string[] {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(span);
  if (!braces) return [span];
  const [, before = "", names = "", after = ""] = braces;
  return names.split(",").flatMap((name) => alternatives(`${before}${name}${after}`));
}

/** What a run or a build leaves is in no checkout. */
function isOutput(span: string): boolean {
  return span.startsWith("dist/") || (span.startsWith("reports/") && !span.endsWith(".schema.json"));
}

function isThere(folder: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return existsSync(folder);
  if (!first.includes("<")) return isThere(path.join(folder, first), rest);
  if (!existsSync(folder)) return false;
  const pattern = new RegExp(`^${first.replaceAll(".", "\\.").replaceAll(/<[^>]*>/g, ".+")}$`);
  return readdirSync(folder).some((name) => pattern.test(name) && isThere(path.join(folder, name), rest));
}
