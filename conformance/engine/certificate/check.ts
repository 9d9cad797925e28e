import type { KeyObject } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { compileSchema, schemaMessage } from "../model/schema.ts";
import type { SuiteResult } from "../model/result.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Suite } from "../model/suite.ts";
import { checkResult } from "./check-result.ts";
import type { Checked } from "./findings.ts";
import { open } from "./dsse.ts";
import { resultFile } from "./files.ts";
import { sha256, statements } from "./statement.ts";

/**
 * Checks the folder of a certificate without a network: signatures, the digest of every file, the form of the result,
 * and whether its verdict follows from its evidence. Without `suite` the suites on disk judge, by their pins. Throws
 * `UsageError` for a folder that cannot be read.
 */
export async function check(folder: string, key: KeyObject, suite?: Suite): Promise<Checked> {
  const files = readFolder(folder);
  const payloads = new Map<string, string>();
  const faults = [...checkEnvelopes(files, key, payloads), ...checkSubjects(files, payloads)];
  const read = readResult(files.get(resultFile));
  if (typeof read === "string") return { faults: [...faults, read] };
  const told = await checkResult(read, { files, payloads }, suite);
  return {
    faults: [...faults, ...told.faults],
    result: read,
    ...(told.recomputed ? { recomputed: told.recomputed } : {}),
  };
}

function readFolder(folder: string): Map<string, Buffer> {
  try {
    const names = readdirSync(folder).sort();
    const odd = names.find((name) => !statSync(path.join(folder, name)).isFile());
    if (odd !== undefined) throw new Error(`${odd} is not a file`);
    return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  } catch (error) {
    throw new UsageError(
      `${folder} is no certificate's folder: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

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

function subjectsOf(payload: string): Map<string, string> | undefined {
  try {
    // JSON boundary: anything else than names with digests ends in the catch.
    const { subject } = JSON.parse(payload) as { subject: { name: string; digest: { sha256: string } }[] };
    return new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  } catch {
    return undefined;
  }
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
