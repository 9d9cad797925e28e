import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Refuse, Schema } from "../types.ts";

type NewBuild = Schema<"NewBuild">;

/** Facts, 2.3: something to build must be named; an archive is fetched by http or https. */
export function assertSource({ file_id, archive_url }: NewBuild, refuse: Refuse<400>): void {
  if (!file_id && !archive_url) throw refuse(400, "invalid_request", "file_id or archive_url required");
  if (archive_url && !/^https?:/i.test(archive_url))
    throw refuse(400, "invalid_request", "Invalid Archive URL: Must be http or https");
}

export interface BuildPlace {
  readonly context: string;
  /** Also shown as the subdirectory. */
  readonly dockerfile_path: string;
}

/** Where the Dockerfile and the context are; `dockerfile_path` wins over `subdirectory`. */
export function readPlace({ dockerfile_path, subdirectory, context }: NewBuild): BuildPlace {
  if (dockerfile_path !== undefined)
    return { context: context ?? posix.dirname(dockerfile_path), dockerfile_path };
  const folder = subdirectory ?? context ?? "/";
  return { context: folder, dockerfile_path: posix.join(folder, "Dockerfile") };
}

/** How a build by hand is called: 7 digits made of what it builds from. */
export function manualName({ file_id, archive_url }: NewBuild): string {
  return createHash("sha224")
    .update(file_id || (archive_url ?? ""))
    .digest("hex")
    .slice(0, 7);
}
