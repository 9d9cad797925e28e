import type { Notification } from "../state.ts";

/** What is told of an event besides its name. */
export interface EventData {
  /** The ref that a build is of. */
  readonly ref?: string;
  /** Of what was found; 0 is Critical, 5 Unknown. */
  readonly level?: number;
}

/** Facts, 2.4: after as many failed deliveries a notification is silent. */
const mostFailures = 3;

export function isSilenced({ number_of_failures }: Notification): boolean {
  return number_of_failures >= mostFailures;
}

/** Whether the notification's `event_config` lets an event pass. */
export function wantsEvent({ event, event_config }: Notification, { ref, level }: EventData): boolean {
  if (event.startsWith("build_")) return matchesRef(event_config["ref-regex"], ref);
  if (event !== "vulnerability_found") return true;
  const wanted = Number(event_config["level"] ?? lowest);
  return level !== undefined && level <= wanted;
}

const lowest = 5;

/** A build without a ref is none of a git repository; an expression that cannot be read matches nothing. */
function matchesRef(expression: unknown, ref: string | undefined): boolean {
  if (typeof expression !== "string" || expression === "") return true;
  if (ref === undefined) return false;
  try {
    return new RegExp(`^(?:${expression})`).test(ref);
  } catch {
    return false;
  }
}
