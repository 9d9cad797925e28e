import type { KeyObject } from "node:crypto";
import { compileSchema, schemaMessage } from "../model/schema.ts";
import type { SuiteResult } from "../model/result.ts";
import { tool } from "../report/tool.ts";
import { keyId, open } from "./dsse.ts";
import { sha256, subjectsOf } from "./statement.ts";
import type { Statement } from "./statement.ts";

const witnessType = "urn:x-touchstone:witness:v1";

/** What a witness swears: that a run of its own against the same target came out as the certificate says. */
interface WitnessPredicate {
  readonly tool: typeof tool;
  readonly verdict: SuiteResult["verdict"];
  readonly target: Pick<SuiteResult["target"], "baseUrls">;
  readonly level: string;
  readonly suite: SuiteResult["suite"];
  /** SHA-256 of the verdict of each case. */
  readonly cases: string;
  /** The witness's own run. */
  readonly run: string;
  readonly startedAt: string;
  readonly durationMs: number;
}

type Found = Pick<WitnessPredicate, "verdict" | "target" | "level" | "suite" | "cases">;

/** The name of the file of whoever holds a key. */
export function witnessFile(key: KeyObject): string {
  return `witness-${keyId(key).slice(0, 16)}.dsse.json`;
}

export function isWitnessFile(name: string): boolean {
  return /^witness-[0-9a-f]{16}\.dsse\.json$/.test(name);
}

/** The statement of a witness about all files of a certificate, those of its holder's signatures too. */
export function witnessStatement(files: ReadonlyMap<string, Buffer>, own: SuiteResult): Statement {
  const names = [...files.keys()].filter((name) => !isWitnessFile(name)).sort();
  const { run, startedAt, durationMs } = own;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: names.map((name) => ({ name, digest: { sha256: sha256(files.get(name) ?? "") } })),
    predicateType: witnessType,
    predicate: { tool, ...found(own), run, startedAt, durationMs } satisfies WitnessPredicate,
  };
}

/** How the run of a witness came out otherwise than a certificate says; empty when it did not. */
export function witnessDifferences(theirs: SuiteResult, own: SuiteResult): string[] {
  const [said, seen] = [new Map(Object.entries(found(theirs))), Object.entries(found(own))];
  const verdicts = new Map(own.cases.map((c) => [`${c.api}/${c.id}`, c.verdict]));
  const cases = theirs.cases.flatMap(({ api, id, verdict }) => {
    const mine = verdicts.get(`${api}/${id}`);
    return mine === verdict
      ? []
      : [`case ${id} is ${verdict} in the certificate and ${mine ?? "not there"} here`];
  });
  const others = seen.filter(([name, value]) => name !== "cases" && text(value) !== text(said.get(name)));
  return [
    ...others.map(
      ([name, value]) => `${name} is ${text(said.get(name))} in the certificate and ${text(value)} here`,
    ),
    ...cases,
  ];
}

export interface Witnessed {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly result: SuiteResult;
  /** Of whoever signed the certificate. */
  readonly signer: KeyObject;
  readonly now: number;
}

/** Why a certificate is not witnessed by the holder of a key; empty when it is. */
export function witnessFaults(key: KeyObject, { files, result, signer, now }: Witnessed): string[] {
  const name = witnessFile(key);
  if (keyId(key) === keyId(signer))
    return ["the witness is the signer: a witness is somebody else, with another key"];
  const content = files.get(name);
  if (!content) return [`no witness holds key ${keyId(key)}: there is no ${name}`];
  const opened = open(content.toString("utf8"), key);
  if ("fault" in opened) return [`${name}: ${opened.fault}`];
  const valid = compileSchema<{ predicate: WitnessPredicate }>(
    "reports/witness-statement.schema.json",
    "reports/conformance-predicate.schema.json",
    "reports/result.schema.json",
  );
  // JSON boundary: judged by its schema right away.
  const statement: unknown = JSON.parse(opened.payload);
  if (!valid(statement)) return (valid.errors ?? []).slice(0, 3).map((e) => `${name}: ${schemaMessage(e)}`);
  const { run, startedAt, durationMs, tool: used, ...said } = statement.predicate;
  const end = Date.parse(startedAt) + durationMs;
  const [own, told] = [new Map(Object.entries(found(result))), Object.entries(said)];
  return [
    ...(end <= now ? [] : [`${name}: its run is at no time that has been`]),
    ...(run === result.run ? [`${name}: its run is the signer's own, ${run}`] : []),
    ...(text(used) === text(tool) ? [] : [`${name}: it was made with ${used.name} ${used.version}`]),
    ...told.flatMap(([member, value]) =>
      text(value) === text(own.get(member))
        ? []
        : [`${name}: its ${member} is ${text(value)}, the certificate's ${text(own.get(member))}`],
    ),
    ...subjectFaults(name, opened.payload, files),
  ];
}

function subjectFaults(name: string, payload: string, files: ReadonlyMap<string, Buffer>): string[] {
  const signed = subjectsOf(payload) ?? new Map<string, string>();
  const present = [...files].filter(([file]) => !isWitnessFile(file));
  const digests = new Map(present.map(([file, content]) => [file, sha256(content)]));
  return [...new Set([...signed.keys(), ...digests.keys()])]
    .filter((file) => signed.get(file) !== digests.get(file))
    .map((file) => `${name}: ${file} is not what the witness saw`);
}

/** What a certificate and its witness must have found alike. The target's name is each one's own. */
function found({ verdict, target: { baseUrls }, selection, suite, cases }: SuiteResult): Found {
  const verdicts = cases.map((c) => `${c.api}/${c.id} ${c.verdict}`).sort();
  return {
    verdict,
    target: { baseUrls },
    level: selection.level,
    suite,
    cases: sha256(verdicts.join("\n")),
  };
}

function text(value: unknown): string {
  return value === undefined ? "(missing)" : JSON.stringify(value);
}
