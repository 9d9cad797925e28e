import { counted } from "../../../../contracts/lib/counted.ts";
import type { AnswerOf } from "../../core/client.ts";
import { rowKey } from "../../ui/row-key.ts";

export type Foreseen = AnswerOf<"listJobs">["jobs"][number]["foreseen"][number];

/** What a planned job will do, told of the row that matters most. */
export interface Forecast {
  readonly table: string;
  readonly key: string;
  /** `deployment 333333…00000003`. */
  readonly subject: string;
  /** `→ pushing`, `is deleted`. */
  readonly event: string;
  /** `and 2 more rows`; empty: it changes no other. */
  readonly rest: string;
}

/** Sums up the rows that a job will change; undefined when it will change none. */
export function forecastOf(rows: readonly Foreseen[]): Forecast | undefined {
  const [first] = [...rows].sort((a, b) => weight(b) - weight(a));
  if (!first) return undefined;
  const { table, key } = first;
  const rest = rows.length > 1 ? `and ${counted(rows.length - 1, "more row")}` : "";
  return { table, key, subject: `${singular(table)} ${rowKey(key, 20)}`, event: eventOf(first), rest };
}

/** A row that comes to another state says most, then one that goes, changes, is new. */
function weight(row: Foreseen): number {
  if (stateOf(row) !== undefined) return 4;
  return { deleted: 3, changed: 2, added: 1 }[row.change];
}

function eventOf(row: Foreseen): string {
  const state = stateOf(row);
  if (state !== undefined) return `→ ${state}`;
  if (row.change !== "changed") return `is ${row.change}`;
  const [[field, value] = [], ...more] = Object.entries<unknown>(row.fields);
  const simple = typeof value === "object" && value !== null ? "another value" : String(value);
  return more.length === 0 ? `${field ?? "it"} → ${simple}` : `${counted(more.length + 1, "field")} change`;
}

/** The new value of the field that says how far a thing has come. */
function stateOf({ change, fields }: Foreseen): string | undefined {
  if (change !== "changed") return undefined;
  const found = Object.entries<unknown>(fields).find(
    ([name, value]) => /(^|_)(status|state|phase|stage|result)$/.test(name) && typeof value === "string",
  );
  return found && String(found[1]);
}

/** The name of one row: `agentTokens` has agent tokens, `repositories` repositories. */
function singular(table: string): string {
  const words = table.replace(/([A-Z])/g, " $1").toLowerCase();
  return words.replace(/ies$/, "y").replace(/s$/, "");
}
