import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { child, isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Values } from "../arazzo/evaluate.ts";
import { readSource } from "../arazzo/source.ts";
import { isFile } from "../model/files.ts";
import type { Prepared } from "../model/target.ts";
import { UsageError } from "../model/usage-error.ts";

/** What is added to a target file. */
export interface Addition {
  readonly api: string;
  readonly inputs: Values;
  readonly prepared: Prepared;
}

/** `my.yaml` is prepared in `my.prepared.yaml`, beside it. */
export function preparedName(target: string): string {
  return target.replace(
    /(?:\.prepared)?(\.ya?ml)?$/,
    (_, ending: string | undefined) => `.prepared${ending ?? ".yaml"}`,
  );
}

/** The content of a target file as it stands: variables of the environment are not filled in. Throws `UsageError`. */
export function readTargetContent(file: string): Readonly<Record<string, unknown>> {
  if (!isFile(file)) throw new UsageError(`there is no target file ${file}`);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  if (!isObject(content)) throw new UsageError(`${file} is no target file: it is to be an object`);
  return content;
}

/**
 * The target's own content with what was added to one API's inputs; what an earlier file adds to other APIs stays. The
 * target's own inputs are as they were, so that secrets of the environment do not get into the file.
 */
export function withAddition(
  own: Readonly<Record<string, unknown>>,
  earlier: Readonly<Record<string, unknown>>,
  { api, inputs, prepared }: Addition,
): Record<string, unknown> {
  const before = child(earlier, "prepared");
  const others = isObject(before) ? Object.entries(before).filter(([name]) => name !== api) : [];
  const kept = others.map(([name, of]): [string, object] => {
    const added = child(of, "added");
    const names: readonly unknown[] = Array.isArray(added) ? added : [];
    return [name, pick(inputsOf(earlier, name), names)];
  });
  const apis = [...kept, [api, inputs] as const].reduce<Record<string, unknown>>(
    (all, [name, more]) => ({ ...all, [name]: withInputs(all[name], more) }),
    { ...objectAt(own, "apis") },
  );
  return { ...own, apis, prepared: { ...Object.fromEntries(others), [api]: prepared } };
}

/** Writes a prepared target, for its owner alone: it holds tokens. */
export function writePrepared(file: string, content: object): void {
  const text = stringify(content, { lineWidth: 0 });
  writeFileSync(
    file,
    `# Written by \`touchstone prepare\`. It holds secrets; \`--undo\` needs it.\n${text}`,
    { mode: 0o600 },
  );
}

function withInputs(entry: unknown, more: object): object {
  const own = isObject(entry) ? entry : { baseUrl: "{baseUrl}" };
  return { ...own, inputs: { ...objectAt(own, "inputs"), ...more } };
}

function inputsOf(content: unknown, api: string): Readonly<Record<string, unknown>> {
  return objectAt(child(child(content, "apis"), api), "inputs");
}

function objectAt(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const found = child(value, name);
  return isObject(found) ? found : {};
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
