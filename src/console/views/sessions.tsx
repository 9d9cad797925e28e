import { useEffect, useState } from "preact/hooks";
import { counted } from "../../../contracts/lib/counted.ts";
import type { Schemas } from "../core/client.ts";
import { ask } from "../core/client.ts";
import { touch } from "../core/live.ts";
import { addressedSession } from "../core/place.ts";
import { formatRoute, go, session } from "../core/route.ts";
import type { Answer } from "../core/client.ts";
import { useAsk } from "../core/use-ask.ts";
import { Button } from "../ui/button.tsx";
import { Confirm, NameDialog } from "../ui/ask-dialogs.tsx";
import { Empty, Trouble } from "../ui/empty.tsx";
import { utcSeconds } from "../ui/time.tsx";
import { tell } from "../ui/tell.ts";

type Session = Answer<"listSessions">["sessions"][number];
type Open =
  | {
      readonly kind: "fork";
      readonly from: { readonly session?: string; readonly snapshot?: string };
      readonly name: string;
    }
  | { readonly kind: "snapshot"; readonly of: string }
  | { readonly kind: "reset" | "delete"; readonly of: string };

const refreshMs = 3000;

/** The sessions with what each holds, and the snapshots that all of them can go back to. */
export function SessionsView() {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const { data, error, reload } = useAsk("listSessions", {
    on: ["sessions", "state", "clock", "faults", "requests"],
  });
  useEffect(() => {
    // What happens in other sessions is not told to this one.
    const timer = setInterval(reload, refreshMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="view">
      <div class="bar">
        <h1>Sessions</h1>
        <span class="meta">{data && counted(data.sessions.length, "session")}</span>
      </div>
      <p class="lead">
        A session is a world of its own. A request is of the one that its <code>X-Mock-Session</code> header
        names; one that does not exist yet starts from the seed.
      </p>
      {error !== undefined && <Trouble text={error} />}
      <ul class="cards" aria-label="Sessions">
        {data?.sessions.map((one) => (
          <SessionCard key={one.id} of={one} onOpen={setOpen} />
        ))}
      </ul>
      <Snapshots onOpen={setOpen} />
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function SessionCard({ of, onOpen }: { readonly of: Session; readonly onOpen: (open: Open) => void }) {
  const { id, now, rate, violations, requests, faults, changed } = of;
  const isShown = id === session.value;
  const rows = Object.entries(changed);
  return (
    <li class="card" data-chosen={isShown}>
      <h2>
        <a
          data-item
          href={formatRoute("sessions", [], { session: id === addressedSession ? undefined : id })}
        >
          {id}
        </a>
        {isShown && (
          <span class="tag" data-kind="chosen">
            shown
          </span>
        )}
      </h2>
      <p class="meta">
        {utcSeconds(now)}, {rate === 0 ? "frozen" : rate === 1 ? "live" : `×${rate}`}
      </p>
      <dl class="facts">
        <Fact name={requests === 1 ? "request" : "requests"} value={requests} />
        <Fact name={faults === 1 ? "fault rule" : "fault rules"} value={faults} />
        <Fact name={violations === 1 ? "violation" : "violations"} value={violations} bad={violations > 0} />
      </dl>
      <p class="holds">
        {rows.length === 0 ? (
          <span class="meta">as the seed</span>
        ) : (
          rows.map(([api, count]) => (
            <span class="tag" key={api}>
              {api} {count} ±
            </span>
          ))
        )}
      </p>
      <div class="actions">
        <Button
          icon="fork"
          kind="quiet"
          onClick={() => onOpen({ kind: "fork", from: { session: id }, name: `${id}-fork` })}
        >
          Fork
        </Button>
        <Button icon="camera" kind="quiet" onClick={() => onOpen({ kind: "snapshot", of: id })}>
          Snapshot
        </Button>
        <Button icon="undo" kind="quiet" onClick={() => onOpen({ kind: "reset", of: id })}>
          Reset
        </Button>
        <span class="spring" />
        <Button
          icon="trash"
          kind="quiet"
          label={`Delete ${id}`}
          onClick={() => onOpen({ kind: "delete", of: id })}
        />
      </div>
    </li>
  );
}

function Fact({
  name,
  value,
  bad = false,
}: {
  readonly name: string;
  readonly value: number;
  readonly bad?: boolean;
}) {
  return (
    <div data-bad={bad}>
      <dd>{value}</dd>
      <dt>{name}</dt>
    </div>
  );
}

function Snapshots({ onOpen }: { readonly onOpen: (open: Open) => void }) {
  const { data } = useAsk("listSnapshots", { on: ["snapshots"] });
  const of = session.value;
  return (
    <section aria-labelledby="snapshots-title">
      <h2 id="snapshots-title">Snapshots</h2>
      {data?.snapshots.length === 0 && (
        <Empty icon="camera" title="No snapshot yet">
          <p>A snapshot keeps a session's state and time under a name. Take one before you try something.</p>
          <Button icon="camera" onClick={() => onOpen({ kind: "snapshot", of })}>
            Take a snapshot of {of}
          </Button>
        </Empty>
      )}
      <ul class="rows" aria-label="Snapshots">
        {data?.snapshots.map((snapshot) => (
          <Snapshot key={snapshot.name} snapshot={snapshot} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Snapshot({
  snapshot: { name, now },
  onOpen,
}: {
  readonly snapshot: Schemas["Snapshot"];
  readonly onOpen: (open: Open) => void;
}) {
  const of = session.value;
  return (
    <li>
      <b>{name}</b> <span class="meta">{utcSeconds(now)}</span>
      <span class="spring" />
      <Button
        icon="undo"
        kind="quiet"
        onClick={async () => {
          await ask("restoreSnapshot", { session: of, path: { name } });
          tell({ text: `${of} is as it was in ${name}` });
        }}
      >
        Restore to {of}
      </Button>
      <Button
        icon="fork"
        kind="quiet"
        onClick={() => onOpen({ kind: "fork", from: { snapshot: name }, name: `${name}-1` })}
      >
        New session
      </Button>
      <Button
        icon="trash"
        kind="quiet"
        label={`Delete the snapshot ${name}`}
        onClick={() => ask("deleteSnapshot", { session: of, path: { name } })}
      />
    </li>
  );
}

function OpenDialog({ open, onClose }: { readonly open: Open; readonly onClose: () => void }) {
  const of = session.value;
  if (open.kind === "fork")
    return (
      <NameDialog
        title="Start a session"
        text={`It starts with the state and time of ${open.from.session ?? open.from.snapshot ?? ""}.`}
        label="Name of the session"
        initial={open.name}
        submit="Start"
        onClose={onClose}
        onName={async (id) => {
          await ask("startSession", { session: of, body: { id, from: open.from } });
          touch(["sessions"]);
          go(formatRoute("sessions", [], { session: id }));
        }}
      />
    );
  if (open.kind === "snapshot")
    return (
      <NameDialog
        title={`Take a snapshot of ${open.of}`}
        text="One of that name is replaced."
        label="Name of the snapshot"
        initial="before"
        submit="Take it"
        onClose={onClose}
        onName={(name) => ask("takeSnapshot", { session: open.of, body: { name } })}
      />
    );
  const isReset = open.kind === "reset";
  return (
    <Confirm
      title={isReset ? `Reset ${open.of}?` : `Delete ${open.of}?`}
      text={
        isReset
          ? "State and clock go back to the seed; its fault rules and its journal are gone."
          : "Its state, clock, fault rules and journal are gone."
      }
      submit={isReset ? "Reset" : "Delete"}
      onClose={onClose}
      onConfirm={async () => {
        if (isReset) await ask("resetSession", { session: open.of });
        else await ask("deleteSession", { session: of, path: { id: open.of } });
        touch(isReset ? ["reset", "sessions"] : ["sessions"]);
        if (!isReset && open.of === of) go(formatRoute("sessions", [], {}));
      }}
    />
  );
}
