import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Criterion, InputSchema } from "../arazzo/document.ts";
import type { Problem } from "../arazzo/source.ts";
import { readSource } from "../arazzo/source.ts";
import { compileSchema, schemaMessage, tellingErrors } from "../model/schema.ts";
import { suiteFile } from "../model/suite-files.ts";

/** What an API's contract does not say and its derived cases need: `conformance/suites/<api>/derive.yaml`. */
export interface Derivation {
  readonly api: string;
  /** Begins the ids of the cases. */
  readonly prefix: string;
  /** How a credential is sent: `{}` stands for it. */
  readonly credential: Credential;
  /** The target's inputs that are named below, with their schemas. */
  readonly inputs: Readonly<Record<string, InputSchema>>;
  /** The input with the credential that passes a gate (`x-gate`); a gate without one asks for none. */
  readonly gates: Readonly<Record<string, string>>;
  /** Values of path and query parameters, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Other values for some operations; the first that has one counts. */
  readonly valuesAt?: readonly {
    readonly at: Selector;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  /** Well-formed values of path parameters that name nothing. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** The JSON types that are sent where they are wrong. */
  readonly wrongTypes: readonly JsonType[];
  readonly callers: readonly Caller[];
  /** Who sends a broken body where it is judged before the right: somebody without that right, who can do no harm. */
  readonly bodyCallers?: readonly BodyCaller[];
  /** The first that matches a defect says what is answered. */
  readonly answers: readonly Answer[];
  readonly exclusions: readonly Exclusion[];
  readonly operations: Readonly<Record<string, OperationData>>;
}

export interface Credential {
  readonly header: string;
  readonly value: string;
}

export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/** Somebody who is refused. */
export interface Caller {
  readonly name: string;
  /** The input with the credential, or the header's whole value; neither for nobody. */
  readonly input?: string;
  readonly value?: string;
  /** Instead of the API's usual way. */
  readonly credential?: Credential;
  readonly at: Selector;
  /** Parameters with which the caller can do no harm when let in, or that the refusal depends on. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface BodyCaller {
  readonly at: Selector;
  readonly input: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Some operations: all that the members allow. */
export interface Selector {
  readonly operations?: readonly string[];
  readonly gates?: readonly string[];
  readonly methods?: readonly string[];
  /** Operations with one of these values in an extension of theirs (`x-…`). */
  readonly extensions?: Readonly<Record<string, readonly string[]>>;
  /** Operations that declare this status. */
  readonly declares?: number;
  readonly except?: readonly string[];
}

export type Place = "credential" | "path" | "query" | "body";

/** Some defects of some operations. */
export interface DefectSelector extends Selector {
  readonly place?: Place;
  readonly faults?: readonly string[];
  readonly names?: readonly string[];
}

export interface Answer {
  readonly when: DefectSelector;
  /** One of these, each declared by the operation. */
  readonly status: readonly number[];
  /** What the answer says, besides its status and what the contract demands; `<name>` is the defect's. */
  readonly says?: readonly Criterion[];
  /** Requirements by id, or by their text; those that are about the operation are cited. */
  readonly cites: { readonly ids?: readonly string[]; readonly text?: string };
  /** `extended` when absent. */
  readonly level?: "core" | "extended";
}

/**
 * Defects that make no case. accepted: the server takes such a request, and the contract allows it · lenient: the real
 * server takes what the contract does not describe · fails: the real server answers 500 · elsewhere: it is refused for
 * another reason first, or nothing says how.
 */
export interface Exclusion {
  readonly when: DefectSelector;
  readonly because: "accepted" | "lenient" | "fails" | "elsewhere";
  readonly reason: string;
}

export interface OperationData {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** A valid body; the contract's example when absent. */
  readonly body?: unknown;
  /** The input with the credential, where it is not that of the gate. */
  readonly caller?: string;
  /** Takes back what a request made that was wrongly accepted. */
  readonly undo?: Undo;
}

export interface Undo {
  /** What the answer says of the thing that was made; the steps refer to it as `$steps.send.outputs`. */
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly steps: readonly UndoStep[];
}

export interface UndoStep {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** For the steps after it, as `$steps.undo1.outputs` and so on. */
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The schema of the data, relative to the package. */
export const derivationSchema = "conformance/engine/derive/derivation.schema.json";

/** Reads an API's data; undefined when it has none. */
export function readDerivation(api: string): Derivation | readonly Problem[] | undefined {
  const file = path.join(packageRoot, suiteFile(api, "derive.yaml"));
  return existsSync(file) ? checkDerivation(file) : undefined;
}

/** Checks a data file by its schema; `text` instead of what stands on disk. */
export function checkDerivation(file: string, text?: string): Derivation | readonly Problem[] {
  const source = readSource(file, text);
  const { content, problems } = source;
  if (problems.length > 0) return problems;
  const valid = compileSchema<Derivation>(derivationSchema);
  if (valid(content)) return content;
  return tellingErrors(valid.errors).map((error) => ({
    file,
    line: source.lineOf(error.instancePath.split("/").slice(1).map(segment)),
    message: schemaMessage(error),
  }));
}

export function isDerivation(found: Derivation | readonly Problem[]): found is Derivation {
  return !Array.isArray(found);
}

function segment(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text.replaceAll("~1", "/").replaceAll("~0", "~");
}
