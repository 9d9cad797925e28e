import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { MockOptions } from "./own-options.ts";
import { OptionError } from "./option-error.ts";

/** Every option there is: one that is missing here does not compile. */
const known: Readonly<Record<keyof MockOptions, true>> = {
  apis: true,
  mounted: true,
  dataDir: true,
  store: true,
  clock: true,
  seed: true,
  releases: true,
  world: true,
  tags: true,
  fallback: true,
  ui: true,
  host: true,
  admin: true,
  cors: true,
  webhooks: true,
  trustProxy: true,
  github: true,
  maxSessions: true,
  journalSize: true,
  bodyLimit: true,
  headerLimit: true,
  https: true,
  wall: true,
  log: true,
  services: true,
  layer: true,
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

const lists = ["apis", "tags", "cors", "webhooks", "trustProxy"] as const;

/** Throws an OptionError for an option that there is not, or that cannot be so: programs without types get no other hint. */
export function assertOptions(options: MockOptions): void {
  const { clock, github, webhooks } = options;
  assertMembers("", options, Object.keys(known));
  for (const [name, names] of Object.entries(members)) {
    const given = options[name as keyof typeof members];
    if (typeof given === "object") assertMembers(`${name}: `, given, names);
  }
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const given = options[name as keyof typeof ranges];
    if (given !== undefined && !(Number.isInteger(given) && given >= least && given <= most))
      throw new OptionError(`${name}: a whole number from ${least} to ${most}, and not ${given}`);
  }
  for (const name of lists) {
    const given: unknown = options[name];
    if (typeof given === "string") throw new OptionError(`${name}: a list, ["${given}"], and not a text`);
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
  return hosts.find((host) => !/^[\w.-]+\.[\w-]+$|^[\da-f:]*:[\da-f:]*$/i.test(host));
}
