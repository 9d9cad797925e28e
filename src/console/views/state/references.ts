/** A field's value that may name a row of another table. */
export interface Reference {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/**
 * The rows that a row seems to name: `project_id: 20` is row 20 of `projects`, where there is such a table. Whether the row
 * is there is asked before a link is shown.
 */
export function referencesOf(row: object, tables: readonly string[]): readonly Reference[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    if (value === "") return [];
    const table = tableOf(field, tables);
    return table === undefined ? [] : [{ field, table, key: String(value) }];
  });
}

/** `production_deployment_id` is of `deployments`, `tenant` of `tenants`: the longest end of the name that is a table's. */
function tableOf(field: string, tables: readonly string[]): string | undefined {
  const words = field
    .replace(/_?(?:id|uuid|name|key)$/i, "")
    .split(/_|(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter(Boolean);
  return words
    .map((_, i) => words.slice(i).join(""))
    .map((word) =>
      tables.find((table) =>
        [`${word}s`, `${word}es`, word.replace(/y$/, "ies")].includes(table.toLowerCase()),
      ),
    )
    .find((table) => table !== undefined);
}
