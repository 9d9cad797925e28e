/** Has Schemathesis make up requests from each contract, and reads what it found. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Started } from "../../start-program.ts";
import type { Mount } from "../mock-process.ts";
import { mountsOf } from "../mock-process.ts";
import type { Client, CredentialHeader, GeneratingClient } from "./client.ts";
import { secretOf } from "./credentials.ts";
import type { Outcome } from "./outcome.ts";
import type { Installed } from "./runtimes.ts";
import type { Document } from "./split-paths.ts";
import { splitPaths } from "./split-paths.ts";

/** The part of its report that is read. */
interface Report {
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly {
    readonly code: string;
    readonly title: string;
    /** `GET /path` */
    readonly operations: readonly string[];
  }[];
  readonly errors: readonly { readonly title: string; readonly count: number }[];
}

/** Runs it against one API after the other, each in a session of its own; the same seed gives the same requests. */
export async function generate(
  client: Client & GeneratingClient,
  { bin = "" }: Installed,
  mock: Started,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-schemathesis-"));
  const outcomes: Outcome[] = [];
  try {
    for (const mount of await mountsOf(mock)) {
      const contract = path.join(folder, `${mount.api}.json`);
      const report = path.join(folder, `${mount.api}.report.json`);
      const document = splitPaths(readContract(mount.api));
      writeFileSync(contract, JSON.stringify(document));
      await run(folder, path.join(bin, "schemathesis"), [
        "run",
        contract,
        ...argsFor(client, mock, mount),
        report,
      ]);
      // JSON boundary: Schemathesis wrote it.
      const found = JSON.parse(readFileSync(report, "utf8")) as Report;
      outcomes.push(outcomeOf(client, mount.api, document, found));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    tried: outcomes.reduce((sum, { tried }) => sum + tried, 0),
    operations: outcomes.flatMap(({ operations }) => operations),
    disagreements: outcomes.flatMap(({ disagreements }) => disagreements),
  };
}

function readContract(api: string): Document {
  const file = path.join(packageRoot, "contracts", api, "contract.gen.json");
  return JSON.parse(readFileSync(file, "utf8")) as Document; // JSON boundary: generated from a linted document
}

/** All but the contract before it, and the place of the report after it. */
function argsFor(
  { name: client, seed, examples, checks, headers, leaves }: Client & GeneratingClient,
  mock: Started,
  { api, mount }: Mount,
): string[] {
  return [
    ...["--url", `${mock.url}/__session/${client}-${api}${mount}`],
    ...["--header", headerText(api, headers[api])],
    ...["--seed", String(seed), "--max-examples", String(examples), "--workers", "1", "--no-shrink"],
    // A slow machine is no failure.
    ...["--suppress-health-check", "all"],
    ...["--phases", "coverage,fuzzing", "--checks", checks.join(","), "--continue-on-failure"],
    ...Object.keys(leaves).flatMap((id) => ["--exclude-operation-id", id]),
    ...["--report", "json", "--report-json-path"],
  ];
}

function headerText(api: string, header: CredentialHeader | undefined): string {
  if (!header) throw new Error(`no credential of ${api} is told`);
  const secret = secretOf(api, header.as);
  return `${header.name}: ${header.scheme === undefined ? secret : `${header.scheme} ${secret}`}`;
}

/**
 * Its exit code says that there were failures, which the report tells; without a report it says why on standard error. What
 * it remembers of other runs it keeps in its working directory, which is a new one.
 */
function run(cwd: string, command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd, maxBuffer: 256 * 1024 * 1024 }, (_error, _out, errors) => {
      if (errors !== "") console.error(errors);
      resolve();
    });
    child.stdin?.end();
  });
}

function outcomeOf({ leaves }: GeneratingClient, api: string, { paths }: Document, report: Report): Outcome {
  const failed = new Set(report.failures.flatMap((failure) => failure.operations));
  const called = Object.entries(paths).flatMap(([at, item]) =>
    Object.entries(item)
      .filter(([method]) => !failed.has(`${method.toUpperCase()} ${at}`))
      .flatMap(([, member]) => idOf(member)),
  );
  return {
    tried: report.test_cases.generated,
    operations: called.filter((id) => leaves[id] === undefined).map((id) => `${api} ${id}`),
    disagreements: [
      ...report.failures.flatMap(({ code, title, operations: at }) =>
        at.map((operation) => ({ where: `${api} ${operation}`, found: `${code} ${title}` })),
      ),
      ...report.errors.map(({ title, count }) => ({ where: api, found: `${title} (${count} ×)` })),
    ],
  };
}

function idOf(member: unknown): string[] {
  const { operationId } = member as { readonly operationId?: string }; // JSON boundary: an operation, or a list without one
  return operationId === undefined ? [] : [operationId];
}
