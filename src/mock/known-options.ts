import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { MockOptions } from "./own-options.ts";
import { OptionError } from "./option-error.ts";

/** Every option there is: one that is missing here does not compile. */
const known: Readonly<Record<keyof MockOptions, true>> = {
  apis: true,
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

/** Throws an OptionError for an option that there is not, and for a clock that cannot run: programs without types get no other hint. */
export function assertOptions({ clock, ...options }: MockOptions): void {
  const stray = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (stray !== undefined)
    throw new OptionError(`there is no option ${stray}${suggestion(stray, Object.keys(known))}`);
  if (clock && !(Number.isFinite(clock.rate) && clock.rate >= 0))
    throw new OptionError(`clock: its rate is a factor of 0 or more, and not ${String(clock.rate)}`);
  if (clock?.startAt !== undefined && !Number.isFinite(clock.startAt))
    throw new OptionError(`clock: startAt is in epoch milliseconds, and not ${String(clock.startAt)}`);
}
