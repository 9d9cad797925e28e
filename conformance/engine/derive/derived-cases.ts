import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { ArazzoDocument } from "../arazzo/document.ts";
import { parsedFolder, sha256 } from "../arazzo/parsed.ts";
import type { Call, Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { ApiContract, Library } from "../model/library.ts";
import type { Derived } from "./derive.ts";
import { derive } from "./derive.ts";
import { operationFiles } from "./operation-places.ts";
import { suiteFile } from "../model/suite-files.ts";
import { derivationSchema } from "./derivation.ts";
import { writesFile, writesSchema } from "./writes.ts";

type DerivedCases = Pick<Derived, "scenarios" | "problems">;

/** The derived cases of an API as the build left them, or derived anew when they may follow from something else. */
export function derivedCases(api: string, library: Library): DerivedCases {
  const file = keptFile(api);
  const kept = existsSync(file) ? readKept(readFileSync(file, "utf8"), api, library) : undefined;
  return kept ? { scenarios: kept, problems: [] } : derive(api, library);
}

/** Part of the build: leaves the derived cases of an API for later runs, unless something is wrong with them. */
export function keepDerivedCases(api: string, library: Library): void {
  const { scenarios, problems } = derive(api, library);
  const file = keptFile(api);
  mkdirSync(path.dirname(file), { recursive: true });
  if (problems.length === 0) writeFileSync(file, keptText(scenarios, api, library));
}

/** The cases as a text that says from what they were derived. */
export function keptText(scenarios: readonly Scenario[], api: string, library: Library): string {
  return JSON.stringify({
    origin: originOf(api, library) ?? "",
    ...writtenCases(scenarios),
  } satisfies Kept);
}

/** The cases of such a text; undefined when today's would be derived from something else. */
export function readKept(text: string, api: string, library: Library): readonly Scenario[] | undefined {
  const contract = library.contract(api);
  // JSON boundary: written by `keptText`; its origin says of what.
  const kept = JSON.parse(text) as Kept;
  return contract && kept.origin === originOf(api, library) ? readCases(kept, contract) : undefined;
}

/** Derived cases as JSON: an operation is told by its id, and what all cases share is told once. */
interface WrittenCases {
  readonly document?: ArazzoDocument | undefined;
  readonly cases: readonly (Omit<Scenario, "document" | "steps"> & {
    readonly steps: readonly WrittenStep[];
  })[];
}

type WrittenStep = Omit<ScenarioStep, "call"> & { readonly operation: string };

interface Kept extends WrittenCases {
  /** See `originOf`. */
  readonly origin: string;
}

/** Derived cases send operations only and have one document in common. */
function writtenCases(scenarios: readonly Scenario[]): WrittenCases {
  return {
    document: scenarios[0]?.document,
    cases: scenarios.map((scenario) => ({
      ...scenario,
      document: undefined,
      steps: scenario.steps.map(({ call, ...step }) => ({ ...step, operation: operationId(call) })),
    })),
  };
}

/** The reverse of `writtenCases`, from its JSON. */
function readCases({ document, cases }: WrittenCases, api: ApiContract): readonly Scenario[] {
  if (!document) return [];
  return cases.map((scenario) => ({
    ...scenario,
    document,
    steps: scenario.steps.map(({ operation, ...step }) => ({
      // What is undefined is absent in JSON.
      ...absent,
      ...step,
      call: callOf(operation, api),
    })),
  }));
}

const absent = { requestBody: undefined, timeoutMs: undefined, phase: undefined, role: undefined } as const;

function operationId(call: Call): string {
  if (call.kind === "operation") return call.operation.id;
  throw new Error(`a derived case calls the workflow ${call.workflowId}`);
}

function callOf(id: string, api: ApiContract): Call {
  const operation = api.contract.byId.get(id);
  if (!operation) throw new Error(`${api.contract.api}: there is no operation ${id}`);
  return { kind: "operation", source: api.contract.api, api, operation };
}

function keptFile(api: string): string {
  return path.join(parsedFolder, "derived", `${api}.json`);
}

/**
 * The digest of all that an API's cases follow from, the program that derives them included; undefined for a contract
 * that was not read from its file.
 */
function originOf(api: string, library: Library): string | undefined {
  const digest = library.contract(api)?.contract.digest;
  if (digest === undefined) return undefined;
  const files = [
    ...[
      suiteFile(api, "derive.yaml"),
      derivationSchema,
      writesFile(api),
      writesSchema,
      ...operationFiles(api),
    ].map((file) => path.join(packageRoot, file)),
    ...program(fileURLToPath(import.meta.url)),
  ];
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, "utf8"));
  return sha256(JSON.stringify([digest, library.requirements(api), library.inputs(api), texts.map(sha256)]));
}

/** The files of this program: of the sources this folder's; of what the build made of them one file, which names the digests of all that it imports. */
function program(own: string): readonly string[] {
  if (own.endsWith(".js")) return [own];
  const folder = path.dirname(own);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join(folder, name));
}
