import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

/** A file of a built web interface. */
export interface UiFile {
  readonly contentType: string;
  /** Whether its name changes when its content does. */
  readonly isHashed: boolean;
  /** Its bytes for pages that are below `prefix` (`/zuul`; `""`: at the root). */
  readonly read: (prefix: string) => Promise<Buffer>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".eot": "application/vnd.ms-fontobject",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".yaml": "application/yaml; charset=utf-8",
};

/**
 * What a folder answers to the path of a page (percent-encoded, with a leading slash): the file of that name; else, where
 * the path begins with none of the folder's own folders, `index.html`, which knows the rest of its routes itself. undefined:
 * nothing. Nothing outside the folder is read, nor a file whose name begins with a dot.
 */
export async function findUiFile(folder: string, page: string): Promise<UiFile | undefined> {
  const root = await realpath(folder);
  const segments = page.split("/").filter(Boolean).map(readName);
  const names = segments.filter((name) => name !== undefined);
  const found = names.length === segments.length ? await within(root, names) : undefined;
  if (found?.isFile) return uiFile(root, found.name);
  const [first] = segments;
  if (first !== undefined && !found && (await within(root, [first]))) return undefined;
  const index = await within(root, ["index.html"]);
  return index && uiFile(root, index.name);
}

/** The decoded name of a file or folder; undefined where it can be none's, could lead elsewhere, or is hidden. */
function readName(segment: string): string | undefined {
  try {
    const name = decodeURIComponent(segment);
    return name.startsWith(".") || /[/\\\0]/.test(name) ? undefined : name;
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}

/** What build tools put into folders of their own, with a digest in its name. */
const hashed = /^(static|assets)[/\\].*[.-](?=[a-z]*[A-Z\d_])[\w-]{8,}\.\w+$/;

async function within(root: string, segments: readonly string[]) {
  try {
    const name = await realpath(path.join(root, ...segments));
    const isInside = name === root || name.startsWith(root + path.sep);
    return isInside ? { name, isFile: (await stat(name)).isFile() } : undefined;
  } catch {
    return undefined; // there is no such file, or it cannot be read
  }
}

function uiFile(root: string, name: string): UiFile {
  const extension = path.extname(name).toLowerCase();
  return {
    contentType: contentTypes[extension] ?? "application/octet-stream",
    isHashed: hashed.test(path.relative(root, name)),
    async read(prefix) {
      const bytes = await readFile(name);
      const moved = prefix === "" ? undefined : moves[extension];
      return moved ? Buffer.from(moved(bytes.toString("utf8"), prefix)) : bytes;
    },
  };
}

/**
 * Where a build for the root of a site names the root. Zuul's interface is built so, by Create React App up to 13 and by Vite
 * since 14, and finds its API beside its own pages: below another path it is served as if it had been built for that
 * (`homepage`, `base`).
 */
const moves: Readonly<Record<string, (text: string, prefix: string) => string>> = {
  ".html": (text, prefix) => movedScript(movedLinks(text, prefix), prefix),
  ".js": movedScript,
  ".css": (text, prefix) => text.replace(/(url\()(?=\/(?!\/))/g, put(prefix)),
};

function movedLinks(text: string, prefix: string): string {
  return text.replace(/(\b(?:href|src)=")(?=\/(?!\/))/g, put(prefix));
}

function movedScript(text: string, prefix: string): string {
  return [
    /(\b[A-Za-z_$]+\.p=")(?=\/")/g,
    /(\bPUBLIC_URL:")(?=")/g,
    /("PUBLIC_URL"in Object\(\{[^}]*\}\),[A-Za-z_$]+\.pathname=")(?=")/g,
    /(`BASE_URL`in\{[^}]*\}\?[A-Za-z_$]+\.pathname=`)(?=\/`)/g,
  ].reduce((moved, place) => moved.replace(place, put(prefix)), text);
}

/** Behind what a place begins with. */
function put(prefix: string): (begin: string) => string {
  return (begin) => begin + prefix;
}
