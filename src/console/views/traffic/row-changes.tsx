import { counted } from "../../../../contracts/lib/counted.ts";
import { visible } from "../../../../contracts/lib/markup.ts";
import type { Schemas } from "../../core/client.ts";
import { linkTo } from "../../core/route.ts";
import { utc } from "../../ui/time.tsx";

type Details = Schemas["RequestDetails"];
type Row = Details["rows"][number];

/** What the request changed in the tables: each row, field by field. */
export function RowChanges({ details: { rows, changes, api = "" } }: { readonly details: Details }) {
  if (changes === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h3 id="changes-title">Changed {counted(changes, "row")}</h3>
      {rows.length === 0 && <p class="meta">What changed is no longer kept.</p>}
      {rows.map((row) => (
        <RowChange key={`${row.table}/${row.key}`} api={api} row={row} />
      ))}
    </section>
  );
}

function RowChange({ api, row: { table, key, before, after } }: { readonly api: string; readonly row: Row }) {
  const what = before === undefined ? "added" : after === undefined ? "deleted" : "changed";
  const isOurs = table.startsWith("$");
  const isWhole = before === undefined || after === undefined;
  return (
    <details open={!isWhole}>
      <summary>
        <span class="tag" data-kind={what}>
          {isOurs ? (after === undefined ? "done" : "planned") : what}
        </span>{" "}
        {isOurs ? (
          <Job row={before ?? after ?? {}} />
        ) : (
          <>
            {table} / {visible(key)}
          </>
        )}
      </summary>
      <table class="diff" data-one={isWhole}>
        <thead class="hidden-text">
          <tr>
            <th scope="col">Field</th>
            {before && <th scope="col">Before</th>}
            {after && <th scope="col">After</th>}
          </tr>
        </thead>
        <tbody>
          {differences(before, after).map(([name, from, to]) => (
            <tr key={name}>
              <th scope="row">{visible(name)}</th>
              {before && <td>{from !== undefined && <del>{from}</del>}</td>}
              {after && <td>{to !== undefined && <ins>{to}</ins>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {!isOurs && (
        <p class="open-row">
          <a href={linkTo("state", [api, table, key])}>
            Open {table} / {visible(key)}
          </a>
        </p>
      )}
    </details>
  );
}

/** Work that was planned or done: what, and when it is due on the session's clock. */
function Job({ row }: { readonly row: object }) {
  const { kind = "", due = 0 } = row as { kind?: string; due?: number };
  return (
    <>
      {visible(kind)} <span class="meta">at {utc(new Date(due).toISOString())}</span>
    </>
  );
}

/** The fields whose values differ, as texts. */
export function differences(
  before: object = {},
  after: object = {},
): readonly (readonly [name: string, before: string | undefined, after: string | undefined])[] {
  const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((name) => [name, textOf(from.get(name)), textOf(to.get(name))] as const)
    .filter(([, a, b]) => a !== b);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return visible(typeof value === "string" ? value : JSON.stringify(value));
}
