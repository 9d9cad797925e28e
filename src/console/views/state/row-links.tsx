import { useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import type { AnswerOf } from "../../core/client.ts";
import { linkTo } from "../../core/route.ts";
import { Button } from "../../ui/button.tsx";
import { rowKey } from "../../ui/row-key.ts";

/** So many rows are told of before somebody asks for more. */
const shownAtFirst = 5;

interface LinksProps {
  readonly api: string;
  readonly rows: readonly { readonly table: string; readonly key: string }[];
}

/** Links to rows, in a list. */
export function RowLinks({ api, rows }: LinksProps) {
  return (
    <ul class="row-links">
      {rows.map(({ table, key }) => (
        <li key={`${table}/${key}`}>
          <a href={linkTo("state", [api, table, key])} title={`Row of ${table}`}>
            {rowKey(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}

type Naming = AnswerOf<"getReferences">["namedBy"][number];

/** The rows that name a row, by table and field. */
export function NamedBy({ api, rows }: { readonly api: string; readonly rows: readonly Naming[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="named-by" aria-labelledby="named-by-title">
      <h3 id="named-by-title">Named by</h3>
      {rows.map((naming) => (
        <NamedByField key={`${naming.table}/${naming.field}`} api={api} naming={naming} />
      ))}
    </section>
  );
}

function NamedByField({ api, naming }: { readonly api: string; readonly naming: Naming }) {
  const { table, field, total, keys } = naming;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? keys : keys.slice(0, shownAtFirst);
  return (
    <div>
      <h4>
        {counted(total, "row")} of <a href={linkTo("state", [api, table])}>{table}</a>{" "}
        <span class="meta">by {field}</span>
      </h4>
      <RowLinks api={api} rows={shown.map((key) => ({ table, key }))} />
      {shown.length < keys.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          Show {keys.length < total ? `the newest ${keys.length}` : `all ${total}`}
        </Button>
      )}
    </div>
  );
}
