import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";

/** How the image starts and is probed, as the last stage of the Dockerfile says. */
export interface Container {
  readonly env: Readonly<Record<string, string>>;
  readonly user: string | undefined;
  readonly start: readonly string[];
  readonly probe: readonly string[];
}

/** Reads the Dockerfile; commands in the form of lists. */
export function readContainer(): Container {
  const [, stage = ""] = readFileSync(path.join(packageRoot, "Dockerfile"), "utf8").split(
    /^FROM .*(?<! AS build)$/m,
  );
  const instruction = (name: string): string => new RegExp(`^${name} (.*)$`, "m").exec(stage)?.[1] ?? "";
  // JSON boundary: Docker's own form of commands.
  const list = (text: string): string[] => JSON.parse(text) as string[];
  return {
    env: Object.fromEntries(
      instruction("ENV")
        .split(" ")
        .map((pair) => pair.split("=") as [string, string]),
    ),
    user: instruction("USER") || undefined,
    start: [...list(instruction("ENTRYPOINT")), ...list(instruction("CMD"))],
    probe: list(/CMD (\[.*\])$/.exec(instruction("HEALTHCHECK"))?.[1] ?? "[]"),
  };
}
