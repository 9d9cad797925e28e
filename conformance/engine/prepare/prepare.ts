import { rmSync } from "node:fs";
import path from "node:path";
import type { Values } from "../arazzo/evaluate.ts";
import { isFile } from "../model/files.ts";
import { coerce } from "../../../contracts/lib/coercion.ts";
import type { Input } from "../inputs/api-inputs.ts";
import { inputSchema } from "../inputs/api-inputs.ts";
import { unknownNames } from "../inputs/unknown-names.ts";
import { suiteApis } from "../model/suite-files.ts";
import { createLibrary } from "../model/library.ts";
import type { Prepared, Target, TargetOverrides } from "../model/target.ts";
import { baseUrlOf, loadTarget, targetFor } from "../model/target.ts";
import { UsageError } from "../model/usage-error.ts";
import { findReleases } from "../release/find-releases.ts";
import type { Clock } from "../run/clock.ts";
import { systemClock } from "../run/clock.ts";
import { createTransport } from "../run/exchange.ts";
import type { TlsFiles } from "../run/tls-files.ts";
import { readTls } from "../run/tls-files.ts";
import { unreachableReason } from "../run/reach.ts";
import { achieve } from "./achieve.ts";
import type { Act } from "./act.ts";
import { patientTransport } from "./patient-transport.ts";
import type { Preparing } from "./preparation.ts";
import { actsOf, constantsOf } from "./preparation.ts";
import { readTargetContent, withAddition, writePrepared } from "./prepared-file.ts";
import type { PrepareOutcome } from "./outcome.ts";
import { outcomeOf } from "./outcome.ts";

export interface PrepareOptions {
  readonly api: string;
  /** A target file. */
  readonly target: string;
  /** Where the prepared one goes; one that is there is gone on with. */
  readonly out: string;
  /** Identifies a first run; later ones keep it. */
  readonly run: string;
  readonly overrides?: TargetOverrides;
  readonly tls?: TlsFiles;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  /** The most requests a second; undefined: as fast as answers come. */
  readonly rate?: number;
  readonly stop?: AbortSignal;
  /** Told what is done, one line each. */
  readonly print: (line: string) => void;
}

/**
 * Makes the world that an API's suite needs by the API itself, as far as the target's credentials reach, and writes the
 * target with what was found and made. Going on from a prepared target it finds what is there. Throws `UsageError`.
 */
export async function prepare(options: PrepareOptions): Promise<PrepareOutcome> {
  const { api, target: file, out, print } = options;
  const own = readTargetContent(file);
  const earlier = isFile(out) ? readTargetContent(out) : {};
  const target = loadTarget(file, options.env, options.overrides);
  const before = isFile(out) ? loadTarget(out, options.env, options.overrides) : undefined;
  const preparing = await begin(options, target, before?.prepared?.[api]);
  const { run, library } = preparing;
  const faults = unknownNames(target, suiteApis(), library);
  if (faults.length > 0) throw new UsageError(`${file}: ${faults.join("\n")}`);
  const acts = actsOf(preparing);
  const inputs = library.inputs(api);
  const given = targetFor(target, api, run).inputs;
  const kept = keptValues(before, preparing);
  const constants = constantsOf(inputs);
  const tell = ({ text }: Act, number: number): void => print(`${String(number).padStart(3)}  ${text}`);
  const names = inputs.map(({ name }) => name);
  const achieved = await achieve(
    acts,
    { ...constants, ...kept, ...given, run },
    { tell, stop: options.stop, sought: new Set(names) },
  );
  const added = names.filter((name) => given[name] === undefined && achieved.values[name] !== undefined);
  const others = Object.entries(achieved.values).filter(([name]) => !names.includes(name) && name !== "run");
  const prepared: Prepared = {
    run,
    // What failed may have made something before it did; what an earlier run did is not done again in another way.
    acts: distinct([
      ...(before?.prepared?.[api]?.acts ?? []),
      ...[...achieved.done, ...achieved.failed.keys()].map(({ id }) => id),
    ]),
    added,
    kept: Object.fromEntries(others.filter(([name]) => given[name] === undefined)),
  };
  const values = Object.fromEntries(
    inputs
      .filter(({ name }) => added.includes(name))
      .map((input) => [input.name, typed(input, achieved.values[input.name])]),
  );
  writePrepared(out, withAddition(own, earlier, { api, inputs: values, prepared }));
  return outcomeOf({
    preparing,
    acts,
    achieved,
    given,
    constants,
    before: before && targetFor(before, api, run).inputs,
  });
}

