import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Values } from "../arazzo/evaluate.ts";
import { child, isObject } from "../../../contracts/lib/json-pointer.ts";
import { readSource } from "../arazzo/source.ts";
import { isFile } from "./files.ts";
import { compileSchema, schemaMessage, tellingErrors } from "./schema.ts";
import { UsageError } from "./usage-error.ts";

/** One implementation under test. */
export interface Target {
  readonly name: string;
  readonly baseUrl: string;
  /** Base URL of each source that the target names. */
  readonly apis: Readonly<Record<string, string>>;
  /** Added to every request; `{case}` and `{run}` are filled in per case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Added to every request to a source, by source. */
  readonly sourceHeaders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For the scenarios of every API. */
  readonly inputs: Values;
  /** For the scenarios of one API; they win. */
  readonly apiInputs?: Readonly<Record<string, Values>>;
  /** Names of inputs to hide, besides those that are always hidden. */
  readonly secrets: readonly string[];
  readonly concurrency: number;
  readonly timeoutMs: number;
  /** All cases see one world: one case at a time. */
  readonly shared: boolean;
  /** A request that lets time pass, instead of sleeping. */
  readonly wait: Wait | undefined;
  /** A request that gives up the world of a case that passed. */
  readonly endWorld: EndWorld | undefined;
  /** The release of an API's real server that the target is, by API; under the empty name that of a nameless one. */
  readonly releases: Readonly<Record<string, string>>;
  /** The optional groups that it is declared to be without, by API; under the empty name those of every API. */
  readonly without?: Without;
  /** What `prepare` needs besides, by API; under the empty name what holds for all. */
  readonly making?: Readonly<Record<string, Making>>;
  /** What `prepare` has done, by API. */
  readonly prepared?: Readonly<Record<string, Prepared>>;
}

/** With what a vendor lets `prepare` make a world. */
export interface Making {
  /** A program that makes tokens. */
  readonly mint?: string;
  /** Secrets or private keys (PEM) of the server's tokens, by name. */
  readonly signingKeys?: Readonly<Record<string, string>>;
  /** The folder of the world that the server was loaded with, from the target file's. */
  readonly world?: string;
}

export interface Prepared {
  /** Stands in the names of what was made. */
  readonly run: string;
  /** The ids of what was done, in that order. */
  readonly acts: readonly string[];
  /** The names of the inputs that were added. */
  readonly added: readonly string[];
  /** What only preparing needs. */
  readonly kept: Values;
}

export type Without = Readonly<Record<string, readonly string[]>>;

export interface Wait {
  readonly method: string;
  readonly source: string;
  readonly path: string;
  readonly body?: unknown;
}

export interface EndWorld {
  readonly method: string;
  readonly source: string;
  /** `{case}` and `{run}` are filled in. */
  readonly path: string;
}

