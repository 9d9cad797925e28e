import type { KeyObject } from "node:crypto";
import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compileSchema, schemaMessage } from "../model/schema.ts";
import type { SuiteResult } from "../model/result.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Suite } from "../model/suite.ts";
import { checkResult } from "./check-result.ts";
import type { Checked } from "./findings.ts";
import { open } from "./dsse.ts";
import { resultFile } from "./files.ts";
import { sha256, statements, subjectsOf } from "./statement.ts";
import { isWitnessFile, witnessFaults } from "./witness.ts";

export interface CheckOptions {
  /** Of the signer, public. */
  readonly key: KeyObject;
  /** Of a witness who must have signed too, public. */
  readonly witness?: KeyObject;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Those on disk, by their pins, when absent. */
  readonly suite?: Suite;
}

/**
 * Checks the folder of a certificate without a network: signatures, the digest of every file, the form of the result,
 * and whether its verdict follows from its evidence. Throws `UsageError` for a folder that cannot be read.
 */
export async function check(folder: string, { key, witness, now, suite }: CheckOptions): Promise<Checked> {
  const files = readFolder(folder);
  const own = new Map([...files].filter(([name]) => !isWitnessFile(name)));
  const payloads = new Map<string, string>();
  const faults = [...checkEnvelopes(own, key, payloads), ...checkSubjects(own, payloads)];
  const read = readResult(files.get(resultFile));
  if (typeof read === "string") return { faults: [...faults, read], witnesses: [] };
  const told = await checkResult(read, { files, payloads, now }, suite);
  const sworn = witness ? witnessFaults(witness, { files, result: read, signer: key, now }) : [];
  return {
    faults: [...faults, ...told.faults, ...sworn],
    result: read,
    witnesses: [...files.keys()].filter(isWitnessFile),
    ...(told.recomputed ? { recomputed: told.recomputed } : {}),
  };
}

/** Every file of a certificate's folder. A link is no file of it: what it leads to can change. */
export function readFolder(folder: string): Map<string, Buffer> {
  try {
    const names = readdirSync(folder).sort();
    const odd = names.find((name) => !lstatSync(path.join(folder, name)).isFile());
    if (odd !== undefined) throw new Error(`${odd} is not a file`);
    return new Map(names.map((name) => [name, readUnfollowed(path.join(folder, name))]));
  } catch (error) {
    throw new UsageError(
      `${folder} is no certificate's folder: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readUnfollowed(file: string): Buffer {
  const opened = openSync(file, unfollowed);
  try {
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Windows has no such flag. */
const unfollowed = constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** Fills `payloads` with the statements whose signatures hold. */
function checkEnvelopes(
  files: ReadonlyMap<string, Buffer>,
  key: KeyObject,
  payloads: Map<string, string>,
): string[] {
  return Object.keys(statements).flatMap((name) => {
    const content = files.get(name);
    if (!content) return [`${name} is missing`];
    const opened = isUtf8(content) ? open(content.toString("utf8"), key) : { fault: "it is not UTF-8" };
    if ("fault" in opened) return [`${name}: ${opened.fault}`];
    payloads.set(name, opened.payload);
    return [];
  });
}

/** Every file is a subject of every statement, with its digest, and every subject is a file. */
function checkSubjects(files: ReadonlyMap<string, Buffer>, payloads: ReadonlyMap<string, string>): string[] {
  const present = [...files].filter(([name]) => !(name in statements));
  return [...payloads].flatMap(([name, payload]) => {
    const subjects = subjectsOf(payload);
    if (!subjects) return [`${name} holds no statement about files`];
    const missing = [...subjects.keys()].filter((file) => !present.some(([p]) => p === file));
    return [
      ...missing.map((file) => `${file} is missing: ${name} names it`),
      ...present.flatMap(([file, content]) => {
        const digest = subjects.get(file);
        if (digest === undefined) return [`${file} is not signed: ${name} does not name it`];
        const found = sha256(content);
        return found === digest ? [] : [`${file} was changed: its digest is ${found}, signed is ${digest}`];
      }),
    ];
  });
}

function readResult(content: Buffer | undefined): SuiteResult | string {
  if (!content) return `${resultFile} is missing`;
  let value: unknown;
  try {
    value = JSON.parse(content.toString("utf8"));
  } catch (error) {
    return `${resultFile} is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const valid = compileSchema<SuiteResult>("reports/result.schema.json");
  if (valid(value)) return value;
  const told = (valid.errors ?? []).slice(0, 3).map(schemaMessage);
  return `${resultFile} does not match its schema: ${told.join("; ")}`;
}

function isUtf8(content: Buffer): boolean {
  return Buffer.from(content.toString("utf8")).equals(content);
}
