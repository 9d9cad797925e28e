import { useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import { visible } from "../../../../contracts/lib/markup.ts";
import type { Schemas } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { linkTo, route, session } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { Controls } from "./controls.tsx";
import { FaultForm } from "./fault-form.tsx";

type Fault = Schemas["Fault"];

/** Rules that make requests fail, and the controls that make things happen outside the APIs. */
export function FaultsView() {
  const { query } = route.value;
  const wanted = query.get("operation") ?? undefined;
  const [isAdding, setAdding] = useState(wanted !== undefined);
  const { data, error } = useAsk("listFaults", { on: ["faults"] });
  return (
    <div class="view">
      <div class="bar">
        <h1>Faults and controls</h1>
      </div>
      <section aria-labelledby="faults-title">
        <div class="bar">
          <h2 id="faults-title">Fault rules</h2>
          <span class="meta">{data && counted(data.faults.length, "rule")}</span>
          <span class="spring" />
          {data && data.faults.length > 0 && (
            <Button icon="trash" kind="quiet" onClick={() => ask("clearFaults", { session: session.value })}>
              Take all away
            </Button>
          )}
          <Button
            icon="plus"
            kind={isAdding ? "quiet" : "primary"}
            pressed={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            Add a rule
          </Button>
        </div>
        {error !== undefined && <Trouble text={error} />}
        {isAdding && (
          <FaultForm
            api={query.get("api") ?? undefined}
            operationId={wanted}
            onAdded={() => setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        )}
        {data?.faults.length === 0 && !isAdding && (
          <Empty icon="faults" title="Every request is answered as it should be">
            <p>
              A rule lets requests fail: a status, a delay, a dropped connection, a cut body; before or after
              the change is made.
            </p>
          </Empty>
        )}
        <ul class="rows" aria-label="Fault rules">
          {data?.faults.map((fault) => (
            <Rule key={fault.id} fault={fault} />
          ))}
        </ul>
      </section>
      <Controls />
    </div>
  );
}

function Rule({ fault }: { readonly fault: Fault }) {
  const { id, hits, times } = fault;
  return (
    <li data-item tabIndex={-1}>
      <div class="rule">
        <p>
          <b>{matchText(fault)}</b> → {effectText(fault)}
        </p>
        <p class="meta">
          {id}, hit {hits === 0 ? "nothing yet" : counted(hits, "request")}
          {times !== undefined && `, ${times} to go`}
          {fault.operationId !== undefined && (
            <>
              , <a href={linkTo("traffic", [], { operation: fault.operationId })}>its requests</a>
            </>
          )}
        </p>
      </div>
      <span class="spring" />
      <Button
        icon="trash"
        kind="quiet"
        label={`Take ${id} away`}
        onClick={() => ask("deleteFault", { session: session.value, path: { id } })}
      />
    </li>
  );
}

function matchText({ api, operationId, method, pathPrefix }: Fault): string {
  const parts = [method, operationId, pathPrefix && `${pathPrefix}…`, api && `of ${api}`].filter(Boolean);
  return parts.length === 0 ? "Every request" : visible(parts.join(" "));
}

function effectText(fault: Fault): string {
  const { status, example, body, delayMs, delayDistribution, drop, truncateAt, phase, probability } = fault;
  const parts = [
    probability === undefined ? "" : `${Math.round(probability * 100)} % of them`,
    delayMs === undefined ? "" : `waits ${delayMs} ms`,
    delayDistribution === undefined ? "" : `waits ${JSON.stringify(delayDistribution)} ms`,
    status === undefined ? "" : `answers ${status}`,
    example === undefined ? "" : `with the example ${example}`,
    body === undefined ? "" : `with ${JSON.stringify(body)}`,
    drop === true ? "drops the connection" : "",
    truncateAt === undefined ? "" : `sends ${counted(truncateAt, "byte")} of the body`,
    phase === "after" ? "after the change is made" : "",
  ];
  const told = parts.filter((part) => part !== "");
  return visible(told.length === 0 ? "changes nothing" : told.join(", "));
}
