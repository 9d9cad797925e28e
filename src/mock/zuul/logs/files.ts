import { consoleLog } from "../console/log.ts";
import type { Build } from "../state.ts";
import { inventory } from "./inventory.ts";
import { jobOutput } from "./job-output.ts";
import type { Schema } from "./types.ts";

type LogFile = Schema<"LogFile">;

const manifestFile = "zuul-manifest.json";

/** What the console of a build has shown. */
export function outputText(build: Build): string {
  return consoleLog(build, build.end_time ?? 0);
}

/** The tree of what a build has left behind; the manifest itself is not in it. */
export function tree(build: Build): LogFile[] {
  const about = file(build, { name: "inventory.yaml", text: inventory(build) });
  return [
    file(build, {
      name: "job-output.json",
      mimetype: "application/json",
      text: JSON.stringify(jobOutput(build)),
    }),
    file(build, { name: "job-output.txt", text: outputText(build) }),
    { ...file(build, { name: "zuul-info", mimetype: "application/directory", text: "" }), children: [about] },
  ];
}

/** The artifact by which the web interface finds the tree. */
export function manifestArtifact(logUrl: string) {
  return { name: "Zuul Manifest", url: `${logUrl}${manifestFile}`, metadata: { type: "zuul_manifest" } };
}

/** The paths of all files below the place of the logs. */
export function paths(files: readonly LogFile[]): readonly string[] {
  return files.flatMap(({ name, children }) =>
    children ? paths(children).map((below) => `${name}/${below}`) : [name],
  );
}

function file(
  { end_time }: Build,
  { name, mimetype = "text/plain", text }: { name: string; mimetype?: string; text: string },
): LogFile {
  const last_modified = Math.floor((end_time ?? 0) / 1000);
  return { name, mimetype, encoding: null, last_modified, size: Buffer.byteLength(text) };
}
