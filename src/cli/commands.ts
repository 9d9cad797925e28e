import type { Command } from "commander";

/** The commands by their names, in the order of `--help`. One that is called by its name alone is loaded: the others would double its start. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["mock", async () => (await import("./mock.ts")).mockCommand()],
  ["credentials", async () => (await import("./credentials.ts")).credentialsCommand()],
  ["health", async () => (await import("./health.ts")).healthCommand()],
  ["world", async () => (await import("./world.ts")).worldCommand()],
  ["prepare", async () => (await import("./prepare.ts")).prepareCommand()],
  ["verify", async () => (await import("./verify.ts")).verifyCommand()],
  ["certify", async () => (await import("./certify.ts")).certifyCommand()],
  ["check", async () => (await import("./check.ts")).checkCommand()],
  ["demo", async () => (await import("./demo.ts")).demoCommand()],
  ["coverage", async () => (await import("./coverage.ts")).coverageCommand()],
  ["report", async () => (await import("./report.ts")).reportCommand()],
  ["fidelity", async () => (await import("./fidelity.ts")).fidelityCommand()],
  ["contract", async () => (await import("./contract.ts")).contractCommand()],
  ["mutants", async () => (await import("./mutants.ts")).mutantsCommand()],
  ["proxy", async () => (await import("./proxy.ts")).proxyCommand()],
  ["record", async () => (await import("./record.ts")).recordCommand()],
  ["scenario", async () => (await import("./scenario.ts")).scenarioCommand()],
]);
