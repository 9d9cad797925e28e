import { counted } from "../../../../contracts/lib/counted.ts";
import { linkTo, route } from "../../core/route.ts";
import type { AnswerOf } from "../../core/client.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { RowPanel } from "./row-panel.tsx";
import { TableRows } from "./table-rows.tsx";

type Table = AnswerOf<"listTables">["tables"][number];

/** The tables of each API, the rows of one, and one row. */
export function StateView() {
  const { data, error } = useAsk("listTables", { on: ["state", "clock", "controls"] });
  const [api, table, ...key] = route.value.parts;
  const tables = data?.tables ?? [];
  return (
    <div class="state" data-table={table !== undefined} data-open={key.length > 0}>
      <nav class="tables" aria-label="Tables">
        <h1>State</h1>
        {error !== undefined && <Trouble text={error} />}
        {[...new Set(tables.map((one) => one.api))].map((name) => (
          <TableList
            key={name}
            api={name}
            tables={tables.filter((one) => one.api === name)}
            chosen={api === name ? table : undefined}
          />
        ))}
      </nav>
      {api !== undefined && table !== undefined ? (
        <TableRows
          key={`${api}/${table}`}
          api={api}
          table={table}
          chosen={key.length > 0 ? key.join("/") : undefined}
        />
      ) : (
        <div class="placeholder">
          <Empty icon="state" title="Pick a table">
            <p>
              Each API keeps its rows in tables. They can be searched, edited and added; what the API answers
              follows at once.
            </p>
          </Empty>
        </div>
      )}
      {api !== undefined && table !== undefined && key.length > 0 && (
        <RowPanel key={key.join("/")} api={api} table={table} rowKey={key.join("/")} />
      )}
    </div>
  );
}

function TableList({
  api,
  tables,
  chosen,
}: {
  readonly api: string;
  readonly tables: readonly Table[];
  readonly chosen: string | undefined;
}) {
  return (
    <details open={chosen !== undefined || tables.length < 12}>
      <summary>
        {api} <span class="meta">{counted(tables.length, "table")}</span>
      </summary>
      <ul>
        {tables.map(({ table, rows, changed }) => (
          <li key={table}>
            <a href={linkTo("state", [api, table])} aria-current={table === chosen ? "page" : undefined}>
              <span>{table}</span>
              {changed > 0 && (
                <span class="tag" title={`${changed} differ from the seed`}>
                  {changed} ±
                </span>
              )}
              <span class="count">{rows}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
