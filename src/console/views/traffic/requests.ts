import { useEffect, useState } from "preact/hooks";
import { ask } from "../../core/client.ts";
import type { RequestLine } from "../../core/live.ts";
import { onRequests, version } from "../../core/live.ts";
import { session } from "../../core/route.ts";

/** So many are kept in the page; the mock's journal holds as many by default. */
const mostKept = 1000;
/** After so long without a gap, the list is read anew and is whole again, in milliseconds. */
const calmMs = 1500;

export interface Requests {
  readonly lines: readonly RequestLine[];
  /** Requests that were answered lately without being told: there are too many a second. */
  readonly skipped: number;
  readonly loaded: boolean;
}

/** The requests of a session, or of all, newest first, as they come. */
export function useRequests(all: boolean, isPaused: boolean): Requests {
  const [known, setKnown] = useState<Requests>({ lines: [], skipped: 0, loaded: false });
  const of = session.value;
  const seen = version("requests");
  useEffect(() => {
    if (isPaused) return;
    const stop = new AbortController();
    let calm: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      const query = { limit: mostKept, sessions: all ? "all" : "own" };
      ask("listRequests", { session: of, query }, stop.signal).then(
        ({ requests }) => setKnown({ lines: requests, skipped: 0, loaded: true }),
        () => undefined, // the page says when the connection is lost, and asks again when it is back
      );
    };
    load();
    const leave = onRequests(({ requests, skipped }) => {
      setKnown((before) => added(before, requests, skipped));
      if (skipped === 0) return;
      clearTimeout(calm);
      calm = setTimeout(load, calmMs);
    });
    return () => {
      stop.abort();
      clearTimeout(calm);
      leave();
    };
  }, [of, all, seen, isPaused]);
  return known;
}

/** What came while the list was read stands in both. */
function added(before: Requests, requests: readonly RequestLine[], skipped: number): Requests {
  const known = new Set(before.lines.slice(0, 100).map(keyOf));
  const fresh = requests.filter((line) => !known.has(keyOf(line))).reverse();
  return {
    lines: [...fresh, ...before.lines].slice(0, mostKept),
    skipped: before.skipped + skipped,
    loaded: before.loaded,
  };
}

export function keyOf({ session: of, id }: RequestLine): string {
  return `${of}/${id}`;
}
