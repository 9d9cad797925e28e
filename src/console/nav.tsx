import { useEffect, useRef } from "preact/hooks";
import { helpShown } from "./core/keys.ts";
import { connection } from "./core/live.ts";
import type { ViewName } from "./core/route.ts";
import { formatRoute, go, linkTo, route, session } from "./core/route.ts";
import { addressedSession } from "./core/place.ts";
import { useAsk } from "./core/use-ask.ts";
import { Button } from "./ui/button.tsx";
import { Icon } from "./ui/icon.tsx";

const entries: readonly (readonly [ViewName, string])[] = [
  ["traffic", "Traffic"],
  ["sessions", "Sessions"],
  ["state", "State"],
  ["clock", "Clock"],
  ["faults", "Faults"],
  ["credentials", "Credentials"],
  ["contract", "Contract"],
  ["violations", "Violations"],
];

/** The ways to the views, the session that all of them show, and whether the mock is there. */
export function Nav() {
  const { data } = useAsk("listViolations", { on: ["violations"] });
  const violations = data?.violations.length ?? 0;
  const nav = useRef<HTMLElement>(null);
  const { view: shown } = route.value;
  useEffect(() => {
    // On a narrow screen the views stand in one line that scrolls.
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [shown]);
  return (
    <header class="nav">
      <h1 class="brand">
        Touchstone <span>console</span>
      </h1>
      <SessionPicker />
      <nav aria-label="Views" ref={nav}>
        {entries.map(([view, name]) => (
          <a href={linkTo(view)} aria-current={shown === view ? "page" : undefined} key={view}>
            <Icon name={view} />
            <span>{name}</span>
            {view === "violations" && violations > 0 && (
              <b class="count" aria-label={`${violations} found`}>
                {violations}
              </b>
            )}
          </a>
        ))}
      </nav>
      <div class="foot">
        <span class="connected" data-state={connection.value}>
          {{ live: "Live", connecting: "Connecting", lost: "Connection lost" }[connection.value]}
        </span>
        <Button icon="help" kind="quiet" label="Keyboard help" onClick={() => (helpShown.value = true)} />
      </div>
    </header>
  );
}

function SessionPicker() {
  const { data } = useAsk("listSessions", { on: ["sessions"] });
  const ids = new Set([addressedSession, session.value, ...(data?.sessions.map(({ id }) => id) ?? [])]);
  return (
    <div class="session">
      <span aria-hidden="true">Session</span>
      <select
        aria-label="Session"
        value={session.value}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        {[...ids].map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The same view of another session; what stood open there is of the first one. */
function pick(id: string): void {
  go(formatRoute(route.value.view, [], { session: id === addressedSession ? undefined : id }));
}