export interface TargetOverrides {
  /** `URL` or `api=URL`. */
  readonly baseUrls?: readonly string[];
  /** `name=value` or `api.name=value`. */
  readonly inputs?: readonly string[];
  /** `R` or `api=R`: the release that the target is. */
  readonly releases?: readonly string[];
  /** All cases in one world, one at a time, whatever worlds the target could give them. */
  readonly oneWorld?: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads a target file, given by its path or, for those in `conformance/targets/`, by its name. */
export function loadTarget(nameOrFile: string, env: Env, overrides: TargetOverrides = {}): Target {
  const file = findTargetFile(nameOrFile);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  return readTarget(content, { file, env, overrides });
}

/** Checks and completes the content of a target file. Throws `UsageError`. */
export function readTarget(
  content: unknown,
  { file, env, overrides }: { file: string; env: Env; overrides: TargetOverrides },
): Target {
  const raw = fillEnvironment(withInputs(content, overrides.inputs ?? []), env, file);
  const valid = compileSchema<TargetFile>("conformance/targets/target.schema.json");
  if (!valid(raw))
    throw new UsageError(`${file}: ${tellingErrors(valid.errors).map(schemaMessage).join("; ")}`);
  const { "": unnamed, ...named } = readNamed(overrides.baseUrls ?? []);
  const baseUrl = unnamed ?? raw.baseUrl;
  const apis = Object.entries(raw.apis ?? {}).map(([api, entry]): [string, string] => [
    api,
    named[api] ?? entry.baseUrl.replaceAll("{baseUrl}", trimmed(baseUrl)),
  ]);
  apis.push(...Object.entries(named));
  for (const url of [baseUrl, ...apis.map(([, u]) => u)])
    if (!URL.canParse(url) || !/^https?:/.test(url))
      throw new UsageError(`${file}: ${url} is not an http(s) URL`);
  return {
    name: raw.name,
    baseUrl: trimmed(baseUrl),
    apis: Object.fromEntries(apis.map(([api, url]) => [api, trimmed(url)])),
    headers: overrides.oneWorld ? {} : (raw.headers ?? {}),
    sourceHeaders: Object.fromEntries(
      Object.entries(raw.apis ?? {}).flatMap(([api, { headers }]) => (headers ? [[api, headers]] : [])),
    ),
    inputs: raw.inputs ?? {},
    apiInputs: Object.fromEntries(
      Object.entries(raw.apis ?? {}).map(([api, { inputs = {} }]) => [api, inputs]),
    ),
    secrets: raw.secrets ?? [],
    concurrency: raw.concurrency ?? 4,
    timeoutMs: raw.timeoutMs ?? 10_000,
    shared: overrides.oneWorld ?? raw.shared ?? false,
    wait: raw.wait,
    endWorld: overrides.oneWorld ? undefined : raw.endWorld,
    releases: { ...releasesIn(raw), ...readNamed(overrides.releases ?? []) },
    making: { "": makingOf(raw), ...mapValues(raw.apis ?? {}, makingOf) },
    prepared: raw.prepared ?? {},
    without: withoutIn(raw),
  };
}

/** Where a case of `api` finds a source; an API under test that the target does not name stands at `baseUrl` itself. */
export function baseUrlOf(
  target: Pick<Target, "apis" | "baseUrl">,
  source: string,
  api: string,
): string | undefined {
  return target.apis[source] ?? (source === api ? target.baseUrl : undefined);
}

/** What every request to a source brings besides what the run's requests all bring; names in lower case. */
export function headersOf(
  { sourceHeaders }: Pick<Target, "sourceHeaders">,
  source: string,
): Record<string, string> {
  const own = Object.entries(sourceHeaders?.[source] ?? {});
  return Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), value]));
}

/** All headers that a target's file has requests bring, to whichever source. */
export function ownHeaders({
  headers,
  sourceHeaders = {},
}: Pick<Target, "headers" | "sourceHeaders">): [name: string, value: string][] {
  return [headers, ...Object.values(sourceHeaders)].flatMap((of) => Object.entries(of));
}

/** The target as the cases of one API see it in one run: with that API's inputs, and `{run}` filled in. */
export function targetFor(target: Target, api: string, run: string): Target {
  const inputs = { ...target.inputs, ...target.apiInputs?.[api] };
  return {
    ...target,
    inputs: Object.fromEntries(Object.entries(inputs).map(([k, v]) => [k, fillRun(v, run)])),
  };
}

function fillRun(value: unknown, run: string): unknown {
  return typeof value === "string" ? value.replaceAll("{run}", run) : value;
}

/** The optional groups that a target is declared to be without, for the cases of one API. */
export function withoutOf({ without = {} }: Pick<Target, "without">, api: string): ReadonlySet<string> {
  return new Set([...(without[""] ?? []), ...(without[api] ?? [])]);
}

/** The target gives every case a world of its own, told apart by a header. */
export function hasOwnWorlds({ headers, shared }: Pick<Target, "headers" | "shared">): boolean {
  return !shared && Object.values(headers).some((text) => text.includes("{case}"));
}

