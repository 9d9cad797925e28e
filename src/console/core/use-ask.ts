import { useEffect, useRef, useState } from "preact/hooks";
import type { AnswerOf, Args, OperationId } from "./client.ts";
import { AdminError, ask } from "./client.ts";
import { version } from "./live.ts";
import { session } from "./route.ts";

export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: string | undefined;
  readonly status: number | undefined;
  readonly reload: () => void;
}

interface How extends Omit<Args, "session"> {
  /** Parts of the admin after whose change it asks again. */
  readonly on?: readonly string[];
  /** Another session than the one that is looked at. */
  readonly session?: string;
  /** False: nothing is asked. */
  readonly when?: boolean;
}

/** Asks the admin, and again when what it showed may have changed. What was known stays until then. */
export function useAsk<Id extends OperationId>(
  id: Id,
  { on = [], when = true, ...args }: How = {},
): Asked<AnswerOf<Id>> {
  const [count, setCount] = useState(0);
  const [known, setKnown] = useState<Omit<Asked<AnswerOf<Id>>, "reload">>(nothing);
  const of = args.session ?? session.value;
  const seen = on.map(version).join();
  const what = JSON.stringify([id, args.path, args.query, of]);
  const last = useRef("");
  useEffect(() => {
    if (!when) return;
    if (last.current !== what) setKnown(nothing);
    last.current = what;
    const stop = new AbortController();
    ask(id, { ...args, session: of }, stop.signal).then(
      (data) => setKnown({ data, error: undefined, status: undefined }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const refused = error instanceof AdminError ? error : undefined;
        // Without a connection, what was known stays: the page says so, and it heals.
        if (refused) setKnown({ data: undefined, error: refused.message, status: refused.status });
      },
    );
    return () => stop.abort();
  }, [what, seen, count, when]);
  return { ...known, reload: () => setCount((n) => n + 1) };
}

const nothing = { data: undefined, error: undefined, status: undefined };
