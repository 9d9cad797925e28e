import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { counted } from "../../contracts/lib/counted.ts";
import { makeFolder } from "../../conformance/engine/model/files.ts";
import type { Recorded } from "../../conformance/engine/lint/recordings/har.ts";
import { UsageError } from "./exit.ts";
import { flag } from "./flags.ts";

const examples = `
Examples:
  touchstone scenario from-har recordings/gitlab-agents.har --out e2e/session.arazzo.yaml
  touchstone verify --scenarios e2e --base-url https://gitlab.example.com --input token=…`;

interface Flags {
  readonly api?: string;
  readonly out?: string;
}

/** `touchstone scenario`: what a client did, as a scenario that any server can be asked. */
export function scenarioCommand(): Command {
  const command = new Command("scenario")
    .description("Make an Arazzo scenario of a client's session")
    .addHelpText("after", examples);
  const make = (name: string, what: string) =>
    command
      .command(name)
      .argument("<file>", what)
      .addOption(flag("--api <name>", "whose session it is, where the file does not say"))
      .addOption(flag("--out <file>", "where the document goes (default: beside the file)"));
  make("from-har", "a recording: of touchstone record, a browser or a proxy")
    .description("Of a HAR file")
    .action(async (file: string, flags: Flags) => {
      const { readHar } = await import("../../conformance/engine/lint/recordings/har.ts");
      const content = await contentOf(file);
      const own = (content as { log?: { _api?: string } } | null)?.log?._api; // as record writes it
      await write(file, readHar(file, path.basename(file)), { ...flags, api: flags.api ?? own });
    });
  make("from-journal", "a list of what GET /__admin/requests/{id}, or journal.get(id), tells")
    .description("Of a mock's journal")
    .action(async (file: string, flags: Flags) => {
      const { journalSession } = await import("../../conformance/engine/record/journal.ts");
      const { api, session, unanswered } = journalSession(await contentOf(file), path.basename(file));
      await write(file, session, { ...flags, api: flags.api ?? api });
      if (unanswered > 0)
        console.log(
          `${counted(unanswered, "request")} without an answer, so that no step takes what it gave: GET /__admin/requests/{id} has it`,
        );
    });
  return command;
}

async function write(
  file: string,
  session: readonly Recorded[],
  { api: name, out }: { readonly api: string | undefined; readonly out?: string },
): Promise<void> {
  if (name === undefined) throw new UsageError(`${file} does not say whose session it is: add --api NAME`);
  const { contractNamed } = await import("./tapped.ts");
  const { scenarioOf } = await import("../../conformance/engine/record/scenario.ts");
  const { stringify } = await import("yaml");
  const api = await contractNamed(name);
  const id = path
    .basename(out ?? file)
    .replace(/(?:\.arazzo)?\.[^.]*$/, "")
    .replaceAll(/[^\w-]+/g, "-");
  const made = scenarioOf(api, session, id);
  if (made.steps === 0) throw new UsageError(`no exchange in ${file} is of ${api.contract.api}`);
  const target = out ?? path.join(path.dirname(file), `${id}.arazzo.yaml`);
  if (existsSync(target)) throw new UsageError(`${target} is there already: choose another with --out`);
  makeFolder(path.dirname(target));
  await writeFile(target, stringify(made.document));
  for (const place of made.leftOut) console.log(`left out: ${place}`);
  const inputs = made.required.map((input) => ` --input ${input}=…`).join("");
  console.log(`${counted(made.steps, "step")}: ${target}`);
  console.log(`touchstone verify --scenarios ${path.dirname(target)} --base-url URL${inputs}`);
}

async function contentOf(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`there is no file ${file}`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