interface ApiEntry extends Making {
  readonly baseUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly inputs?: Values;
  readonly release?: string;
  readonly without?: readonly string[] | null;
}

interface TargetFile extends Making {
  readonly name: string;
  readonly baseUrl: string;
  readonly apis?: Readonly<Record<string, ApiEntry>>;
  readonly prepared?: Readonly<Record<string, Prepared>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly inputs?: Values;
  readonly secrets?: readonly string[];
  readonly concurrency?: number;
  readonly timeoutMs?: number;
  readonly shared?: boolean;
  readonly wait?: Wait;
  readonly endWorld?: EndWorld;
  readonly release?: string;
  readonly without?: readonly string[] | null;
}

/** A list whose items are all commented out is none. */
function withoutIn({ without, apis = {} }: TargetFile): Without {
  const named = Object.entries(apis).map(([api, entry]) => [api, entry.without ?? []] as const);
  const all = [["", without ?? []] as const, ...named];
  return Object.fromEntries(all.filter(([, names]) => names.length > 0));
}

function makingOf({ mint, signingKeys, world }: Making): Making {
  return {
    ...(mint === undefined ? {} : { mint }),
    ...(signingKeys === undefined ? {} : { signingKeys }),
    ...(world === undefined ? {} : { world }),
  };
}

function mapValues<T, U>(of: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]));
}

function releasesIn({ release, apis = {} }: TargetFile): Record<string, string> {
  const named = Object.entries(apis).flatMap(([api, { release: own }]) =>
    own === undefined ? [] : [[api, own] as const],
  );
  return { ...(release === undefined ? {} : { "": release }), ...Object.fromEntries(named) };
}

function findTargetFile(nameOrFile: string): string {
  if (isFile(nameOrFile)) return nameOrFile;
  const named = path.join(packageRoot, "conformance", "targets", `${nameOrFile}.yaml`);
  if (/^[\w-]+$/.test(nameOrFile) && isFile(named)) return named;
  throw new UsageError(`there is no target file ${nameOrFile}`);
}

/** `${NAME}` is the environment's, `${NAME:-text}` falls back to the text. */
function fillEnvironment(value: unknown, env: Env, file: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fillEnvironment(item, env, file));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fillEnvironment(v, env, file)]));
  if (typeof value !== "string") return value;
  return value.replace(
    /\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g,
    (_, name: string, fallback: string | undefined) => {
      const found = env[name] ?? fallback;
      if (found === undefined) throw new UsageError(`${file}: the environment variable ${name} is not set`);
      return found;
    },
  );
}

/** Overridden inputs replace those of the file before the environment is read, so that theirs need not be set. */
function withInputs(content: unknown, overrides: readonly string[]): unknown {
  if (overrides.length === 0 || !isObject(content)) return content;
  const changed = structuredClone(content);
  for (const text of overrides) {
    const [name, value] = pair(text) ?? usage(`--input ${text}: write name=value or api.name=value`);
    const dot = name.indexOf(".");
    const holder = dot < 0 ? changed : child(child(changed, "apis"), name.slice(0, dot));
    if (!isObject(holder)) return usage(`--input ${text}: the target names no API ${name.slice(0, dot)}`);
    const own = isObject(holder["inputs"]) ? holder["inputs"] : {};
    holder["inputs"] = { ...own, [name.slice(dot + 1)]: value };
  }
  return changed;
}

/** Texts of which some begin with an API's name (`quay=…`); those without a name stand under the empty one. */
function readNamed(overrides: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    overrides.map((text) => {
      const named = /^([a-z][a-z0-9-]*)=(.*)$/.exec(text);
      return named ? [named[1] ?? "", named[2] ?? ""] : ["", text];
    }),
  );
}

function pair(text: string): readonly [string, string] | undefined {
  const at = text.indexOf("=");
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}

function usage(message: string): never {
  throw new UsageError(message);
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, "");
}