/**
 * Takes away what was prepared, the last first, and the prepared file with it when nothing failed. Returns what could not
 * be taken away, by act, and what stays because nothing takes it away. Throws `UsageError`.
 */
export async function undoPreparation(
  options: Omit<PrepareOptions, "target" | "run">,
): Promise<{ readonly problems: readonly string[]; readonly left: readonly string[] }> {
  const { api, out, print } = options;
  if (!isFile(out)) throw new UsageError(`there is no prepared target ${out}: nothing is to be undone`);
  const target = loadTarget(out, options.env, options.overrides);
  const done = target.prepared?.[api];
  if (!done) throw new UsageError(`${out} says nothing of what was prepared for ${api}`);
  const preparing = await begin({ ...options, target: out, run: done.run }, target, done);
  const known = { ...targetFor(target, api, done.run).inputs, ...done.kept, run: done.run };
  const acts = actsOf(preparing).filter(({ id }) => done.acts.includes(id));
  const problems: string[] = [];
  for (const act of inReverse(acts, done.acts)) {
    if (!act.undo) continue;
    print(`undo  ${act.text}`);
    problems.push(...(await act.undo(known)).map((problem) => `${act.id}: ${problem}`));
  }
  if (problems.length === 0) rmSync(out);
  return { problems, left: leftBehind(acts) };
}

/** What the acts leave behind for ever, each once. */
export function leftBehind(acts: readonly Act[]): string[] {
  return [...new Set(acts.flatMap(({ leaves }) => leaves ?? []))];
}

/** A number that was cut out of a text is a number. */
function typed(input: Input, value: unknown): unknown {
  return typeof value === "string" ? coerce(value, inputSchema(input)) : value;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function inReverse(acts: readonly Act[], order: readonly string[]): Act[] {
  return [...acts].sort((a, b) => order.indexOf(b.id) - order.indexOf(a.id));
}

async function begin(
  options: Pick<PrepareOptions, "api" | "target" | "run" | "tls" | "env" | "clock" | "rate" | "stop">,
  target: Target,
  prepared: Prepared | undefined,
): Promise<Preparing> {
  const { api, env, clock = systemClock, rate, stop } = options;
  const connecting = { tls: readTls(options.tls ?? {}), proxies: env };
  const url = baseUrlOf(target, api, api) ?? target.baseUrl;
  const reason = await unreachableReason(url, target.timeoutMs, connecting);
  if (reason !== undefined)
    throw new UsageError(`target ${target.name} is unreachable at ${url}: ${reason}: nothing was made`);
  const library = createLibrary();
  const transport = patientTransport(createTransport(connecting), { rate, clock, stop });
  return {
    ...{ api, target, clock, env, stop, library, transport },
    releases: await findReleases({ apis: [api], target, library, transport, strict: false }),
    folder: path.dirname(path.resolve(options.target)),
    run: prepared?.run ?? options.run,
  };
}

/** Of an earlier run what cannot be found anew: secrets, which are told once, and what only preparing needs. */
function keptValues(before: Target | undefined, { api, library, run }: Preparing): Values {
  const prepared = before?.prepared?.[api];
  if (!before || !prepared) return {};
  const inputs = targetFor(before, api, run).inputs;
  const secrets = library.inputs(api).filter(({ secret, name }) => secret && prepared.added.includes(name));
  return { ...prepared.kept, ...Object.fromEntries(secrets.map(({ name }) => [name, inputs[name]])) };
}
