import { useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import { visible } from "../../../../contracts/lib/markup.ts";
import { ask } from "../../core/client.ts";
import { linkTo, replace, route, session, setQuery } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { rowKey } from "../../ui/row-key.ts";
import { tell } from "../../ui/tell.ts";
import { RowForm } from "./row-form.tsx";

const pageful = 50;
const mostColumns = 6;

interface TableProps {
  readonly api: string;
  readonly table: string;
  readonly chosen: string | undefined;
}

/** A page of a table's rows, newest first. */
export function TableRows({ api, table, chosen }: TableProps) {
  const { query } = route.value;
  const text = query.get("text") ?? "";
  const offset = Number(query.get("from") ?? 0) || 0;
  const [isAdding, setAdding] = useState(false);
  const { data, error } = useAsk("listRows", {
    path: { api, table },
    query: { limit: pageful, offset, text: text === "" ? undefined : text },
    on: ["state", "clock", "controls"],
  });
  const columns = columnsOf(data?.rows.map(({ row }) => row) ?? []);
  return (
    <section class="list" aria-labelledby="table-title">
      <div class="bar">
        <a class="button quiet only-icon to-tables" href={linkTo("state")} aria-label="All tables">
          ‹
        </a>
        <h2 id="table-title">{table}</h2>
        <span class="meta" role="status">
          {data && counted(data.total, "row")}
        </span>
        <span class="spring" />
        <Button icon="plus" onClick={() => setAdding(true)}>
          Add a row
        </Button>
      </div>
      <form
        class="filters"
        role="search"
        aria-label="Search rows"
        onSubmit={(event) => event.preventDefault()}
      >
        <input
          type="search"
          aria-label="Text anywhere in a row"
          placeholder="Search: any text in a row   /"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setQuery({ text: event.currentTarget.value, from: undefined })}
        />
      </form>
      {error !== undefined && <Trouble text={error} />}
      {data?.total === 0 && (
        <Empty icon="state" title={text === "" ? "No rows" : "No row holds that text"}>
          {text === "" ? (
            <p>Add one here, or let a client make one through the API.</p>
          ) : (
            <Button onClick={() => setQuery({ text: undefined })}>Clear the search</Button>
          )}
        </Empty>
      )}
      {data && data.total > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={`Rows of ${table}`}>
          <table class="rows-table">
            <thead>
              <tr>
                <th scope="col">key</th>
                {columns.map((name) => (
                  <th scope="col" key={name}>
                    {visible(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ key, row }) => (
                <tr key={key} data-open={key === chosen}>
                  <th scope="row">
                    <a
                      data-item
                      title={key}
                      aria-current={key === chosen ? "true" : undefined}
                      href={linkTo("state", [api, table, key], Object.fromEntries(query))}
                    >
                      {rowKey(key, 20)}
                    </a>
                  </th>
                  {columns.map((name) => (
                    <td key={name}>{cellText((row as Record<string, unknown>)[name])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.total > pageful && <Pages offset={offset} total={data.total} />}
      {isAdding && <AddRow api={api} table={table} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** The fields that tell rows apart at a glance: simple ones in the rows' own order, those that name other rows last. */
function columnsOf(rows: readonly object[]): readonly string[] {
  const simple = rows.flatMap((row) =>
    Object.entries(row)
      .filter(([name, value]) => name !== "id" && (typeof value !== "object" || value === null))
      .map(([name]) => name),
  );
  const names = [...new Set(simple)];
  const isReference = (name: string): boolean => /_?(?:id|uuid)$/i.test(name);
  return [...names.filter((name) => !isReference(name)), ...names.filter(isReference)].slice(0, mostColumns);
}

function cellText(value: unknown) {
  if (value === undefined) return "";
  if (value === null) return <span class="meta">null</span>;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return visible(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

function Pages({ offset, total }: { readonly offset: number; readonly total: number }) {
  const at = (from: number): void => setQuery({ from: from <= 0 ? undefined : String(from) });
  return (
    <div class="pages">
      <Button disabled={offset === 0} onClick={() => at(offset - pageful)}>
        Newer
      </Button>
      <span class="meta">
        {offset + 1} to {Math.min(offset + pageful, total)} of {total.toLocaleString("en")}
      </span>
      <Button disabled={offset + pageful >= total} onClick={() => at(offset + pageful)}>
        Older
      </Button>
    </div>
  );
}

function AddRow({
  api,
  table,
  onClose,
}: {
  readonly api: string;
  readonly table: string;
  readonly onClose: () => void;
}) {
  const add = async (row: object): Promise<void> => {
    const of = session.value;
    const { key } = await ask("addRow", { session: of, path: { api, table }, body: row });
    onClose();
    replace(linkTo("state", [api, table, key]));
    tell({
      text: `Added ${table} / ${key}`,
      undo: async () => {
        await ask("deleteRow", { session: of, path: { api, table, key } });
        replace(linkTo("state", [api, table]));
      },
    });
  };
  return (
    <Dialog title={`Add a row to ${table}`} onClose={onClose}>
      <RowForm api={api} table={table} submit="Add" onSubmit={add} onCancel={onClose} />
    </Dialog>
  );
}
