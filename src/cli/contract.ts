import { counted } from "../../contracts/lib/counted.ts";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import type { Contract, Operation } from "../../contracts/lib/contract.ts";
import { loadContract } from "../../contracts/lib/contract.ts";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { chosenApis } from "./chosen-apis.ts";
import { contractCheckCommand } from "./contract-check.ts";
import { ExitCode } from "./exit.ts";
import { knownOperation } from "./known-operation.ts";
import { optionalTool } from "./optional-tool.ts";

/** `touchstone contract`: looks contracts up. */
export function contractCommand(): Command {
  const command = new Command("contract").description(
    "List, lint or show the contracts, or check them by recordings",
  );
  command
    .command("list")
    .description("Every operation of every API")
    .argument("[api...]")
    .action((apis: string[]) => {
      for (const contract of contracts(apis)) {
        console.log(
          `${contract.api}: ${contract.document.info.title}, ${counted(contract.operations.length, "operation")}`,
        );
        for (const o of contract.operations) console.log(`  ${o.method.padEnd(6)} ${o.path}  ${o.id}`);
      }
    });
  command
    .command("show")
    .description("One operation: parameters, bodies, statuses")
    .argument("<operation>", "its operationId")
    .action((id: string) => {
      console.log(describe(knownOperation(contracts([]), id)));
    });
  command
    .command("lint")
    .description("Check an OpenAPI file, or all contracts, with Redocly (npm install @redocly/cli)")
    .argument("[file...]")
    .action((files: string[]) => {
      process.exitCode = lint(files);
    });
  return command.addCommand(contractCheckCommand());
}

function allApis(): string[] {
  const folder = path.join(packageRoot, "contracts");
  return readdirSync(folder).filter((api) => existsSync(path.join(folder, api, "contract.gen.json")));
}

function contracts(apis: readonly string[]): Contract[] {
  return chosenApis(apis, allApis(), (api) => `there is no contract of ${api}`).map(loadContract);
}

function describe(operation: Operation): string {
  const { id, method, path: template, summary, parameters, requestBody, responses } = operation;
  const lines = [id, `${method} ${template}`, summary, ""];
  for (const p of parameters)
    lines.push(
      `  ${p.in.padEnd(6)} ${p.name}${p.required ? " (required)" : ""}: ${JSON.stringify(p.schema)}`,
    );
  for (const [type, media] of requestBody?.content ?? [])
    lines.push(`  body   ${type}: ${[...media.fields.keys()].join(", ")}`);
  lines.push("");
  for (const r of responses.values()) {
    const names = [...r.content.values()].flatMap((media) => [...media.examples.keys()]);
    lines.push(
      `  ${r.status}  ${r.description.trim()}${names.length > 0 ? `  [examples: ${names.join(", ")}]` : ""}`,
    );
  }
  return lines.join("\n");
}

/** The caller's files are judged by the caller's configuration, the package's own contracts by its own. */
function lint(files: readonly string[]): number {
  const redocly = optionalTool("@redocly/cli", "contract lint");
  const own = allApis().map((api) => path.join(packageRoot, "contracts", api, "openapi.yaml"));
  const args = files.length > 0 ? files : [...own, "--config", path.join(packageRoot, "redocly.yaml")];
  // Neither telemetry nor a question about updates: no command of ours needs a network.
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const run = spawnSync(process.execPath, [redocly, "lint", ...args], { stdio: "inherit", env });
  return run.status === 0 ? ExitCode.good : ExitCode.targetFails;
}
