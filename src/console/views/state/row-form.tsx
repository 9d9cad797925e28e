import type { Schema } from "../../core/schema.ts";
import { rowKinds } from "../../core/schema.ts";
import { useAsk } from "../../core/use-ask.ts";
import { SchemaForm } from "../../ui/schema-form.tsx";
import { useState } from "preact/hooks";

interface RowFormProps {
  readonly api: string;
  readonly table: string;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly submit: string;
  readonly onSubmit: (row: Record<string, unknown>) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** A form for a row, from its table's schema. Where a table holds several kinds of rows, one is picked. */
export function RowForm({ api, table, initial = {}, submit, onSubmit, onCancel }: RowFormProps) {
  const { data } = useAsk("getRowSchemas", { path: { api } });
  const [picked, setPicked] = useState<number | undefined>(undefined);
  if (!data) return <p class="meta">Reading the schema …</p>;
  const root = data as unknown as { readonly properties: Readonly<Record<string, Schema>> };
  const kinds = rowKinds(root, table);
  const at =
    picked ??
    Math.max(
      0,
      kinds.findIndex((kind) => fits(kind, initial)),
    );
  const kind = kinds[at] ?? {};
  return (
    <>
      {kinds.length > 1 && (
        <div class="field">
          <label for="kind">Kind of row</label>
          <select id="kind" value={at} onChange={(event) => setPicked(Number(event.currentTarget.value))}>
            {kinds.map((one, i) => (
              <option key={i} value={i}>
                {kindName(one) ?? `kind ${i + 1}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <SchemaForm
        key={at}
        root={root}
        schema={kind}
        initial={initial}
        submit={submit}
        onSubmit={onSubmit}
        onCancel={onCancel}
      />
    </>
  );
}

function kindName({ properties, title }: Schema): string | undefined {
  const fixed = properties?.["kind"]?.const;
  return typeof fixed === "string" ? fixed : title;
}

/** Whether a row has the fixed values of a kind. */
function fits({ properties = {} }: Schema, row: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(properties).every(
    ([name, { const: fixed }]) => fixed === undefined || row[name] === fixed,
  );
}
