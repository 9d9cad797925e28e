import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Document } from "yaml";
import { parseDocument } from "yaml";
import type { ClockSetting } from "./core/state/clock.ts";
import { apiNamed } from "../../contracts/lib/api-named.ts";
import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { WorldProblems } from "./core/world/world-error.ts";
import { WorldError } from "./core/world/world-error.ts";
import type { NamedWorld, WorldFile } from "./core/world/world-file.ts";
import type { WorldFiles } from "./public-types.ts";

/** A world as it is asked for: what each API's file says, and where the clock stands. */
export interface OwnWorld {
  readonly apis: ReadonlyMap<string, NamedWorld>;
  readonly clock?: ClockSetting;
}

/** The file beside those of the APIs that says where the clock stands: `{ "at": …, "rate": … }`. */
export const clockFile = "clock";
const endings = [".json", ".yaml", ".yml"];

/**
 * Reads `<api>.json`, `.yaml` or `.yml` of a folder, and `clock.*`; folders in it are let be. Throws a WorldError that
 * names each file that is none of an API's, cannot be read, or holds no object.
 */
export async function readWorldFolder(folder: string, known: readonly string[]): Promise<OwnWorld> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException; // of the file system
    throw told(folder, code === "ENOENT" ? `there is no such folder; ${initHint(folder)}` : message);
  });
  const apis = new Map<string, NamedWorld>();
  const found: WorldProblems[] = [];
  let clock: ClockSetting | undefined;
  for (const name of names.filter((file) => endings.includes(path.extname(file))).sort()) {
    const source = path.join(folder, name);
    const stem = path.parse(name).name;
    const api = apiNamed(stem, known);
    try {
      if (stem === clockFile) clock = clockOf(await readObject(source), source);
      else if (api === undefined) throw told(source, `there is no API ${stem}${suggestion(stem, known)}`);
      else if (apis.has(api)) throw told(source, `${apis.get(api)?.source ?? ""} is of ${api}, too`);
      else apis.set(api, { source, file: worldFile(await readObject(source), source) });
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      found.push(...error.found);
    }
  }
  if (found.length > 0) throw new WorldError(found);
  if (apis.size === 0)
    throw told(folder, `it holds no world, such as ${known[0] ?? "api"}.yaml; ${initHint(folder)}`);
  return clock ? { apis, clock } : { apis };
}

function initHint(folder: string): string {
  return `touchstone world init ${folder} writes one`;
}

/** Worlds that a program gives as data. Throws a WorldError for an API that is none. */
export function givenWorlds(files: WorldFiles, known: readonly string[]): OwnWorld {
  const apis = new Map<string, NamedWorld>();
  for (const [source, file] of Object.entries(files)) {
    const api = apiNamed(source, known);
    if (api === undefined) throw told("world", `there is no API ${source}${suggestion(source, known)}`);
    if (apis.has(api)) throw told("world", `${apis.get(api)?.source ?? ""} and ${source} are the same API`);
    apis.set(api, { source, file: worldFile(file, source) });
  }
  return { apis };
}

async function readObject(source: string): Promise<object> {
  const document = parseDocument(await textOf(source), { prettyErrors: true });
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS")
    throw told(source, "it holds several documents (---); a world file is one");
  // The rest is a picture of the line.
  if (error) throw told(source, (error.message.split("\n")[0] ?? "").replace(/:$/, ""));
  const content = contentOf(document, source);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw told(source, "it holds no object of tables");
  return content;
}

async function textOf(source: string): Promise<string> {
  try {
    if ((await stat(source)).isFile()) return await readFile(source, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException; // of the file system
    throw told(source, code === "ENOENT" ? "it leads to a file that there is not" : message);
  }
  throw told(source, "it is no file");
}

/** An empty file is an empty world file. Throws for an alias that names nothing, and for too many. */
function contentOf(document: Document, source: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw told(source, error instanceof Error ? error.message : String(error));
  }
}

function worldFile(content: object, source: string): WorldFile {
  const { $base = "seed" } = content as WorldFile;
  if (!["seed", "empty"].includes($base)) throw told(source, "it must be seed or empty", "/$base");
  return content as WorldFile; // its tables are judged when they are laid over the base
}

function clockOf(content: object, source: string): ClockSetting {
  const { at, rate = 1, ...others } = content as Readonly<Record<string, unknown>>;
  const startAt = typeof at === "string" ? Date.parse(at) : NaN;
  if (Number.isNaN(startAt))
    throw told(source, "at: it must be a date and time such as 2026-01-15T09:00:00Z");
  if (typeof rate !== "number" || !(rate >= 0))
    throw told(source, "rate: it must be 1 (live), 0 (frozen) or a factor");
  const [other] = Object.keys(others);
  if (other !== undefined) throw told(source, `there is no ${other}; there are: at, rate`);
  return { startAt, rate };
}

function told(source: string, message: string, pointer = ""): WorldError {
  return new WorldError([{ source, problems: [{ pointer, message }] }]);
}
