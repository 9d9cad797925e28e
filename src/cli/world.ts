import { Command } from "commander";
import { ExitCode, UsageError } from "./exit.ts";
import { flag, webUrl } from "./flags.ts";

const examples = `
Examples:
  touchstone world init my-world                   commented files to write your own rows into
  touchstone world check my-world                  is every row one, and could the API have made it?
  touchstone mock --world my-world                 start from it
  touchstone world export my-world --url http://127.0.0.1:4010 --session test-17`;

interface ExportFlags {
  readonly url: string;
  readonly session?: string;
  readonly adminToken?: string;
}

/** `touchstone world`: worlds of one's own, as folders of files. */
export function worldCommand(): Command {
  const command = new Command("world")
    .description("Write, check and save worlds of your own for the mock")
    .addHelpText("after", examples);
  command
    .command("init")
    .argument("<dir>", "a folder to make; files in it are kept")
    .argument("[api...]", "the APIs to write a file for (default: all)")
    .description("Write a commented world file for each API, with its schema for editors")
    .action(async (folder: string, apis: string[]) => {
      const { initWorld } = await import("./world-init.ts");
      for (const file of await initWorld(folder, apis)) console.log(`wrote ${file}`);
    });
  command
    .command("check")
    .argument("<dir>", "the folder of a world")
    .description("Judge every row of a world, and whether the APIs' own rules could have made it")
    .addHelpText(
      "after",
      "\nExit code: 0 the mock can start from it; 1 it cannot; 2 there is no such folder.",
    )
    .action(check);
  command
    .command("export")
    .argument("<dir>", "a folder to make; the files of the APIs in it are replaced")
    .description("Save a session of a running mock as a world")
    .addOption(flag("--url <url>", "where the mock runs").default("http://127.0.0.1:4010").argParser(webUrl))
    .addOption(flag("--session <id>", "which session (default: the default session)"))
    .addOption(flag("--admin-token <secret>", "what the mock was started with"))
    .action(async (folder: string, flags: ExportFlags) => {
      const { exportWorldFrom } = await import("./world-export.ts");
      for (const file of await exportWorldFrom(folder, flags)) console.log(`wrote ${file}`);
    });
  return command;
}

async function check(folder: string): Promise<void> {
  const { stat } = await import("node:fs/promises");
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new UsageError(`there is no folder ${folder}; touchstone world init ${folder} makes one`);
  const { createMock } = await import("../mock/app.ts");
  const { WorldError } = await import("../mock/core/world/world-error.ts");
  try {
    const mock = await createMock({ world: folder });
    await mock.close();
    console.log(`${folder} holds a world that the mock can start from`);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    console.error(error.message);
    process.exitCode = ExitCode.targetFails;
  }
}
