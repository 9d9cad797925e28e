import { counted } from "../../../contracts/lib/counted.ts";
import { visible } from "../../../contracts/lib/markup.ts";
import { ask } from "../core/client.ts";
import { touch } from "../core/live.ts";
import { linkTo, session } from "../core/route.ts";
import { useAsk } from "../core/use-ask.ts";
import { Button } from "../ui/button.tsx";
import { Empty, Trouble } from "../ui/empty.tsx";
import { Status } from "../ui/status.tsx";
import { utc } from "../ui/time.tsx";

/** Where the mock itself broke a contract in this session. */
export function ViolationsView() {
  const { data, error } = useAsk("listViolations", { on: ["violations"] });
  const violations = data?.violations ?? [];
  return (
    <div class="view">
      <div class="bar">
        <h1>Violations</h1>
        <span class="meta" role="status">
          {data && counted(violations.length, "violation")}
        </span>
        <span class="spring" />
        {violations.length > 0 && (
          <Button icon="trash" kind="quiet" onClick={clear}>
            Forget them
          </Button>
        )}
      </div>
      {error !== undefined && <Trouble text={error} />}
      {data && violations.length === 0 && (
        <Empty icon="check" title="Every answer kept to its contract">
          <p>
            The mock judges each of its own answers. One that breaks the contract is sent as 500, changes
            nothing, and shows here.
          </p>
        </Empty>
      )}
      <ul class="rows" aria-label="Violations">
        {violations.map(({ api, operationId, status, where, pointer, message, at }, i) => (
          <li key={i} data-item tabIndex={-1}>
            <div class="rule">
              <p>
                <Status status={status === 0 ? undefined : status} />{" "}
                <a href={linkTo("contract", [api, operationId])}>{operationId}</a> of {api}
              </p>
              <p>
                <code>
                  {where} {visible(pointer)}
                </code>{" "}
                {visible(message)}
              </p>
              <p class="meta">{utc(at)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function clear(): Promise<void> {
  await ask("clearViolations", { session: session.value });
  touch(["violations"]);
}
