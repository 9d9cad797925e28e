import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { MockOptions } from "./own-options.ts";
import { OptionError } from "./option-error.ts";

type Kind = "a text" | "a number" | "an object" | "a list" | "a function" | "true or false";

/** Every option there is, and of which kinds it may be: one that is missing here does not compile. */
const known: Readonly<Record<keyof MockOptions, readonly Kind[]>> = {
  apis: ["a list"],
  mounted: ["true or false"],
  dataDir: ["a text"],
  store: ["a text"],
  clock: ["an object"],
  seed: ["a number"],
  releases: ["an object"],
  world: ["a text", "an object"],
  tags: ["a list"],
  fallback: ["a text", "an object"],
  ui: ["a text", "an object"],
  host: ["a text"],
  admin: ["an object"],
  cors: ["true or false", "a list"],
  webhooks: ["true or false", "a list"],
  trustProxy: ["a list"],
  github: ["an object"],
  maxSessions: ["a number"],
  journalSize: ["a number"],
  bodyLimit: ["a number"],
  headerLimit: ["a number"],
  https: ["true or false", "an object"],
  wall: ["a function"],
  log: ["a function"],
  services: ["a list"],
  layer: ["a function"],
};

/** The least and the greatest whole number of an option. */
const ranges = {
  seed: [0, 2 ** 31],
  maxSessions: [1, 1_000_000],
  journalSize: [0, 10_000_000],
  bodyLimit: [0, 512 * 1024 ** 2],
  headerLimit: [1, 1024 ** 2],
} as const;

/** What an option that is an object may hold. */
const members = {
  clock: ["rate", "startAt"],
  admin: ["enabled", "token"],
  github: ["url", "callback"],
  https: ["cert", "key"],
} as const;

/** Throws an OptionError for an option that there is not, or that cannot be so: programs without types get no other hint. */
export function assertOptions(options: MockOptions): void {
  const { clock, github, webhooks } = options;
  assertMembers("", options, Object.keys(known));
  assertKinds(options);
  for (const [name, names] of Object.entries(members)) {
    const given = options[name as keyof typeof members];
    if (typeof given === "object") assertMembers(`${name}: `, given, names);
  }
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const given = options[name as keyof typeof ranges];
    if (given !== undefined && !(Number.isInteger(given) && given >= least && given <= most))
      throw new OptionError(`${name}: a whole number from ${least} to ${most}, and not ${given}`);
  }
  if (clock && !(Number.isFinite(clock.rate) && clock.rate >= 0))
    throw new OptionError(`clock: its rate is a factor of 0 or more, and not ${String(clock.rate)}`);
  if (clock?.startAt !== undefined && !Number.isFinite(clock.startAt))
    throw new OptionError(`clock: startAt is in epoch milliseconds, and not ${String(clock.startAt)}`);
  const stray = typeof webhooks === "object" ? strayHost(webhooks) : undefined;
  if (stray !== undefined) throw new OptionError(`webhooks: ${stray} is no host, such as hooks.example.com`);
  assertWebUrl("github: url", github?.url === "self" ? undefined : github?.url);
  assertWebUrl("github: callback", github?.callback);
}

/** Numbers are told by their ranges. */
function assertKinds(options: MockOptions): void {
  for (const [name, kinds] of Object.entries(known)) {
    const given: unknown = options[name as keyof MockOptions];
    if (given !== undefined && !kinds.includes("a number") && !kinds.some((kind) => isOfKind[kind](given)))
      throw new OptionError(`${name}: ${kinds.join(" or ")}, and not ${JSON.stringify(given)}`);
  }
}

const isOfKind: Readonly<Record<Kind, (given: unknown) => boolean>> = {
  "a text": (given) => typeof given === "string" && given !== "",
  "a number": (given) => typeof given === "number",
  "an object": (given) => typeof given === "object" && given !== null && !Array.isArray(given),
  "a list": (given) => Array.isArray(given),
  "a function": (given) => typeof given === "function",
  "true or false": (given) => typeof given === "boolean",
};

function assertMembers(place: string, given: object, names: readonly string[]): void {
  const stray = Object.keys(given).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw new OptionError(`${place}there is no option ${stray}${suggestion(stray, names)}`);
}

function assertWebUrl(place: string, url: string | undefined): void {
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new OptionError(`${place} is a URL that begins with http:// or https://, and not ${url}`);
}

/** The first text that is no name or address of a host. */
export function strayHost(hosts: readonly string[]): string | undefined {
  return hosts.find((host) => !/^[\w-]+(\.[\w-]+)*$|^[\da-f:]*:[\da-f:]*$/i.test(host));
}
