import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "../../public-types.ts";
import type { MountedService } from "../service/mounted-service.ts";
import type { Engine } from "../engine.ts";
import { asMockError } from "../service/failures.ts";
import { problemReply } from "../service/problem.ts";
import { baseOf } from "./origin.ts";
import type { Place } from "./place.ts";
import { send } from "./send.ts";
import { findUiFile } from "./ui-folder.ts";
import type { UiFile } from "./ui-folder.ts";

/** Folders of built web interfaces by the API that each is of. */
export type Uis = ReadonlyMap<string, string>;

/**
 * Serves the built interface of an API at its mount. What begins like a path of the API, or like one that is served beside
 * it, and what the folder does not have, goes to `next()`.
 */
export function serveUi(
  { engine, uis }: { readonly engine: Engine; readonly uis: Uis },
  api: string,
  placeOf: (message: IncomingMessage) => Place,
): RequestHandler | undefined {
  const folder = uis.get(api);
  if (folder === undefined) return undefined;
  const own = firstSegments(engine.service(api));
  return (message, response, next) => {
    const place = placeOf(message);
    const isRead = message.method === "GET" || message.method === "HEAD";
    if (!isRead || own.has(firstSegment(place.path))) next();
    else
      findUiFile(folder, place.path)
        .then((file) => (file ? sendFile(file, place, { message, response }) : next()))
        .catch((error: unknown) => send(response, problemReply(asMockError(error, engine))));
  };
}

function firstSegments({ service, companions }: MountedService): ReadonlySet<string> {
  const contracts = [service.contract, ...(companions ? [companions.service.contract] : [])];
  return new Set(contracts.flatMap(({ operations }) => operations.map((o) => firstSegment(o.path))));
}

function firstSegment(path: string): string {
  return path.split("/").find(Boolean) ?? "";
}

async function sendFile(
  file: UiFile,
  place: Place,
  { message, response }: { readonly message: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const bytes = await file.read(prefixOf(message, place));
  const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  const headers = {
    "Cache-Control": file.isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ETag: tag,
  };
  if (message.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const about = { "Content-Type": file.contentType, "Content-Length": bytes.length };
  response.writeHead(200, { ...headers, ...about }).end(message.method === "HEAD" ? undefined : bytes);
}

/** The path that the client sees the interface at, without a slash at its end; it is put into texts and scripts. */
function prefixOf(message: IncomingMessage, place: Place): string {
  const below = baseOf(message, place).replace(/^[a-z]+:\/\/[^/]*/i, "");
  return below.replace(/[^\w/.~%-]/g, encoded).replace(/\/+$/, "");
}

function encoded(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
