import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Criterion } from "../arazzo/document.ts";
import type { Problem } from "../arazzo/source.ts";
import type { CheckedSource } from "../model/checked-source.ts";
import { isChecked, readChecked } from "../model/checked-source.ts";
import { suiteFile } from "../model/suite-files.ts";

/**
 * What an API's writes change and which read shows it: `conformance/suites/<api>/derive-writes.yaml`. Each write becomes a
 * case that makes a thing of its own, has the write refused in every way, and finds the thing as it was each time.
 */
export interface Writes {
  readonly api: string;
  /** The requirements that are proven: a refused write changes nothing; an unknown member of a body is ignored. */
  readonly cites: { readonly refused: readonly string[]; readonly unknown?: readonly string[] };
  /** Inputs of callers whose refusals stand in a case of their own: who cannot give them has all the others judged. */
  readonly apart?: readonly string[];
  readonly stages: Readonly<Record<string, Stage>>;
  /** By operation. */
  readonly writes: Readonly<Record<string, Write>>;
  /** Writes that make no such case, each with its reason. */
  readonly without: Readonly<Record<string, string>>;
}

/** A thing to write to. */
export interface Stage {
  /** The stage that it stands in, which is set first. */
  readonly within?: string;
  /** Values of path and query parameters, by name. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Makes it; the ids of these steps stand in expressions. */
  readonly make?: readonly StageStep[];
  /** Takes it away at the end of the case, whatever happened. */
  readonly undo?: readonly StageStep[];
}

export interface StageStep {
  readonly id: string;
  readonly operation: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** Output name to the pattern whose one group is kept of it. */
  readonly narrow?: Readonly<Record<string, string>>;
  /** The input with the credential, where it is not that of the gate. */
  readonly caller?: string;
  /** Criteria besides a success. */
  readonly says?: readonly Criterion[];
}

export interface Write {
  readonly stage?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly view: View;
  /** The caller who may, where it is not that of the gate. */
  readonly caller?: string;
  /** Refusals (names of defects) that are none here, or that show nothing. */
  readonly except?: readonly string[];
  /** Requirements without which the case is not of a release. */
  readonly while?: readonly string[];
  /**
   * Why no case sends an unknown member of the body; false where the contract refuses it. A list: the requirements by which it
   * is ignored, where they are others than those of all writes.
   */
  readonly unknown?: false | string | readonly string[];
  /** Takes back what the accepted request made, where the stage's undo does not. */
  readonly undo?: readonly StageStep[];
}

/** The read that shows what a write would change. */
export interface View {
  readonly operation: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly caller?: string;
  /** Expressions that have the same value before and after. */
  readonly same?: readonly string[];
  /** What holds before and after. */
  readonly says?: readonly Criterion[];
}

/** The schema of the data, relative to the package. */
export const writesSchema = "conformance/engine/derive/writes.schema.json";

/** Where the data of an API stands, relative to the package. */
export function writesFile(api: string): string {
  return suiteFile(api, "derive-writes.yaml");
}

/** Reads an API's data; undefined when it has none. */
export function readWrites(api: string): CheckedSource<Writes> | readonly Problem[] | undefined {
  const file = writesFile(api);
  if (!existsSync(path.join(packageRoot, file))) return undefined;
  const found = readChecked<Writes>(path.join(packageRoot, file), { schemas: [writesSchema] });
  return isChecked(found) ? found : found.map((p) => ({ ...p, file }));
}
