import { useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import { ask } from "../../core/client.ts";
import type { RequestLine } from "../../core/live.ts";
import { touch } from "../../core/live.ts";
import { linkTo, replace, route, session, setQuery } from "../../core/route.ts";
import { mockUrl } from "../../core/place.ts";
import { Button, CopyButton } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { tell } from "../../ui/tell.ts";
import { meets, readFilter } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { RequestList } from "./request-list.tsx";
import { RequestPanel } from "./request-panel.tsx";
import { keyOf, useRequests } from "./requests.ts";
import { SelectionBar } from "./selection-bar.tsx";

/** What clients ask and what they are answered, newest first. */
export function TrafficView() {
  const { parts, query } = route.value;
  const all = query.get("sessions") === "all";
  const [isPaused, setPaused] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { lines, skipped, loaded } = useRequests(all, isPaused);
  const filter = readFilter(query);
  const shown = lines.filter(meets(filter));
  const [openSession = session.value, openId] = parts.length > 1 ? parts : [undefined, parts[0]];
  return (
    <div class="traffic" data-open={openId !== undefined}>
      <section class="list" aria-labelledby="traffic-title">
        <div class="bar">
          <h1 id="traffic-title">Traffic</h1>
          <span class="meta" role="status">
            {shown.length === lines.length
              ? counted(lines.length, "request")
              : `${shown.length} of ${counted(lines.length, "request")}`}
          </span>
          <span class="spring" />
          <Button
            icon={isPaused ? "play" : "pause"}
            kind="quiet"
            pressed={isPaused}
            onClick={() => setPaused(!isPaused)}
          >
            {isPaused ? "Paused" : "Pause"}
          </Button>
          <Button icon="trash" kind="quiet" onClick={() => clear()}>
            Clear
          </Button>
        </div>
        <FilterBar filter={filter} lines={lines} all={all} onChange={setQuery} />
        {skipped > 0 && (
          <p class="sampled" role="status">
            So many requests that only a sample is shown: {skipped.toLocaleString("en")} more were answered.
            The list is whole again when it calms down.
          </p>
        )}
        {selected.size > 0 && (
          <SelectionBar
            chosen={lines.filter((line) => selected.has(keyOf(line)))}
            onClear={() => setSelected(new Set())}
          />
        )}
        <RequestList
          lines={shown}
          open={openId === undefined ? undefined : `${openSession}/${openId}`}
          showSession={all}
          selected={selected}
          onOpen={open}
          onSelect={(key, is) => setSelected((before) => changed(before, key, is))}
        />
        {loaded && shown.length === 0 && <Nothing hasAny={lines.length > 0} />}
      </section>
      {openId !== undefined && (
        <RequestPanel
          key={`${openSession}/${openId}`}
          id={Number(openId)}
          of={openSession}
          onClose={() => replace(linkTo("traffic", [], Object.fromEntries(query)))}
        />
      )}
    </div>
  );
}

function open(line: RequestLine): void {
  const own = line.session === session.value ? [String(line.id)] : [line.session, String(line.id)];
  replace(linkTo("traffic", own, Object.fromEntries(route.value.query)));
}

async function clear(): Promise<void> {
  await ask("clearRequests", { session: session.value });
  touch(["requests"]);
  tell({ text: "The journal is empty" });
}

function changed(before: ReadonlySet<string>, key: string, is: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (is) after.add(key);
  else after.delete(key);
  return after;
}

function Nothing({ hasAny }: { readonly hasAny: boolean }) {
  if (hasAny)
    return (
      <Empty icon="filter" title="No request is like that">
        <Button
          onClick={() =>
            setQuery({ text: undefined, status: undefined, api: undefined, operation: undefined })
          }
        >
          Clear the filters
        </Button>
      </Empty>
    );
  const inSession = session.value === "default" ? "" : `-H 'X-Mock-Session: ${session.value}' `;
  const command = `curl -i ${inSession}${mockUrl}/gitlab/api/v4/projects/20/cluster_agents -H 'PRIVATE-TOKEN: glpat-developer'`;
  return (
    <Empty icon="traffic" title="No request yet">
      <p>
        Point your client at <code>{mockUrl}</code>
        {session.value !== "default" && (
          <>
            {" "}
            with the header <code>X-Mock-Session: {session.value}</code>
          </>
        )}
        : what it sends shows here at once. To try it:
      </p>
      <p class="command">
        <code>{command}</code>
        <CopyButton text={command} label="Copy the command" what="The command" hideLabel />
      </p>
    </Empty>
  );
}
