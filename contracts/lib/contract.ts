import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { OpenApiDocument } from "./openapi.ts";
import { methods } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { packageRoot } from "./package-root.ts";
import { readOperation } from "./read-operation.ts";

export type * from "./operation.ts";

/** One API's contract, read from its bundled document. */
export interface Contract {
  readonly api: string;
  readonly document: OpenApiDocument;
  /** SHA-256, in hex, of the file that the document was read from; absent when it comes from elsewhere. */
  readonly digest?: string;
  /** In the document's order. */
  readonly operations: readonly Operation[];
  readonly byId: ReadonlyMap<string, Operation>;
}

/** Reads `contracts/<api>/contract.gen.json`. */
export function loadContract(api: string): Contract {
  return loadBundled(api, "contract.gen.json");
}

/**
 * Reads `contracts/<api>/companions.gen.json`: what the API's real server serves beside it and no suite judges, such as
 * the calls by which a world is made.
 */
export function loadCompanions(api: string): Contract {
  return loadBundled(api, companionsFile);
}

/** Whether an API has such calls. */
export function hasCompanions(api: string): boolean {
  return existsSync(path.join(packageRoot, "contracts", api, companionsFile));
}

const companionsFile = "companions.gen.json";

function loadBundled(api: string, name: string): Contract {
  const file = path.join(packageRoot, "contracts", api, name);
  const text = readFileSync(file, "utf8");
  // JSON boundary: the file is generated from a linted OpenAPI document.
  const contract = contractOf(api, JSON.parse(text) as OpenApiDocument);
  return { ...contract, digest: createHash("sha256").update(text).digest("hex") };
}

/** Turns a bundled OpenAPI document (only `#/…` references) into a contract. Throws when a reference leads nowhere. */
export function readContract(api: string, document: OpenApiDocument): Contract {
  const contract = contractOf(api, document);
  for (const operation of contract.operations) Object.values(operation); // reads what is read when it is asked for
  return contract;
}

function contractOf(api: string, document: OpenApiDocument): Contract {
  const operations = Object.keys(document.paths).flatMap((template) =>
    methods.flatMap((method) => {
      const operation = document.paths[template]?.[method];
      return operation ? [readOperation({ document, template, method, operation })] : [];
    }),
  );
  return { api, document, operations, byId: new Map(operations.map((o) => [o.id, o])) };
}
