import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { counted } from "../../contracts/lib/counted.ts";
import { makeFolder } from "../../conformance/engine/model/files.ts";
import type { ExchangeRecord } from "../../conformance/engine/model/result.ts";
import { flag, integer, webUrl } from "./flags.ts";
import type { TappedFlags } from "./tapped.ts";

/** `touchstone record`: keeps a client's session with a real server. */
export function recordCommand(): Command {
  return new Command("record")
    .description("Record a client's session with a real server as HAR, without secrets")
    .argument("<api>", "whose server it is: its contract says what is secret")
    .addOption(flag("--upstream <url>", "the real server").argParser(webUrl).makeOptionMandatory())
    .addOption(flag("--out <dir>", "where the recording goes").makeOptionMandatory())
    .addOption(flag("-p, --port <number>", "port").default(4012).argParser(integer(0, 65535)))
    .addOption(flag("--host <name>", "address to bind").default("127.0.0.1"))
    .addHelpText(
      "after",
      "\nExample:\n  touchstone record gitlab --upstream https://gitlab.example.com --out recordings\n\n" +
        "Then: touchstone contract check gitlab-agents --recordings recordings\n" +
        "      touchstone scenario from-har recordings/gitlab-agents.har",
    )
    .action(async (name: string, flags: TappedFlags & { readonly out: string }) => {
      const { contractNamed, serveTapped } = await import("./tapped.ts");
      const api = await contractNamed(name);
      makeFolder(flags.out);
      const exchanges: ExchangeRecord[] = [];
      await serveTapped(flags, (exchange) => void exchanges.push(exchange));
      const { recordingHar } = await import("../../conformance/engine/record/recording.ts");
      const file = freeFile(flags.out, api.contract.api);
      await writeFile(file, recordingHar(api, exchanges));
      console.log(`${counted(exchanges.length, "exchange")}: ${file}`);
    });
}

/** A recording is never written over another. */
function freeFile(folder: string, name: string): string {
  let number = 1;
  const fileOf = (): string => path.join(folder, `${name}${number === 1 ? "" : `-${number}`}.har`);
  while (existsSync(fileOf())) number++;
  return fileOf();
}
