import type { Operation } from "../../../contracts/lib/contract.ts";

/** A value in a recorded path. */
export interface PathValue {
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** What it is the id of, for a reader: `projectId` of `/projects/{id}`. */
  readonly about: string;
}

/** The values of an operation's path parameters in a path that it takes, whatever the path that the API is below. */
export function pathValues({ path, parameters }: Operation, recorded: string): PathValue[] {
  const raw = new Set(parameters.filter((p) => p.in === "path" && p.rawSlashes).map((p) => p.name));
  const parts = path.split(/\{([^{}]+)\}/); // literals and names in turn
  const source = parts
    .map((part, i) =>
      i % 2 === 0 ? part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&") : raw.has(part) ? "(.+)" : "([^/]+)",
    )
    .join("");
  const values = new RegExp(`${source}$`).exec(recorded)?.slice(1) ?? [];
  return values.map((value, i) => {
    const name = parts[2 * i + 1] ?? "";
    return { name, value: decodeURIComponent(value), about: aboutOf(name, parts[2 * i] ?? "") };
  });
}

function aboutOf(name: string, before: string): string {
  if (name !== "id") return name;
  const folder =
    before
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  return `${folder.replace(/s$/, "")}_id`;
}
