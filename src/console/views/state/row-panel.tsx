import { useState } from "preact/hooks";
import { visible } from "../../../../contracts/lib/markup.ts";
import type { Answer } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { linkTo, replace, route, session } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Button, CopyButton } from "../../ui/button.tsx";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { Json } from "../../ui/json.tsx";
import { tell } from "../../ui/tell.ts";
import { NamedBy, RowLinks } from "./row-links.tsx";
import { RowForm } from "./row-form.tsx";

interface RowProps {
  readonly api: string;
  readonly table: string;
  readonly rowKey: string;
}

/** One row: its fields with links to the rows that they name, the rows that name it, to edit and to take away. */
export function RowPanel({ api, table, rowKey }: RowProps) {
  const [isEditing, setEditing] = useState(false);
  const place = { api, table, key: rowKey };
  const { data, error, status } = useAsk("getRow", { path: place, on: ["state", "clock", "controls"] });
  const close = (): void => replace(linkTo("state", [api, table], Object.fromEntries(route.value.query)));
  const row: Readonly<Record<string, unknown>> | undefined = data;
  return (
    <section class="panel" aria-label={`Row ${rowKey} of ${table}`}>
      <div class="bar">
        <Button icon="close" kind="quiet" label="Close the row" onClick={close} />
        {row && !isEditing && (
          <div class="actions">
            <CopyButton text={JSON.stringify(row, null, 2)} label="Copy as JSON" what="The row" />
            <Button icon="edit" kind="quiet" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button icon="trash" kind="quiet" onClick={() => remove(place, row)}>
              Delete
            </Button>
          </div>
        )}
      </div>
      <div class="body">
        <h2>
          {table} / {visible(rowKey.replaceAll("\n", " / "))}
        </h2>
        {status === 404 && (
          <Empty icon="state" title="There is no such row">
            <p>It was deleted, or never was in this session.</p>
          </Empty>
        )}
        {error !== undefined && status !== 404 && <Trouble text={error} />}
        {row && isEditing && (
          <RowForm
            {...place}
            initial={row}
            submit="Save"
            onCancel={() => setEditing(false)}
            onSubmit={async (changed) => {
              await save(place, row, changed);
              setEditing(false);
            }}
          />
        )}
        {row && !isEditing && <Fields place={place} row={row} />}
      </div>
      <span hidden data-close onClick={close} />
    </section>
  );
}

interface Place {
  readonly [part: string]: string;
  readonly api: string;
  readonly table: string;
  readonly key: string;
}

type Row = Readonly<Record<string, unknown>>;

async function save(place: Place, before: Row, after: Row): Promise<void> {
  const of = session.value;
  await ask("putRow", { session: of, path: place, body: after });
  tell({ text: "Saved", undo: () => ask("putRow", { session: of, path: place, body: before }) });
}

async function remove(place: Place, row: Row): Promise<void> {
  const of = session.value;
  await ask("deleteRow", { session: of, path: place });
  tell({
    text: `Deleted ${place.table} / ${place.key}`,
    undo: () => ask("putRow", { session: of, path: place, body: row }),
  });
}

function Fields({ place, row }: { readonly place: Place; readonly row: Row }) {
  const { data } = useAsk("getReferences", {
    path: place,
    query: { limit: 200 },
    on: ["state", "clock", "controls"],
  });
  return (
    <>
      <dl class="row-fields">
        {Object.entries(row).map(([name, value]) => (
          <div key={name}>
            <dt>{visible(name)}</dt>
            <dd>
              <FieldValue
                api={place.api}
                value={value}
                names={data?.names.filter(({ field }) => field === name) ?? []}
              />
            </dd>
          </div>
        ))}
      </dl>
      {data && <NamedBy api={place.api} rows={data.namedBy} />}
      <details>
        <summary>As JSON</summary>
        <Json value={row} label="The row as JSON" />
      </details>
    </>
  );
}

interface ValueProps {
  readonly api: string;
  readonly value: unknown;
  readonly names: Answer<"getReferences">["names"];
}

function FieldValue({ api, value, names: [named, ...more] }: ValueProps) {
  if (value === null) return <span class="meta">null</span>;
  if (typeof value === "object")
    return (
      <>
        <Json value={value} label="Value" />
        {named && <RowLinks api={api} rows={[named, ...more]} />}
      </>
    );
  const text = visible(typeof value === "string" ? value : JSON.stringify(value));
  if (!named) return <>{text}</>;
  return (
    <a href={linkTo("state", [api, named.table, named.key])} title={`Row of ${named.table}`}>
      {text}
    </a>
  );
}
