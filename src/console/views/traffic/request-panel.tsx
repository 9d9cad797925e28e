import { visible } from "../../../../contracts/lib/markup.ts";
import type { Schemas } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { asCurl, asFetch } from "../../core/commands.ts";
import { mockUrl } from "../../core/place.ts";
import { formatRoute, go, linkTo, route, session } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Button, CopyButton } from "../../ui/button.tsx";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { Status } from "../../ui/status.tsx";
import { clockTime, took, utc } from "../../ui/time.tsx";
import { tell } from "../../ui/tell.ts";
import { Checks } from "./checks.tsx";
import { takenBy } from "./filter.ts";
import { Message } from "./message.tsx";
import { RowChanges } from "./row-changes.tsx";

type Details = Schemas["RequestDetails"];

interface PanelProps {
  readonly id: number;
  readonly of: string;
  readonly onClose: () => void;
}

/** One request: why it ended so, what it changed, and both messages. */
export function RequestPanel({ id, of, onClose }: PanelProps) {
  const { data, error, status } = useAsk("getRequest", { path: { id }, session: of });
  return (
    <section class="panel" aria-label={`Request ${id}`}>
      <div class="bar">
        <Button icon="close" kind="quiet" label="Close the request" onClick={onClose} />
        {data && <Actions details={data} />}
      </div>
      {error !== undefined &&
        (status === 404 ? (
          <Empty icon="traffic" title="This request is forgotten">
            <p>The journal keeps the last requests of a session, and was emptied or has gone on since.</p>
          </Empty>
        ) : (
          <Trouble text={error} />
        ))}
      {data && <Body details={data} />}
      <span hidden data-close onClick={onClose} />
    </section>
  );
}

/** A mail goes to the journal alone. */
function isMail({ outgoing, method }: Details): boolean {
  return outgoing === true && method === "MAIL";
}

function Body({ details }: { readonly details: Details }) {
  const { method, url, status, operationId, api, durationMs, credential, fault, nearest, why } = details;
  const isUnmatched = operationId === undefined && takenBy(details) === "unmatched";
  return (
    <div class="body">
      <h2 class="line">
        <Status status={status} /> <span class="method">{method}</span> <bdi class="url">{visible(url)}</bdi>
      </h2>
      <p class="facts">
        {operationId !== undefined && api !== undefined && (
          <span>
            <a href={linkTo("contract", [api, operationId])}>{operationId}</a> of {api}
          </span>
        )}
        <span>{took(durationMs)}</span>
        <span title={`The session's time: ${utc(details.at)}`}>
          <time dateTime={details.receivedAt}>{clockTime(details.receivedAt)}</time>
        </span>
        <span>session {details.session}</span>
        {credential !== undefined && api !== undefined && (
          <span>
            as <a href={linkTo("credentials", [], { text: credential })}>{credential}</a>
          </span>
        )}
      </p>
      {operationId === undefined && !isUnmatched && (
        <p class="callout" data-kind="note">
          {details.outgoing ? "The mock sent it to others." : `A real server was asked: ${details.fallback}`}
        </p>
      )}
      {status === undefined && !isMail(details) && (
        <p class="callout" data-kind="bad">
          {details.outgoing
            ? `No answer came: ${details.failure ?? "it is still waited for"}.`
            : "No answer was sent."}
        </p>
      )}
      {fault !== undefined && (
        <p class="callout" data-kind="note">
          The fault rule <a href={linkTo("faults")}>{fault}</a> hit it.
        </p>
      )}
      {isUnmatched && (
        <div class="callout" data-kind="warn">
          <p>
            <b>No operation matched.</b> {why !== undefined && visible(why)}.
          </p>
          {nearest !== undefined && (
            <p>
              Nearest: <code>{nearest}</code>
            </p>
          )}
        </div>
      )}
      <Checks details={details} />
      <RowChanges details={details} />
      <div class="messages">
        <Message title="Request" message={details.request} />
        <Message title="Response" message={details.response} />
      </div>
    </div>
  );
}

function Actions({ details }: { readonly details: Details }) {
  const { data } = useAsk("listCredentials", { when: details.credential !== undefined });
  const credential = data?.credentials.find(
    ({ api, role }) => api === details.api && role === details.credential,
  )?.header;
  const around = { origin: new URL(mockUrl).origin, credential };
  return (
    <div class="actions">
      <CopyButton text={asCurl(details, around)} label="Copy as curl" what="The curl command" />
      <CopyButton text={asFetch(details, around)} label="Copy as fetch" what="The fetch call" />
      <Button icon="repeat" kind="quiet" onClick={() => repeat(details)}>
        Repeat
      </Button>
    </div>
  );
}

/** Sends the request once more, with the credentials that it had, and opens the new one. */
async function repeat({ id, session: of }: Details): Promise<void> {
  const made = await ask("repeatRequest", { session: of, path: { id } });
  tell({ text: `Sent again: ${made.status ?? "no answer"}` });
  const parts = of === session.value ? [String(made.id)] : [of, String(made.id)];
  go(formatRoute("traffic", parts, Object.fromEntries(route.value.query)));
}
