import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../conformance/engine/model/files.ts";
import { fixtureFile, loadSeed } from "../fixtures/load.ts";
import { serviceNames } from "../mock/services.ts";
import { chosenApis } from "./chosen-apis.ts";

const schemaFolder = "schemas";

/**
 * Writes a commented `<api>.yaml` for each API, and its schema beside it for editors. A file that is there is kept; the
 * schemas are this version's. Returns what was written.
 */
export async function initWorld(folder: string, apis: readonly string[]): Promise<string[]> {
  const chosen = chosenApis(apis, serviceNames(), (api) => `there is no API ${api}`);
  makeFolder(path.join(folder, schemaFolder));
  const written: string[] = [];
  for (const api of chosen) {
    const schema = path.join(folder, schemaFolder, `${api}.schema.json`);
    await copyFile(fixtureFile(api, "world.schema.gen.json"), schema);
    const file = path.join(folder, `${api}.yaml`);
    const isNew = await writeFile(file, template(api), { flag: "wx" }).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        return false;
      },
    );
    written.push(...(isNew ? [file] : []), schema);
  }
  return written;
}

/** Each table of the seed as a comment with its first row, so that a row of one's own is a line uncommented and changed. */
function template(api: string): string {
  const tables = Object.entries(loadSeed(api)).filter(
    ([name, rows]) => rows.length > 0 && !name.startsWith("$"),
  );
  const examples = tables.flatMap(([name, [row]]) => [`# ${name}:`, `#   - ${JSON.stringify(row)}`]);
  return [
    `# yaml-language-server: $schema=./${schemaFolder}/${api}.schema.json`,
    `# The world of ${api}: touchstone mock --world <this folder>`,
    "#",
    "# Rows are laid over the base: a row replaces the one with its key, or is added; { $delete: { field: value } } removes",
    "# the rows that have these values, { $delete: {} } all. `touchstone world check <this folder>` judges it.",
    "",
    "# What the rows are laid over: seed (the world that the mock comes with), or empty (one administrator, nothing else).",
    "$base: seed",
    "",
    "# A row of each table, as the seed has it. Take the # away and change it:",
    ...examples,
    "",
  ].join("\n");
}
